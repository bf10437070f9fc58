// 灾情 loss: what is reported of damage and of people moved, by several sources; one of them is adopted by a person. “—” is not reported, 0 is a report of zero.
import { z } from 'zod'
import { instant } from '#kit/contract'

/** 县报 · 镇村汇总 · 部门 */
export const source = z.enum(['county', 'town', 'bureau'])
export type Source = z.output<typeof source>
export const sources = source.options

export const indicatorKeys = ['transferred', 'shelters_open', 'shelter_people', 'affected', 'collapsed', 'power_cut', 'casualties'] as const

export const indicator = z.object({ key: z.string(), name: z.string(), nameEn: z.string(), unit: z.string(), unitEn: z.string(), ordinal: z.number(), partOf: z.string().nullable(), source: z.string(), verified: z.boolean() })
export type Indicator = z.output<typeof indicator>

export type CurrentFigure = { indicator: string; source: Source; regionCode: string; regionName: string; regionPath: string; value: number; asOf: string; reportedBy: string; note: string }
export type Adoption = { indicator: string; source: Source; value: number; note: string; adoptedAt: string; adoptedBy: string }

const cell = z.object({ source, value: z.number().nullable(), regions: z.number(), expected: z.number().nullable(), asOf: instant.nullable() })
export const line = z.object({
  indicator, cells: z.array(cell),
  adopted: z.object({ source, value: z.number(), note: z.string(), adoptedAt: instant, adoptedBy: z.string() }).nullable(),
  /** The adopted source's figure as of now; differs from adopted.value when reports came after the adoption. */
  value: z.number().nullable(),
  check: z.enum(['unreported', 'zero', 'single', 'agree', 'differ']), difference: z.number().nullable(), differsAt: z.string().nullable(), asOf: instant.nullable(),
})
export type Line = z.output<typeof line>

/** A jump beyond this share needs a written explanation (自然灾害情况统计调查制度: 数据大起大落须说明). */
export const jumpShare = 0.2
export const dropsTooFar = (before: number | null, now: number): boolean => before !== null && now < before * (1 - jumpShare)
export const differsTooFar = (a: number, b: number): boolean => Math.abs(a - b) > jumpShare * Math.max(a, b)

/** The table of figures and sources, one line per indicator. `expected`: how many regions each source has to hear from. */
export function board(indicators: readonly Indicator[], figures: readonly CurrentFigure[], adoptions: readonly Adoption[], expected: Record<Source, number | null>): Line[] {
  return indicators.map((of) => {
    const mine = figures.filter((f) => f.indicator === of.key)
    const cells = sources.map((s) => cellOf(s, mine.filter((f) => f.source === s), expected[s]))
    const adopted = adoptions.find((a) => a.indicator === of.key) ?? null
    const value = adopted ? (cells.find((c) => c.source === adopted.source)?.value ?? null) : null
    const asOf = mine.map((f) => f.asOf).sort().at(-1) ?? null
    return { indicator: of, cells, adopted, value, asOf, ...compare(cells, mine) }
  })
}

const cellOf = (s: Source, rows: readonly CurrentFigure[], expected: number | null) => ({
  source: s, expected, regions: rows.length, value: rows.length ? rows.reduce((sum, f) => sum + f.value, 0) : null, asOf: rows.map((f) => f.asOf).sort().at(-1) ?? null,
})

function compare(cells: readonly { source: Source; value: number | null }[], rows: readonly CurrentFigure[]): Pick<Line, 'check' | 'difference' | 'differsAt'> {
  const values = cells.flatMap((c) => (c.value === null ? [] : [c.value]))
  if (!values.length) return { check: 'unreported', difference: null, differsAt: null }
  if (values.every((v) => v === 0)) return { check: 'zero', difference: 0, differsAt: null }
  if (values.length === 1) return { check: 'single', difference: null, differsAt: null }
  const difference = Math.max(...values) - Math.min(...values)
  return difference === 0 ? { check: 'agree', difference, differsAt: null } : { check: 'differ', difference, differsAt: whereItDiffers(rows) }
}

/** The county whose own report and whose towns' sum lie farthest apart: the one to telephone first. */
function whereItDiffers(rows: readonly CurrentFigure[]): string | null {
  const gaps = rows.filter((r) => r.source === 'county').flatMap((county) => {
    const towns = rows.filter((r) => r.source === 'town' && r.regionPath.startsWith(county.regionPath))
    return towns.length ? [{ name: county.regionName, gap: Math.abs(county.value - towns.reduce((s, t) => s + t.value, 0)) }] : []
  })
  return gaps.filter((g) => g.gap > 0).sort((a, b) => b.gap - a.gap)[0]?.name ?? null
}
