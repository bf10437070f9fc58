// The tables of reports: accidents by county and by month, with the same days of the year before. Shared by the docx and the page.
export type Head = { key: string; title: string; share: number; align: 'left' | 'right' }
const right = (key: string, title: string): Head => ({ key, title, share: 2, align: 'right' })
const counts: Head[] = [right('accidents', '起数'), right('accidentsBefore', '上年同期'), right('deaths', '死亡（人）'), right('deathsBefore', '上年同期')]

const heads: Readonly<Record<string, readonly Head[]>> = {
  'report.accidents_by_county': [{ key: 'name', title: '县（市、区）', share: 4, align: 'left' }, ...counts],
  'report.accidents_by_month': [{ key: 'name', title: '月份', share: 3, align: 'left' }, ...counts],
}
export const headsOf = (key: string): readonly Head[] => heads[key] ?? []

/** Which columns a table's chart is drawn from; the table stands below it. */
const charts: Readonly<Record<string, { label: string; now: string; before: string }>> = { 'report.accidents_by_month': { label: 'name', now: 'accidents', before: 'accidentsBefore' } }
export const chartOf = (key: string) => charts[key]
