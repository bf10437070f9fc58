// What a kind of source is. One file each; the list in kinds.ts; nothing outside asks which kind it is.
import type { Tx } from '#kit/db'
import type { NewItem, SettingField, Settings } from './model.ts'

export type Context = {
  settings: Settings
  /** the database's clock */
  at: string
  /** the feed's name, or the file's */
  source: string
}

/** What a document says; `more` are documents that it leads to, each with the key under which it will be known. */
export type Parsed<T> = { found: readonly T[]; wrong: readonly { key: string; why: string }[]; more?: readonly { key: string; url: string }[] }

export type Taken = { fresh: number; known: number; outside: number; items: readonly NewItem[] }

export type FeedKind<T = unknown> = {
  /** 'usgs': permanent; string keys feed.kind.<key> and feed.kind.<key>.means */
  key: string
  /** an address as it is published, for the form */
  example: string
  intervalSeconds: number
  fields: readonly SettingField[]
  /** What a document leads to is fetched once and never changes, as a message; else every time, as a storm's track. */
  once: boolean
  /** Never throws for what stands in the bytes but SyntaxError, when they are nothing of this kind. */
  parse: (bytes: Buffer, context: Context) => Promise<Parsed<T>>
  /** Keeps what was found, in one transaction. The same again changes nothing. */
  take: (tx: Tx, found: readonly T[], context: Context) => Promise<Taken>
}

export const kind = <T>(k: FeedKind<T>): FeedKind => k as unknown as FeedKind

export const textOf = (bytes: Buffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
export const numberOf = (settings: Settings, name: string, otherwise: number): number => (typeof settings[name] === 'number' ? settings[name] : otherwise)
