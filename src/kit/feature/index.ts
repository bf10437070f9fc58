// What a feature brings to the composition root.
import type { Permissions } from '../access/index.ts'
import type { Db, Tx } from '../db/index.ts'
import type { Job } from '../events/index.ts'
import type { FigureDefinition } from '../figures/index.ts'
import type { Route } from '../http/index.ts'
import type { TimerKind } from '../timers/index.ts'

export type PromiseCheck = {
  /** 'I-7' of docs/promises */
  key: string
  title: string
  /** Reads the live database; `figure` is what was counted. */
  check: (tx: Tx) => Promise<{ ok: boolean; figure: number | string }>
}

export type Erasure = {
  /** 'holder.retired': a row of retention_rules, which says how many days */
  key: string
  /** How many rows still name somebody whose time began before `before`. */
  overdue: (tx: Tx, before: Date) => Promise<number>
  /** Erases at most `limit` of them, everywhere they are copied to; returns how many. What it has erased is no longer overdue. */
  erase: (tx: Tx, before: Date, limit: number) => Promise<number>
}

export type Background = { key: string; run: (db: Db, signal: AbortSignal) => Promise<void> }

export type Feature = {
  /** 'command/incidents': the folder */
  name: string
  permissions?: Permissions
  routes?: readonly Route[]
  jobs?: readonly Job[]
  timers?: readonly TimerKind[]
  figures?: readonly FigureDefinition[]
  /** tables that doctor counts */
  ledgers?: readonly string[]
  promises?: readonly PromiseCheck[]
  /** what goes when its time is up (I-14) */
  erasures?: readonly Erasure[]
  /** Work beside the requests, in every process that serves: runs until the signal ends, and keeps its own errors from ending it. */
  background?: readonly Background[]
  /** Invented records (演示) of the demo city, on the ledgers that it has; idempotent, fast: all of them together take a few seconds of a first start. */
  demo?: (tx: Tx, scale: 'full' | 'small') => Promise<void>
  /** Rows that every installation has; idempotent, run at each start after the migrations. */
  seed?: (tx: Tx) => Promise<void>
}

export const everything = (features: readonly Feature[]) => ({
  permissions: features.map((f) => f.permissions ?? {}),
  routes: features.flatMap((f) => f.routes ?? []),
  jobs: features.flatMap((f) => f.jobs ?? []),
  timers: features.flatMap((f) => f.timers ?? []),
  figures: features.flatMap((f) => f.figures ?? []),
  ledgers: features.flatMap((f) => f.ledgers ?? []),
  promises: features.flatMap((f) => f.promises ?? []),
  erasures: features.flatMap((f) => f.erasures ?? []),
  background: features.flatMap((f) => f.background ?? []),
})
