// Number formats and serial dates of SpreadsheetML (ECMA-376 18.8.30, 18.17.4.1).

/** What a number format makes of a number. `pad`: '00000', so many digits. */
export type Format = { kind: 'plain' } | { kind: 'date' } | { kind: 'datetime' } | { kind: 'time' } | { kind: 'pad'; digits: number }

export const PLAIN: Format = { kind: 'plain' }
const DATE: Format = { kind: 'date' }, DATETIME: Format = { kind: 'datetime' }, TIME: Format = { kind: 'time' }

/** The built-in ids; 27–36 and 50–58 are the dates of the Chinese edition, whose codes are never written to the file. */
export function builtIn(id: number): Format {
  if (id === 22) return DATETIME
  if ((id >= 14 && id <= 17) || id === 27 || id === 28 || id === 29 || id === 30 || id === 31 || id === 36 || (id >= 50 && id <= 54) || id === 57 || id === 58) return DATE
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47) || id === 55 || id === 56) return TIME
  return PLAIN
}

/** Reads a format code, first section only: 'yyyy"年"m"月"d"日"', '[$-804]YYYY/M/D H:MM;@', 'G/通用格式', '000000'. */
export function formatOf(code: string): Format {
  const first = code.replace(/"[^"]*"|\\.|_.|\*./gs, '').split(';')[0] ?? ''
  if (/\[(h+|m+|s+)\]/i.test(first)) return TIME
  const bare = first.replace(/\[[^\]]*\]/g, '').replace(/general|standard|G\/通用格式|AM\/PM|A\/P|e[+-]/gi, '').toLowerCase()
  if (/^0{2,}$/.test(bare.trim())) return { kind: 'pad', digits: bare.trim().length }
  const clock = /[hs]/.test(bare) || /上午|下午/.test(bare)
  const day = /[ydge年]|aaa/.test(bare) || (bare.includes('m') && !clock)
  return day ? (clock ? DATETIME : DATE) : clock ? TIME : PLAIN
}

const two = (n: number) => (n < 10 ? `0${n}` : String(n))

/** A serial as 'YYYY-MM-DD', 'YYYY-MM-DD HH:MM:SS' or 'HH:MM:SS' (hours may pass 24); undefined where no date has this serial. */
export function serialText(serial: number, format: 'date' | 'datetime' | 'time', from1904: boolean): string | undefined {
  if (!(serial >= 0) || serial >= 2_958_466) return undefined
  let day = Math.floor(serial), seconds = Math.round((serial - day) * 86_400)
  if (seconds === 86_400) [day, seconds] = [day + 1, 0]
  const clock = (hours: number) => `${two(hours)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
  const hour = Math.floor(seconds / 3600)
  // a date formatted to show its time only is still a date
  if (format === 'time' && day < 366) return clock(day * 24 + hour)
  const date = dayText(day, from1904)
  return date === undefined ? undefined : format === 'date' ? date : `${date} ${clock(hour)}`
}

/** 1900 counts a 29 February that never was: 60 is that day, and days before it lie one further. */
function dayText(day: number, from1904: boolean): string | undefined {
  if (!from1904 && day === 60) return '1900-02-29'
  if (!from1904 && day === 0) return undefined
  const key = from1904 ? -day : day
  const known = days.get(key)
  if (known !== undefined) return known
  const since1970 = from1904 ? day - 24_107 : day - (day < 60 ? 25_568 : 25_569)
  const text = new Date(since1970 * 86_400_000).toISOString().slice(0, 10)
  if (days.size < 20_000) days.set(key, text)
  return text
}

const days = new Map<number, string>()

/** The serial (1900) of 'YYYY-MM-DD' with or without ' HH:MM[:SS]'; undefined where it is no such day. */
export function serialOf(text: string): number | undefined {
  const found = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?)?$/.exec(text)
  if (!found) return undefined
  const [year = 0, month = 0, date = 0, hour = 0, minute = 0, second = 0] = found.slice(1).map((s) => Number(s ?? 0))
  const at = new Date(Date.UTC(year, month - 1, date))
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== date || year < 1901 || hour > 23 || minute > 59 || second > 59) return undefined
  return at.getTime() / 86_400_000 + 25_569 + (hour * 3600 + minute * 60 + second) / 86_400
}

/** A stored number as people see it: no exponent, at most the 15 digits that Excel keeps. undefined where it is none. */
export function numberText(raw: string): { text: string; lossy: boolean } | undefined {
  const value = raw.trim() === '' ? Number.NaN : Number(raw)
  if (!Number.isFinite(value)) return undefined
  if (Math.abs(value) >= 1e15) return { text: /^-?\d+$/.test(raw) ? raw : BigInt(Math.round(value)).toString(), lossy: true }
  return { text: withoutExponent(String(raw.length > 15 ? Number(value.toPrecision(15)) : value)), lossy: false }
}

function withoutExponent(text: string): string {
  const found = /^(-?)(\d)(?:\.(\d+))?e-(\d+)$/.exec(text)
  if (!found) return text
  const [, sign = '', whole = '', rest = '', zeros = ''] = found
  return `${sign}0.${'0'.repeat(Number(zeros) - 1)}${whole}${rest}`
}
