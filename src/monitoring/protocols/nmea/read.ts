// Sentence → what the keeper of movers takes. Of vessels alone: base stations, aids to navigation and aircraft are read and kept by nobody.
import type { About, Moved, Position } from '../moved.ts'
import { createAssembler } from './assemble.ts'
import { bitsOf } from './bits.ts'
import { decode, type Message } from './decode.ts'
import { createFramer, type Bad, type Line } from './framer.ts'
import { Refused } from './reasons.ts'

const knot = 1.852
const vesselTypes = new Set([1, 2, 3, 5, 18, 19, 24, 27])

export const refused = (bad: Bad, remote: string): Moved & { ok: false } => ({ ok: false, protocol: 'nmea', raw: bad.raw, remote, key: null, func: null, reason: bad.reason, detail: bad.detail })

/** Lines of one connection or file, in order; undefined where a line gives nothing by itself. `clock`: the moment of receipt, null in a file. */
export function createReader(remote: string, clock: () => number | null): (line: Line | Bad) => Moved | undefined {
  const assembler = createAssembler(() => clock() ?? 0)
  /** In a file: what the last RMC, ZDA or base station said. */
  let told: number | null = null
  return (line) => {
    if (!line.ok) return refused(line, remote)
    if (line.kind === 'other') return void (told = line.at ?? told)
    try {
      const whole = assembler.take(line)
      const message = whole && decode(bitsOf(whole.payload, whole.fill))
      if (!whole || !message) return undefined
      if (message.type === 4) return void (told = message.at ?? told)
      return vesselTypes.has(message.type) ? moved(message, whole.raw, remote, whole.at ?? clock() ?? told) : undefined
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      return refused({ ok: false, raw: line.raw, reason: error.reason, detail: error.message }, remote)
    }
  }
}

function moved(m: Message, raw: Buffer, remote: string, base: number | null): Moved {
  if (m.mmsi < 100_000_000 || m.mmsi > 999_999_999) throw new Refused('bad_body', `${m.mmsi} is no MMSI of a vessel`)
  const position = positionOf(m, base)
  if (position && base === null) throw new Refused('no_time', 'neither a tag block nor a clock in the file says when')
  const about = aboutOf(m)
  return { ok: true, protocol: 'nmea', raw, remote, kind: 'vessel', key: String(m.mmsi), func: m.type, positions: position ? [position] : [], ...(about && { about }) }
}

/** The message says only the second of its minute: receivers of one vessel then agree on one instant. */
export function instantOf(base: number, second: number): number {
  if (second > 59) return Math.floor(base / 1000) * 1000
  const at = Math.floor(base / 60_000) * 60_000 + second * 1000
  return at > base + 5_000 ? at - 60_000 : at
}

function positionOf(m: Message, base: number | null): Position | undefined {
  if (!('course' in m)) return undefined
  const far = m.type === 27, scale = far ? 600 : 600_000
  const lon = m.lon / scale, lat = m.lat / scale
  if (lon > 180 || lat > 90) return undefined // 181 and 91: not known
  if (lon < -180 || lat < -90) throw new Refused('bad_position', `${lat}, ${lon}`)
  const speed = m.speed === (far ? 63 : 1023) ? null : m.speed * (far ? 1 : 0.1) * knot
  const course = m.course >= (far ? 360 : 3600) ? null : m.course / (far ? 1 : 10)
  const bow = 'heading' in m && m.heading < 360 ? m.heading : null
  return {
    at: base === null ? null : instantOf(base, 'second' in m ? m.second : 60), lon, lat, fixed: true, speedKmh: speed === null ? null : Math.round(speed * 10) / 10,
    // a vessel at anchor has a bow and no course
    heading: (speed ?? 0) < 1 ? bow ?? course : course ?? bow, altitude: null, alarms: 0, status: 'status' in m ? m.status : 0, mileageKm: null,
  }
}

function aboutOf(m: Message): About | undefined {
  const sizes = 'to_bow' in m ? { ...(m.to_bow + m.to_stern > 0 && { length: m.to_bow + m.to_stern }), ...(m.to_port + m.to_starboard > 0 && { beam: m.to_port + m.to_starboard }) } : {}
  const said: About = {
    ...('shipname' in m && m.shipname && { name: m.shipname }), ...('callsign' in m && m.callsign && { callSign: m.callsign }), ...('imo' in m && m.imo > 0 && { imo: m.imo }),
    ...('shiptype' in m && m.shiptype > 0 && { type: m.shiptype }), ...('destination' in m && m.destination && { destination: m.destination }), ...('draught' in m && m.draught > 0 && { draught: m.draught / 10 }), ...sizes,
  }
  return Object.keys(said).length ? said : undefined
}

export function reread(raw: Buffer): Moved[] {
  const framer = createFramer(), read = createReader('', () => null)
  return [...framer.push(raw), ...framer.flush()].flatMap((line) => read(line) ?? [])
}

/** A log of sentences, one a line; # begins a comment. */
export function readFile(bytes: Buffer): Moved[] {
  const framer = createFramer(), read = createReader('file', () => null)
  const lines = Buffer.from(bytes.toString('latin1').replace(/^#[^\n]*\n?/gm, ''), 'latin1')
  return [...framer.push(lines), ...framer.flush()].flatMap((line) => read(line) ?? [])
}
