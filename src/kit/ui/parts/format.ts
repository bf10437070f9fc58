import { t } from '../../i18n/index.ts'

/** A desk in Fujian works by Beijing time whatever the browser's own zone is. */
const ZONE = 'Asia/Shanghai'
const stamp = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'medium' })

/** '2023-07-28 04:40:18' */
export const dateTime = (at: string | number | Date): string => stamp.format(new Date(at))
/** '04:40' */
export const clockTime = (at: string | number | Date): string => dateTime(at).slice(11, 16)
/** '04:40:18' */
export const clockSeconds = (at: string | number | Date): string => dateTime(at).slice(11, 19)
/** '07-28 04:40' */
export const dayTime = (at: string | number | Date): string => dateTime(at).slice(5, 16)

const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 })
/** 13676 → '13,676'; unknown is '—', never 0. */
export const number = (value: number | null | undefined): string => value === null || value === undefined ? '—' : grouped.format(value)
/** Parts of a whole, one decimal; of nothing it is unknown. */
export const percent = (part: number, whole: number): string => whole > 0 ? `${(part * 100 / whole).toFixed(1)}%` : '—'

/** A span of milliseconds in the words of a duty log: 12 秒, 6 分, 3 小时 20 分, 2 天. */
export function duration(ms: number): string {
  const s = Math.max(0, Math.floor(ms / 1000)), m = Math.floor(s / 60), h = Math.floor(m / 60)
  if (s < 60) return t('ui.span.seconds', { n: s })
  if (m < 60) return t('ui.span.minutes', { n: m })
  if (h < 24) return m % 60 ? t('ui.span.hoursMinutes', { h, m: m % 60 }) : t('ui.span.hours', { n: h })
  return t('ui.span.days', { n: Math.floor(h / 24) })
}
