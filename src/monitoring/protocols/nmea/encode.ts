// Sentences as a class B transponder sends them: for the simulator and for tests.
import { armour } from './bits.ts'
import { checkOf } from './sentence.ts'

const vdm = (payload: string, fill: number, at?: number): string => {
  const content = `AIVDM,1,1,,A,${payload},${fill}`, tag = at === undefined ? '' : `c:${Math.floor(at / 1000)}`
  const sum = (text: string) => checkOf(text).toString(16).toUpperCase().padStart(2, '0')
  return `${tag && `\\${tag}*${sum(tag)}\\`}!${content}*${sum(content)}\r\n`
}

export type Afloat = { mmsi: string; at: number; lon: number; lat: number; speedKmh: number; heading: number }

/** Type 18, with the instant in a tag block. */
export function encodeClassB({ mmsi, at, lon, lat, speedKmh, heading }: Afloat): string {
  const { payload, fill } = armour([[18, 6], [0, 2], [Number(mmsi), 30], [0, 8], [Math.min(1022, Math.round(speedKmh / 0.1852)), 10], [1, 1], [Math.round(lon * 600_000), 28], [Math.round(lat * 600_000), 27],
    [Math.round(heading * 10) % 3600, 12], [Math.round(heading) % 360, 9], [Math.floor(at / 1000) % 60, 6], [0, 2], [1, 1], [0, 1], [1, 1], [1, 1], [0, 1], [0, 1], [0, 1], [0, 20]])
  return vdm(payload, fill, at)
}

/** Type 24, both parts. Names in capitals of the six-bit alphabet. */
export function encodeStatics({ mmsi, name, callSign, type, length, beam }: { mmsi: string; name: string; callSign: string; type: number; length: number; beam: number }): string {
  const a = armour([[24, 6], [0, 2], [Number(mmsi), 30], [0, 2], [name, 20], [0, 8]])
  const b = armour([[24, 6], [0, 2], [Number(mmsi), 30], [1, 2], [type, 8], ['ANL', 3], [0, 4], [0, 20], [callSign, 7], [Math.ceil(length / 2), 9], [Math.floor(length / 2), 9], [Math.ceil(beam / 2), 6], [Math.floor(beam / 2), 6], [0, 6]])
  return vdm(a.payload, a.fill) + vdm(b.payload, b.fill)
}
