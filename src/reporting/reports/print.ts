// From a number and its rows to the words it is printed with: number and unit together, no thousands separators, nothing invented.
import { missing } from '#kit/bound'
import { yearOnYear } from '#reporting/indicators/web'
import type { Binding } from './model.ts'

/** What a print is made of. `rows`: as many as the words need, the first ones. `before`, `whole`: the same of the period before; of the second indicator. */
export type Given = { value: number | null; unit: string; rows: readonly Record<string, unknown>[]; before?: number | null; other?: { value: number | null; before: number | null } }

/** Whole numbers as they are, others to two decimals at most. */
const round = (value: number): string => String(Math.round(value * 100) / 100)
const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const
/** Up to ten in Chinese, as a short span of time is written; beyond in figures. */
const numeral = (value: number): string => (Number.isInteger(value) && value >= 0 && value <= 10 ? digits[value] as string : round(value))

/** 减少83起（下降43.7%） */
const change = ({ value, before, unit }: Given): string => (value === null || before === null || before === undefined ? missing : yearOnYear(value, before, unit).text.replace(/^同比/, ''))

function bothFall({ value, before, other }: Given): string {
  if (value === null || !other || other.value === null || (before ?? null) === null || other.before === null) return missing
  const [count, deaths] = [value < (before as number), other.value < other.before]
  return count && deaths ? '实现“双下降”' : count ? '起数下降、死亡人数未下降' : deaths ? '死亡人数下降、起数未下降' : '起数和死亡人数均未下降'
}

function share({ value, other }: Given): string {
  if (value === null || !other?.value) return missing
  return `${round(Math.round((value / other.value) * 1000) / 10)}%`
}

const names = ({ rows }: Given): string => (rows.length ? rows.map((row) => String(row.name ?? row.place ?? missing)).join('、') : '无')

/** 4至6个: what a target says of itself. */
function range({ value, unit, rows }: Given): string {
  const most = rows[0]?.valueTo
  return value === null ? missing : typeof most === 'number' && most > value ? `${round(value)}至${round(most)}${unit}` : `${round(value)}${unit}`
}

const prints: Record<Binding['print'], (given: Given) => string> = {
  plain: ({ value, unit }) => (value === null ? missing : `${round(value)}${unit}`),
  numeral: ({ value, unit }) => (value === null ? missing : `${numeral(value)}${unit}`),
  change, range, both_fall: bothFall, share, names,
  table: ({ rows }) => `${rows.length}行`,
}
export const printed = (print: Binding['print'], given: Given): string => prints[print](given)
