// What a page of an indicator is asked, as it stands in the address: region, days, one value of one dimension.
import { useSearchParams } from 'react-router'
import { serverNow } from '#kit/ui'
import { monthEnd } from './model.ts'

const zone = 'Asia/Shanghai'
export const today = (): string => new Date(serverNow()).toLocaleDateString('sv', { timeZone: zone })

export type Span = 'year' | 'last' | 'month' | 'days'
/** The days that a name stands for, as of today. */
export function spanOf(name: Exclude<Span, 'days'>, now: string): { from: string; to: string } {
  const year = Number(now.slice(0, 4))
  return name === 'year' ? { from: `${year}-01-01`, to: now } : name === 'last' ? { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` } : { from: `${now.slice(0, 7)}-01`, to: now }
}
export const wholeYear = (year: string): { from: string; to: string } => ({ from: `${year}-01-01`, to: `${year}-12-31` })
export const wholeMonth = (month: string): { from: string; to: string } => ({ from: `${month}-01`, to: monthEnd(month) })

const isDay = (text: string | null): text is string => /^\d{4}-\d{2}-\d{2}$/.test(text ?? '')

export function useQuestion() {
  const [search, setSearch] = useSearchParams(), usual = spanOf('year', today())
  const given = { from: search.get('from'), to: search.get('to') }
  const days = isDay(given.from) && isDay(given.to) && given.from <= given.to ? { from: given.from, to: given.to } : usual
  const region = search.get('region') ?? undefined, filter = search.get('filter') ?? undefined
  /** '' takes a part out of the address */
  const set = (parts: Record<string, string>) => setSearch((was) => { for (const [key, value] of Object.entries(parts)) value ? was.set(key, value) : was.delete(key); return was })
  return { ...days, region, filter, set, query: { ...days, ...(region && { region }), ...(filter && { filter }) } }
}
export type Asking = ReturnType<typeof useQuestion>
