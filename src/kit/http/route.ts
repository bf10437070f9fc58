// A route: a contract, the permission it takes, how it is scoped, and what it does. The server refuses to boot without all of them.
import type { Writable } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Actor } from '../access/index.ts'
import type { Contract } from '../contract/contract.ts'
import type { Db, Tx } from '../db/index.ts'
import type { AppError } from '../errors/index.ts'
import type { Gathering, Joining } from './gather.ts'

/** 'region': row-level security holds it · 'self': only the actor's own rows, by his id · open: no place, with the reason. */
export type Scope = 'region' | 'self' | { open: string }

export type Ask<C extends Contract = Contract> = {
  tx: Tx
  actor: Actor
  params: z.output<C['params']>
  query: z.output<C['query']>
  body: z.output<C['body']>
  request: FastifyRequest
  /** Sets a header of the answer (a cookie, an ETag). Kept with the idempotent answer: never put a secret here on a mutation that is repeated. */
  header: (name: string, value: string) => void
}

export type Route = {
  contract: Contract
  permission: string
  scope: Scope
  /** what a public route may be asked per minute and address */
  perMinute?: number
  /** the status of success; 200 unless told */
  status?: number
  /** A refused mutation whose traces must stay (a failed sign-in): its transaction is committed all the same. */
  keepOnRefusal?: boolean
  /** The answer holds a secret (a link's token): it is not kept, so a repeat is done again. */
  secret?: boolean
  /** The body is a file (application/octet-stream), taken to a temporary one once the asker was let in; `body` is an `Uploaded`. The contract's bodyLimit caps it. */
  upload?: true
  /** Asks of many connections are settled in one transaction (a public route alone: the batch acts for nobody). */
  gather?: Gathering
  /** In a rush, asks of many people share a COMMIT, each run as it would be alone and under its own scope. For routes that hundreds ask a second. */
  join?: Joining
  run: (ask: Ask) => Promise<unknown>
}

export function route<C extends Contract>(contract: C, options: Omit<Route, 'contract' | 'run'> & { run: (ask: Ask<C>) => Promise<z.input<C['reply']> | Attachment | Streamed> }): Route {
  return { contract, ...options } as unknown as Route
}

/**
 * A public route whose asks are settled many at a time, each answered after the COMMIT of its batch. `run` gets them under one transaction of the anonymous
 * (or of `as`, where a signature proves who asks) and gives one answer, or one refusal (an AppError, returned and not thrown), for each.
 */
export function gathered<C extends Contract>(contract: C, { most, as, run, scope }: {
  scope: { open: string }; most: number; as?: Actor; run: (tx: Tx, asks: readonly Ask<C>[]) => Promise<readonly (z.input<C['reply']> | Attachment | AppError)[]>
}): Route {
  return { contract, permission: 'public', scope, gather: { most, as, run }, run: async (ask: Ask<C>) => (await run(ask.tx, [ask]))[0] } as unknown as Route
}

export type Attachment = { attachment: true; name: string; mime: string; bytes: Buffer; inline?: boolean; status?: number }

/** A file as the answer. `name` may be Chinese. */
export const attachment = (file: Omit<Attachment, 'attachment'>): Attachment => ({ attachment: true, ...file })

export const isAttachment = (value: unknown): value is Attachment => typeof value === 'object' && value !== null && (value as Attachment).attachment === true

/**
 * A file that is made while it is sent. The route's own transaction (checks, the event) is committed first, so that it stays though the client hangs up;
 * `write` then reads in a second one, read-only and of one snapshot, which ends with the stream. An error cuts the connection: half a file is never taken for a whole one.
 */
export type Streamed = { streamed: true; name: string; mime: string; write: (tx: Tx, out: Writable) => Promise<void> }
/** `name` may be Chinese; `write` gets a read-only transaction and ends when the last byte is handed over. */
export const streamed = (file: Omit<Streamed, 'streamed'>): Streamed => ({ streamed: true, ...file })
export const isStreamed = (value: unknown): value is Streamed => typeof value === 'object' && value !== null && (value as Streamed).streamed === true

/** A file that came; it is gone when the answer is sent. */
export type Uploaded = { path: string; bytes: number; sha256: string }

/** Who asks: given by the identity feature, so that kit knows no session. */
export type Authenticate = (db: Db, request: FastifyRequest) => Promise<Actor>
