// AIS messages (ITU-R M.1371-5 annex 8), raw integers as they stand on the air; `read.ts` gives them units.
import { Refused } from './reasons.ts'
import type { Bits } from './bits.ts'

type Base = { type: number; repeat: number; mmsi: number }
/** Degrees are 1/10000 minute (type 27: 1/10 minute), speed 1/10 knot (27: knots), course 1/10 degree (27: degrees). */
type Placed = { speed: number; accuracy: boolean; lon: number; lat: number; course: number }
type Size = { to_bow: number; to_stern: number; to_port: number; to_starboard: number }

export type Message = Base & (
  | (Placed & { type: 1 | 2 | 3; status: number; turn: number; heading: number; second: number; maneuver: number; raim: boolean })
  | { type: 4; at: number | null; accuracy: boolean; lon: number; lat: number; epfd: number }
  | (Size & { type: 5; ais_version: number; imo: number; callsign: string; shipname: string; shiptype: number; epfd: number; eta: string; draught: number; destination: string; dte: number })
  | (Placed & { type: 9; alt: number; second: number })
  | (Placed & { type: 18; heading: number; second: number; regional: number; cs: boolean; display: boolean; dsc: boolean; band: boolean; msg22: boolean; raim: boolean })
  | (Placed & Size & { type: 19; heading: number; second: number; shipname: string; shiptype: number; epfd: number })
  | (Size & { type: 21; aid_type: number; name: string; accuracy: boolean; lon: number; lat: number; second: number; off_position: boolean; virtual_aid: boolean })
  | { type: 24; part: 'A'; shipname: string }
  | (Size & { type: 24; part: 'B'; shiptype: number; vendorid: string; model: number; serial: number; callsign: string })
  | (Placed & { type: 27; status: number; raim: boolean; gnss: boolean })
)

/** Bits that a message of this type has at least; shorter ones are refused. */
const least: Record<number, number> = { 1: 137, 2: 137, 3: 137, 4: 148, 5: 420, 9: 137, 18: 137, 19: 301, 21: 269, 24: 160, 27: 96 }

/** undefined: a type that says nothing of where somebody is. Throws Refused. */
export function decode(b: Bits): Message | undefined {
  const type = b.u(0, 6), reader = readers[type], bits = least[type]
  if (!reader || bits === undefined) return undefined
  if (b.length < bits) throw new Refused('bad_body', `type ${type} has ${b.length} bits; ${bits} at least`)
  return { type, repeat: b.u(6, 2), mmsi: b.u(8, 30), ...reader(b) } as Message
}

const size = (b: Bits, at: number): Size => ({ to_bow: b.u(at, 9), to_stern: b.u(at + 9, 9), to_port: b.u(at + 18, 6), to_starboard: b.u(at + 24, 6) })
/** speed 10, accuracy 1, longitude 28, latitude 27, course 12 */
const placed = (b: Bits, at: number): Placed => ({ speed: b.u(at, 10), accuracy: b.flag(at + 10), lon: b.i(at + 11, 28), lat: b.i(at + 39, 27), course: b.u(at + 66, 12) })

const classA = (b: Bits) => ({ status: b.u(38, 4), turn: b.i(42, 8), ...placed(b, 50), heading: b.u(128, 9), second: b.u(137, 6), maneuver: b.u(143, 2), raim: b.flag(148) })

function station(b: Bits) {
  const year = b.u(38, 14), month = b.u(52, 4), day = b.u(56, 5), hour = b.u(61, 5), minute = b.u(66, 6), second = b.u(72, 6)
  const known = year > 0 && month >= 1 && month <= 12 && day >= 1 && hour < 24 && minute < 60 && second < 60
  return { at: known ? Date.UTC(year, month - 1, day, hour, minute, second) : null, accuracy: b.flag(78), lon: b.i(79, 28), lat: b.i(107, 27), epfd: b.u(134, 4) }
}

const two = (n: number) => String(n).padStart(2, '0')
const voyage = (b: Bits) => ({
  ais_version: b.u(38, 2), imo: b.u(40, 30), callsign: b.text(70, 42), shipname: b.text(112, 120), shiptype: b.u(232, 8), ...size(b, 240), epfd: b.u(270, 4),
  eta: `${two(b.u(274, 4))}-${two(b.u(278, 5))}T${two(b.u(283, 5))}:${two(b.u(288, 6))}Z`, draught: b.u(294, 8), destination: b.text(302, 120), dte: b.u(422, 1),
})

const classB = (b: Bits) => ({
  ...placed(b, 46), heading: b.u(124, 9), second: b.u(133, 6), regional: b.u(139, 2), cs: b.flag(141), display: b.flag(142), dsc: b.flag(143), band: b.flag(144), msg22: b.flag(145), raim: b.flag(147),
})

function statics(b: Bits) {
  if (b.u(38, 2) === 0) return { part: 'A' as const, shipname: b.text(40, 120) }
  return { part: 'B' as const, shiptype: b.u(40, 8), vendorid: b.text(48, 18), model: b.u(66, 4), serial: b.u(70, 20), callsign: b.text(90, 42), ...size(b, 132) }
}

const readers: Record<number, (b: Bits) => object> = {
  1: classA, 2: classA, 3: classA, 4: station, 5: voyage,
  9: (b) => ({ alt: b.u(38, 12), ...placed(b, 50), second: b.u(128, 6) }),
  18: classB,
  19: (b) => ({ ...placed(b, 46), heading: b.u(124, 9), second: b.u(133, 6), shipname: b.text(143, 120), shiptype: b.u(263, 8), ...size(b, 271), epfd: b.u(301, 4) }),
  21: (b) => ({ aid_type: b.u(38, 5), name: `${b.text(43, 120)}${b.length > 272 ? b.text(272, Math.min(84, b.length - 272)) : ''}`, accuracy: b.flag(163), lon: b.i(164, 28), lat: b.i(192, 27), ...size(b, 219), second: b.u(253, 6), off_position: b.flag(259), virtual_aid: b.flag(269) }),
  24: statics,
  27: (b) => ({ accuracy: b.flag(38), raim: b.flag(39), status: b.u(40, 4), lon: b.i(44, 18), lat: b.i(62, 17), speed: b.u(79, 6), course: b.u(85, 9), gnss: b.flag(94) }),
}
