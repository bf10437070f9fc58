// One line of NMEA 0183 (IEC 61162-1), with or without a tag block (IEC 61162-450 clause 7; NMEA 0183 v4.11).
import { Refused } from './reasons.ts'

/** AIVDM, AIVDO and their like. `at`: epoch ms of the tag block's c, null where it has none. */
export type Ais = { kind: 'ais'; own: boolean; total: number; index: number; group: string; channel: string; payload: string; fill: number; at: number | null }
/** Another talker's sentence; `at` where it tells date and time (RMC, ZDA). */
export type Other = { kind: 'other'; at: number | null }

export function checkOf(text: string): number {
  let sum = 0
  for (let i = 0; i < text.length; i++) sum ^= text.charCodeAt(i)
  return sum
}

/** Splits '…*hh'; throws where the sum is missing or wrong. */
function checked(text: string, what: string): string {
  const star = text.lastIndexOf('*'), sum = text.slice(star + 1, star + 3)
  if (star < 0 || !/^[0-9A-Fa-f]{2}$/.test(sum)) throw new Refused('bad_crc', `${what} has no checksum`)
  const content = text.slice(0, star)
  if (checkOf(content) !== parseInt(sum, 16)) throw new Refused('bad_crc', `checksum of the ${what}`)
  return content
}

/** Throws Refused. Printable ASCII only. */
export function readSentence(line: string): Ais | Other {
  let rest = line, at: number | null = null
  if (rest.startsWith('\\')) {
    const end = rest.indexOf('\\', 1)
    if (end < 0) throw new Refused('bad_body', 'a tag block without an end')
    at = tagTime(checked(rest.slice(1, end), 'tag block'))
    rest = rest.slice(end + 1)
  }
  if (rest[0] !== '!' && rest[0] !== '$') throw new Refused('unknown_start', `it begins with ${JSON.stringify(rest.slice(0, 12))}`)
  const fields = checked(rest.slice(1), 'sentence').split(',')
  if (rest[0] === '$' || !/^[A-Z0-9]{2}VD[MO]$/.test(fields[0] ?? '')) return { kind: 'other', at: rest[0] === '$' ? clockOf(fields) : null }
  return aisOf(fields, at)
}

function aisOf(fields: readonly string[], at: number | null): Ais {
  if (fields.length !== 7) throw new Refused('bad_body', `${fields.length} fields; a VDM has 7`)
  const [name = '', total = '', index = '', group = '', channel = '', payload = '', fill = ''] = fields
  if (!/^[1-9]$/.test(total) || !/^[1-9]$/.test(index) || Number(index) > Number(total)) throw new Refused('packet_order', `sentence ${index} of ${total}`)
  if (!/^[0-5]$/.test(fill) || !/^[0-W`-w]*$/.test(payload)) throw new Refused('bad_body', 'the payload is no six-bit text')
  return { kind: 'ais', own: name.endsWith('O'), total: Number(total), index: Number(index), group, channel, payload, fill: Number(fill), at }
}

/** c: seconds, or milliseconds where a receiver says those. */
function tagTime(tags: string): number | null {
  const c = /(?:^|,)c:(\d{9,14})(?:,|$)/.exec(tags)?.[1]
  return c === undefined ? null : c.length > 11 ? Number(c) : Number(c) * 1000
}

/** Date and time of RMC and ZDA; null elsewhere, and while the receiver has none. */
function clockOf(fields: readonly string[]): number | null {
  const kind = (fields[0] ?? '').slice(2)
  const date = kind === 'RMC' ? /^(\d\d)(\d\d)(\d\d)$/.exec(fields[9] ?? '') : kind === 'ZDA' ? /^(\d\d)-(\d\d)-\d\d(\d\d)$/.exec(`${fields[2]}-${fields[3]}-${fields[4]}`) : null
  const time = /^(\d\d)(\d\d)(\d\d)/.exec(fields[1] ?? '')
  if (!date || !time) return null
  const at = Date.parse(`20${date[3]}-${date[2]}-${date[1]}T${time[1]}:${time[2]}:${time[3]}Z`)
  return Number.isNaN(at) ? null : at
}
