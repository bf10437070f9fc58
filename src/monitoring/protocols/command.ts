// 下行命令: what a kind of line lets the centre ask of a station, or set in it.
import type { Received } from './received.ts'

/** What a form asks for. Values come as strings or numbers and are checked by `encode`, which throws RangeError with what is wrong. */
export type CommandField = { key: string; kind: 'time' | 'number' | 'text' | 'hex' | 'elements' | 'secret'; required?: boolean; least?: number; most?: number }
export type CommandTarget = { address: string; secret: string | null; centre: number; /** the database's clock, epoch ms */ now: number }
export type CommandAnswer = { ok: boolean; detail: string; /** what it said, name and text */ said: { name: string; text: string }[] }

export type CommandKind = {
  /** 'clock_set'; its string is `downlink.command.<key>` */
  key: string
  /** it changes the station: a reason and a permission of its own are asked for */
  sets: boolean
  fields: readonly CommandField[]
  /** `ref` is what an answer is known by, where the protocol has that. */
  encode: (params: Record<string, string>, to: CommandTarget) => { bytes: Buffer; ref: string }
  /** What this frame answers; undefined: it is none. */
  answer: (item: Received & { ok: true }, ref: string) => CommandAnswer | undefined
}
