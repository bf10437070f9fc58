// 监测协议: how gauges speak. One object per kind; nothing outside asks which kind it is.
import { sl651 } from './sl651/index.ts'

export const protocols = [sl651] as const

export type { Received, Sink } from './received.ts'
export type { Value, Attachment } from './sl651/body.ts'
export type { Frame, Bad } from './sl651/frame.ts'
export type { Listening, ListenOptions } from './sl651/listen.ts'
export { encodeReport, encodePackets, encodeAck, type Report } from './sl651/encode.ts'
export { createFramer } from './sl651/framer.ts'
export { readFrame } from './sl651/frame.ts'
export { decodeBody, decodeCommand, isBad } from './sl651/decode.ts'
export { listenSl651 } from './sl651/listen.ts'
export { elementNamed, elements, type Element } from './sl651/elements.ts'
export { shownAddress } from './sl651/bytes.ts'
