// What every protocol hands on: one received frame, read or refused. Kinds differ in how they listen, not in what they give.
import type { Attachment, Value } from './sl651/body.ts'

export type Received =
  | { ok: true; protocol: string; raw: Buffer; remote: string; station: string; func: number | null; serial: number; sentAt: number | null; stationClass: string | null; values: Value[]; attachments: Attachment[] }
  | { ok: false; protocol: string; raw: Buffer; remote: string; station: string | null; func: number | null; reason: string; detail: string }

/** Resolves when the frame is committed, rejects when it could not be kept. */
export type Sink = (item: Received) => Promise<void>
