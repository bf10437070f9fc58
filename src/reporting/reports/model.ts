// 统计报告 report: a document of a period (年度报告、月报、周报) whose figures are bound to indicators. Not a 情况报告 sitrep, which tells of one incident.
import { z } from 'zod'
import { block } from '#kit/bound'
import { day, instant } from '#kit/contract'

/** annual: the city's year · county: one county's year · monthly and weekly: of any region */
export const kinds = ['annual', 'county', 'monthly', 'weekly'] as const
export const kind = z.enum(kinds)
export type Kind = z.infer<typeof kind>

/** What days a binding asks, out of the report's own: its period, the one before, the one after, the two or five years that end with it, or what stands now. */
export const period = z.enum(['this', 'before', 'after', 'two_before', 'five', 'until', 'stock'])
export type Period = z.infer<typeof period>

/** How the number is printed: number and unit together; the change against the period before; a Chinese numeral; from least to most, as its one row says; the names of its rows; or words that follow from it. */
export const print = z.enum(['plain', 'change', 'numeral', 'range', 'names', 'both_fall', 'share', 'table'])
export type Print = z.infer<typeof print>

/** A figure of a report: `row` is its line in the annual report's list of figures, `key` the indicator. */
export const binding = z.object({
  slot: z.string().regex(/^[a-z0-9_]{1,40}$/), row: z.number().int().optional(), key: z.string().max(100), period, print, unit: z.string().max(20).optional(),
  /** a second indicator that the print needs: the whole of a share, the other of two that fall */
  with: z.string().max(100).optional(),
})
export type Binding = z.infer<typeof binding>

export const boundFigure = z.object({
  slot: z.string(), row: z.number().nullable(), key: z.string(), print, params: z.record(z.string(), z.unknown()), value: z.number().nullable(), before: z.number().nullable(), unit: z.string(), text: z.string(),
  rowCount: z.number(), kept: z.boolean(), takenAt: instant,
})
export type BoundFigure = z.infer<typeof boundFigure>

export const report = z.object({
  id: z.uuid(), kind, templateVersion: z.number(), regionPath: z.string(), regionName: z.string(), fromDay: day, toDay: day, agency: z.string(), title: z.array(z.string()), recipients: z.array(z.string()), demo: z.boolean(),
  asOf: instant, revision: z.number(), state: z.enum(['draft', 'signed', 'withdrawn']), draftedAt: instant, draftedBy: z.uuid(), draftedName: z.string(),
  editedAt: instant.nullable(), editedBy: z.uuid().nullable(), editedName: z.string().nullable(), signedAt: instant.nullable(), signedName: z.string().nullable(), docText: z.string().nullable(),
})
export type Report = z.infer<typeof report>
export const wholeReport = report.extend({ body: z.array(block), figures: z.array(boundFigure), tables: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))) })

export type Span = { from: string; to: string }
const lastDayOf = (year: number, month: number): string => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
/** The same day in another year; the last day of a month stays the last of that month, so that a February is held against a whole February. */
function shifted(at: string, years: number): string {
  const year = Number(at.slice(0, 4)) + years, month = Number(at.slice(5, 7)), last = lastDayOf(year, month), moved = `${String(year).padStart(4, '0')}${at.slice(4)}`
  return at === lastDayOf(year - years, month) || moved > last ? last : moved
}
const days = (at: string, by: number): string => new Date(Date.parse(`${at}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10)

/** The days that a binding asks of a report's own; undefined where it asks for what stands now. Year on year: a month is held against the same month, a week against the same seven days 52 weeks earlier. */
export function spanOf(asked: Period, kindOf: Kind, own: Span): Span | undefined {
  const { from, to } = own, back = (n: number): Span => (kindOf === 'weekly' ? { from: days(from, -364 * n), to: days(to, -364 * n) } : { from: shifted(from, -n), to: shifted(to, -n) })
  switch (asked) {
    case 'this': return own
    case 'before': return back(1)
    case 'after': return back(-1)
    case 'two_before': return { from: back(2).from, to: back(1).to }
    case 'five': return { from: back(4).from, to }
    case 'until': return { from: `${to.slice(0, 4)}-01-01`, to }
    case 'stock': return undefined
  }
}

/** '2022' → the year, '2022-07' → the month, '2022-07-04' → the seven days from there. Undefined for anything else. */
export function spanNamed(of: Kind, text: string): Span | undefined {
  const [, y = '', m, d] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text) ?? [], real = (at: string) => !Number.isNaN(Date.parse(at)) && new Date(`${at}T00:00:00Z`).toISOString().startsWith(at)
  if (of === 'annual' || of === 'county') return y && !m ? { from: `${y}-01-01`, to: `${y}-12-31` } : undefined
  if (of === 'monthly') return m && !d && Number(m) >= 1 && Number(m) <= 12 ? { from: `${y}-${m}-01`, to: lastDayOf(Number(y), Number(m)) } : undefined
  return d && real(text) ? { from: text, to: days(text, 6) } : undefined
}
