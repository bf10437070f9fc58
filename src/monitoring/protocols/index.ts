// 监测协议: how gauges speak. One object per kind; nothing outside asks which kind it is.
import type { Delivers, Kind } from './kind.ts'
import { openKinds, type Env, type Opened } from './listen.ts'
import type { Sink } from './received.ts'
import { hj212 } from './hj212/index.ts'
import { jt808 } from './jt808/index.ts'
import type { Moved } from './moved.ts'
import { nmea } from './nmea/index.ts'
import { sl651 } from './sl651/index.ts'

/** Every kind of line. What it `delivers` decides who opens it: readings telemetry, positions the feature that keeps them. */
export const protocols = [sl651, hj212, jt808, nmea] as const
/** Those whose frames are readings. */
export const readingKinds: readonly Kind<string, 'readings'>[] = protocols.filter((kind) => kind.delivers === 'readings')
/** Those that say where somebody is. */
export const positionKinds: readonly Kind<string, 'positions', Moved>[] = protocols.filter((kind) => kind.delivers === 'positions')

/**
 * Opens every kind that delivers this, where the environment gives it a port: the door for a feature with a sink of its own, e.g.
 * `listenProtocols<Position>('positions', keep, process.env)`. `Item` is what those kinds give their sink. Rejects when a port is in use.
 */
export const listenProtocols = <Item>(delivers: Delivers, sink: Sink<Item>, env: Env): Promise<Opened> =>
  openKinds(protocols.filter((kind) => kind.delivers === delivers) as unknown as Kind<string, Delivers, Item>[], sink, env)

export type { Attachment, Kept, Received, Sink, Value } from './received.ts'
export type { Delivers, Kind, ListenOptions } from './kind.ts'
export { doorStates, keepOpen, tellDoor, type DoorState } from './doors.ts'
export { closeAll, hostOf, openKinds, portOf, type Env, type Opened } from './listen.ts'
export { listenTcp, type Framer, type Limits, type Link, type Listening, type Talk, type Traffic } from './tcp.ts'
export type { Frame, Bad } from './sl651/frame.ts'
export { encodeReport, encodePackets, encodeAck, type Report } from './sl651/encode.ts'
export { createFramer } from './sl651/framer.ts'
export { readFrame } from './sl651/frame.ts'
export { decodeBody, decodeCommand, isBad } from './sl651/decode.ts'
export { listenSl651 } from './sl651/listen.ts'
export { elements, type Element } from './sl651/elements.ts'
export { elementNamed, learnFactors } from './names.ts'
export { shownAddress } from './sl651/bytes.ts'
export { encodePacket as encodeHj212 } from './hj212/packet.ts'
export { connectedStations, lineOf, onHeard, type Line } from './switchboard.ts'
export type { CommandAnswer, CommandField, CommandKind } from './command.ts'
export type { About, Asks, Grant, Moved, Position } from './moved.ts'
export { encodeFrame } from './jt808/frame.ts'
export { createFramer as createJt808Framer } from './jt808/framer.ts'
export { encodeCode, encodePosition, encodePositions, encodeRegistration, type Said } from './jt808/encode.ts'
export { graveBits, isGrave } from './jt808/alarms.ts'
export { encodeClassB, encodeStatics } from './nmea/encode.ts'
export { listenNmeaUdp, nmeaUdp } from './nmea/udp.ts'
export { createFramer as createNmeaFramer } from './nmea/framer.ts'
export { createReader as createNmeaReader } from './nmea/read.ts'
export { mqtt, openBroker } from './mqtt/index.ts'
export { matchTopic, parsePath, parsePayload, parseTopic, readMapped, receivedItem, valueAt, type ItemRead, type Spec, type TopicPattern } from './mapped/index.ts'
