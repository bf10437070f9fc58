// 通讯包 (HJ 212-2017 clause 6.3): '##', four decimal digits, the data segment, four hexadecimal digits of its CRC, CR LF.
import { crcText } from './crc.ts'
import { Refused, type BadReason } from './reasons.ts'

/** The data segment (6.3.3). `cp`: what stands between the && marks. `flag` bits: 0 an answer is asked for, 1 split (PNUM, PNO stand), 2–7 version (0 = 2005, 1 = 2017). */
export type Packet = {
  ok: true; raw: Buffer; qn: string | null; st: string; cn: number; pw: string; mn: string; flag: number
  part?: { total: number; no: number }; cp: string
}
/** What the text of a refused packet seems to say: for the quarantine page alone. */
export type Bad = { ok: false; raw: Buffer; reason: BadReason; detail: string; hint?: { mn: string; cn: number } }

export const asksAnswer = (flag: number): boolean => (flag & 1) === 1
export const isSplit = (flag: number): boolean => (flag & 2) === 2

/** Reads a packet whose length and sum hold. `raw` with everything, as it came. */
export function readPacket(raw: Buffer, segment: Buffer): Packet | Bad {
  try {
    return { ok: true, raw, ...segmentOf(segment.toString('utf8')) }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return { ok: false, raw, reason: error.reason, detail: error.message, hint: hintOf(segment) }
  }
}

function segmentOf(text: string): Omit<Packet, 'ok' | 'raw'> {
  const open = text.indexOf('CP=&&'), close = text.lastIndexOf('&&')
  if (open < 0 || close < open + 5) throw new Refused('bad_body', 'CP=&&…&&')
  if (close + 2 !== text.length) throw new Refused('bad_body', 'text behind the last &&')
  const head = fieldsOf(text.slice(0, open))
  const { MN: mn = '', CN: cn = '', ST: st = '', PW: pw = '', QN: qn } = head
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(mn)) throw new Refused('bad_address', `MN=${mn.slice(0, 70)}`)
  if (!/^\d{4}$/.test(cn)) throw new Refused('unknown_function', `CN=${cn.slice(0, 20)}`)
  if (!/^[A-Z0-9]{2}$/.test(st)) throw new Refused('bad_body', `ST=${st.slice(0, 20)}`)
  if (qn !== undefined) timeOf(qn, 'QN')
  const flag = head.Flag === undefined || head.Flag === '' ? 0 : Number(head.Flag) // 2005 knows none, or leaves it out
  if (!Number.isInteger(flag) || flag < 0 || flag > 255) throw new Refused('bad_body', `Flag=${head.Flag?.slice(0, 20)}`)
  return { qn: qn ?? null, st, cn: Number(cn), pw, mn, flag, ...partOf(head, flag), cp: text.slice(open + 5, close) }
}

/** PNUM and PNO stand only where bit 1 says so; 2005 devices send them without it. */
function partOf(head: Record<string, string>, flag: number): Pick<Packet, 'part'> {
  const split = isSplit(flag)
  if (head.PNUM === undefined && head.PNO === undefined) {
    if (split) throw new Refused('packet_order', 'Flag says split; PNUM and PNO are missing')
    return {}
  }
  const total = Number(head.PNUM), no = Number(head.PNO)
  if (!Number.isInteger(total) || !Number.isInteger(no) || no < 1 || no > total || total > 9999) throw new Refused('packet_order', `PNUM=${head.PNUM} PNO=${head.PNO}`)
  return total === 1 ? {} : { part: { total, no } }
}

export function fieldsOf(text: string): Record<string, string> {
  const out: Record<string, string> = Object.create(null) as Record<string, string>
  for (const pair of text.split(';')) {
    if (pair === '') continue
    const at = pair.indexOf('=')
    if (at < 1) throw new Refused('bad_body', pair.slice(0, 60))
    out[pair.slice(0, at).trim()] = pair.slice(at + 1).trim()
  }
  return out
}

/** YYYYMMDDHHmmSS[zzz] in Beijing time → epoch ms. */
export function timeOf(text: string, what: string): number {
  const parts = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{3})?$/.exec(text)
  if (!parts) throw new Refused('bad_time', `${what}=${text.slice(0, 30)}`)
  const [year, month, day, hour, minute, second, milli] = parts.slice(1).map((p) => Number(p ?? 0)) as [number, number, number, number, number, number, number]
  const ms = Date.UTC(year, month - 1, day, hour, minute, second, milli)
  const back = new Date(ms)
  if (back.getUTCFullYear() !== year || back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day || hour > 23 || minute > 59 || second > 59) throw new Refused('bad_time', `${what}=${text}`)
  return ms - 8 * 3600_000
}

export const timeText = (ms: number): string => new Date(ms + 8 * 3600_000).toISOString().replace(/[-:TZ.]/g, '')

export function hintOf(segment: Buffer): Bad['hint'] {
  const text = segment.toString('latin1', 0, 300)
  const mn = /(?:^|;)MN=([A-Za-z0-9_-]{1,64})(?:;|$)/.exec(text)?.[1], cn = /(?:^|;)CN=(\d{4})(?:;|$)/.exec(text)?.[1]
  return mn && cn ? { mn, cn: Number(cn) } : undefined
}

export type Outgoing = { qn: string; st: string; cn: number; pw: string; mn: string; flag: number; cp: string; part?: { total: number; no: number } }

export function encodePacket({ qn, st, cn, pw, mn, flag, cp, part }: Outgoing): Buffer {
  const segment = Buffer.from(`QN=${qn};ST=${st};CN=${cn};PW=${pw};MN=${mn};Flag=${flag};${part ? `PNUM=${part.total};PNO=${part.no};` : ''}CP=&&${cp}&&`, 'utf8')
  if (segment.length > 9999) throw new RangeError(`a data segment of ${segment.length} bytes; 9999 at most`)
  return Buffer.concat([Buffer.from(`##${String(segment.length).padStart(4, '0')}`), segment, Buffer.from(`${crcText(segment)}\r\n`)])
}
