// What every protocol hands on: one received frame, read or refused. Kinds differ in how they listen, not in what they give.

/**
 * One value of one element. `value` null = sent as missing. `at`: end of the period, or the instant, epoch ms.
 * `quality`: what the instrument itself says against the value (HJ 212's flags but N); such a value is kept and trips no rule.
 */
export type Value = { station: string; element: string; at: number; value: number | null; quality?: string }
/** What is not a number: manual text (RGZS), a picture (PIC), flow data (DATA), a version, settings. Kept as bytes. */
export type Attachment = { station: string; kind: 'RGZS' | 'PIC' | 'DATA' | 'VERSION' | 'PARAMS'; at: number; bytes: Buffer }

/** `station`: the address as the frame says it. `secret`: what the sender gave to prove itself, where the protocol has that. */
export type Received =
  | { ok: true; protocol: string; raw: Buffer; remote: string; station: string; func: number | null; serial: number; sentAt: number | null; stationClass: string | null; values: Value[]; attachments: Attachment[]; secret?: string; /** the station refuses what it was asked */ nak?: true }
  | { ok: false; protocol: string; raw: Buffer; remote: string; station: string | null; func: number | null; reason: string; detail: string }

/** What became of it once committed: 'refused' is kept in the quarantine and must not be acknowledged. */
export type Kept = 'kept' | 'refused'
/** Resolves when the item is committed, rejects when it could not be kept. */
export type Sink<Item = Received> = (item: Item) => Promise<Kept | void>
