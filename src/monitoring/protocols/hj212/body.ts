// 数据区 CP (clause 6.3.3, tables 6–8): items by ';', the fields of one pollutant by ','.
import type { Value } from '../received.ts'
import { hasReadings } from './commands.ts'
import { timeOf, type Packet } from './packet.ts'
import { Refused } from './reasons.ts'

/** Of a pollutant's fields these are values; the rest describe them (Flag, SampleTime, EFlag …). */
const measures = new Set(['Rtd', 'Min', 'Avg', 'Max', 'Cou', 'ZsRtd', 'ZsMin', 'ZsAvg', 'ZsMax'])

/** The element of a value: 'a21005.Rtd'. Hour and day values stand beside real-time ones of the same name, so CN parts the averages: 'a21005.Avg' of minutes is 'a21005.Avg.2051'. */
const elementName = (factor: string, field: string, cn: number): string => (cn === 2011 ? `${factor}.${field}` : `${factor}.${field}.${cn}`)

/** A number as the standard writes it; anything else (empty, '-', text) counts as missing, and says so by its quality where it has none. */
const numberOf = (text: string): number | null => (/^[+-]?\d{1,15}(?:\.\d{0,12})?(?:[eE][+-]?\d{1,2})?$/.test(text) ? Number(text) : null)

export type Body = { at: number; values: Value[] }

/** What a report says. Throws Refused. `cp` replaces the packet's own when it was put together from parts. */
export function readBody(packet: Packet, cp: string = packet.cp): Body {
  const sent = packet.qn === null ? undefined : timeOf(packet.qn, 'QN')
  if (!hasReadings(packet.cn)) return { at: sent ?? Date.now(), values: [] }
  let at = sent
  const values: Value[] = []
  for (const item of cp.split(';')) {
    if (item === '') continue
    const fields = item.split(',').map(pairOf)
    const [name, text] = fields[0] as [string, string]
    if (name === 'DataTime') at = timeOf(text, 'DataTime')
    else if (name.includes('-')) {
      if (at === undefined) throw new Refused('bad_time', 'a value before DataTime')
      push(values, packet, at, fields)
    }
  }
  if (at === undefined) throw new Refused('bad_time', 'DataTime is missing')
  return { at, values }
}

function pairOf(text: string): [string, string] {
  const at = text.indexOf('=')
  if (at < 1) throw new Refused('bad_body', text.slice(0, 60))
  return [text.slice(0, at).trim(), text.slice(at + 1).trim()]
}

function push(values: Value[], packet: Packet, at: number, fields: [string, string][]): void {
  const flag = fields.find(([name]) => name.endsWith('-Flag'))?.[1]
  for (const [name, text] of fields) {
    const dash = name.lastIndexOf('-')
    const [factor, field] = [name.slice(0, dash), name.slice(dash + 1)]
    if (dash < 1 || !measures.has(field)) continue
    if (!/^[A-Za-z0-9_]{1,20}$/.test(factor)) throw new Refused('bad_body', name.slice(0, 60))
    values.push({ station: packet.mn, element: elementName(factor, field, packet.cn), at, value: numberOf(text), ...quality(flag) })
  }
}

/** N is sound; a flag that the standard does not have is kept as X: marked by the device. */
function quality(flag: string | undefined): { quality?: string } {
  if (flag === undefined || flag === '' || flag === 'N') return {}
  return { quality: /^[A-Z]$/.test(flag) ? flag : 'X' }
}
