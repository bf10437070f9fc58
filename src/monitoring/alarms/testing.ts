// Frames of invented storms, as the gauges of the small city would send them.
import { createFramer, decodeBody, encodeReport, isBad, type Received } from '#monitoring/protocols'

export const minute = 60_000

export function received(bytes: Buffer): Received {
  const frame = createFramer().push(bytes)[0]
  if (!frame?.ok) throw new Error('not a frame')
  const body = decodeBody(frame)
  if (isBad(body)) throw new Error('not a body')
  return { ok: true, protocol: 'sl651', raw: frame.raw, remote: 'test', station: frame.station, func: frame.func, ...body }
}

/** A gauge's counter every five minutes: `falls[i]` millimetres between frame i and frame i + 1; the first frame is its baseline. */
export function storm(code: string, start: number, falls: readonly number[]): Received[] {
  let counter = 300
  return [0, ...falls].map((mm, i) => {
    const at = start + i * 5 * minute
    counter = Math.round((counter + mm) * 10) / 10
    return received(encodeReport({ station: code, func: 0x32, serial: i + 1, sentAt: at + 1000, class: 'P', groups: [{ at, values: { PT: counter, VT: 12.3 } }] }))
  })
}
