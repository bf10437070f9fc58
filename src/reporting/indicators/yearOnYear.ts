// 同比 year on year, in the bureau's own words: 同比减少83起（下降43.7%） · 同比增加5起（上升2.1%） · 同比持平. One decimal, half up, in whole numbers: a binary fraction would round 12.25% down.

export type YearOnYear = {
  direction: 'fewer' | 'more' | 'same' | 'unknown'
  /** without a sign; null when either year is unknown */
  difference: number | null
  /** per cent with one decimal; null when there was nothing the year before */
  rate: string | null
  /** '同比减少83起（下降43.7%）', '同比持平', '同比—' */
  text: string
  en: string
}

const scale = 1_000_000
const scaled = (value: number): bigint => BigInt(Math.round(value * scale))
const unknown: YearOnYear = { direction: 'unknown', difference: null, rate: null, text: '同比—', en: 'on the year: —' }

/** '43.7' of 83 in 190. */
export function percentHalfUp(part: bigint, whole: bigint): string {
  const tenths = (part * 2000n + whole) / (whole * 2n)
  return `${tenths / 10n}.${tenths % 10n}`
}

export function yearOnYear(current: number | null, previous: number | null, unit: string): YearOnYear {
  if (current === null || previous === null) return unknown
  const now = scaled(current), then = scaled(previous), apart = now > then ? now - then : then - now
  if (apart === 0n) return { direction: 'same', difference: 0, rate: then === 0n ? null : '0.0', text: '同比持平', en: 'unchanged on the year' }
  const fewer = now < then, difference = Number(apart) / scale, rate = then === 0n ? null : percentHalfUp(apart, then)
  const text = `同比${fewer ? '减少' : '增加'}${difference}${unit}（${rate === null ? '上年同期为0' : `${fewer ? '下降' : '上升'}${rate}%`}）`
  const en = `${difference} ${fewer ? 'fewer' : 'more'} on the year (${rate === null ? 'none the year before' : `${fewer ? 'down' : 'up'} ${rate}%`})`
  return { direction: fewer ? 'fewer' : 'more', difference, rate, text, en }
}

/** 双下降: accidents and deaths both fell. */
export const bothFell = (accidents: YearOnYear, deaths: YearOnYear): boolean => accidents.direction === 'fewer' && deaths.direction === 'fewer'
