// 数据可信 trust: what a ledger's rows are worth. 疑似重复 duplicate · 确认 confirmation · 变更申请 change request · 数据质量 quality.
// Not to be confused with 审计 audit, which says who did what in the system.
import { z } from 'zod'
import { id, instant } from '#kit/contract'

/** A row as its ledger's card answers it. */
export const anyRow = z.record(z.string(), z.unknown())

/** phone: the same number with the same name · code: the same code · name: the same name but for its legal form, in one county · near: like names within 50 m */
export const reason = z.object({ by: z.enum(['phone', 'code', 'name', 'near']), field: z.string(), share: z.number().nullable() })
export const pairState = z.enum(['open', 'dismissed', 'merged'])
export const pair = z.object({
  id, ledger: z.string(), reasons: z.array(reason), state: pairState, foundAt: instant, decidedAt: instant.nullable(), decidedBy: z.string().nullable(), reason: z.string().nullable(),
  /** of a merged pair: the row that stayed */
  kept: id.nullable(), rowA: id.optional(), rowB: id.optional(), a: anyRow, b: anyRow,
})
export type Pair = z.infer<typeof pair>

export const requestKind = z.enum(['change', 'retire', 'note'])
export const requestState = z.enum(['open', 'accepted', 'returned', 'withdrawn'])
/** `now` differs from `before` where the row has been changed since; a sealed value is its mask. */
export const wanted = z.object({ field: z.string(), before: z.unknown(), now: z.unknown(), after: z.unknown() })
export const request = z.object({
  id, ledger: z.string(), rowId: id, name: z.string(), place: z.string(), kind: requestKind, fields: z.array(wanted), reason: z.string(), state: requestState,
  version: z.int(), rowVersion: z.int(), rowRetired: z.boolean(), askedBy: z.string(), askedAt: instant, mine: z.boolean(), mayDecide: z.boolean(), decidedBy: z.string().nullable(), decidedAt: instant.nullable(), answer: z.string().nullable(),
})
export type Request = z.infer<typeof request>

export const components = ['complete', 'position', 'confirmed', 'single', 'valid'] as const
export const component = z.enum(components)
export type Component = (typeof components)[number]
export type Weights = Readonly<Record<Component, number>>
/** One number of a cell: how many of `of` rows are wrong so, and the list's filter that shows exactly them (none: the list of duplicates). */
export type Part = { component: Component; field: string | null; count: number; of: number }

/** The share of right rows of each component, fields of one component taken together; null where a component is not to be had. */
export function sharesOf(parts: readonly Part[]): Partial<Record<Component, number>> {
  return Object.fromEntries(components.flatMap((c) => {
    const own = parts.filter((p) => p.component === c), of = own.reduce((n, p) => n + p.of, 0)
    return of ? [[c, 1 - own.reduce((n, p) => n + Math.min(p.count, p.of), 0) / of]] : []
  }))
}

/** 0–100, one decimal: the mean of the components that there are, by their weights (docs/quality.md). Null without rows or weights. */
export function scoreOf(parts: readonly Part[], weights: Weights): number | null {
  const shares = Object.entries(sharesOf(parts)) as [Component, number][], whole = shares.reduce((n, [c]) => n + weights[c], 0)
  return whole ? Math.round((1000 * shares.reduce((n, [c, share]) => n + weights[c] * share, 0)) / whole) / 10 : null
}

type Scored = { county: string; name: string; score: number | null }
/** A county's own number is the mean of its ledgers, each counting once: a thousand enterprises don't hide ten shelters. Worst first. */
export function countiesOf(cells: readonly Scored[]): Scored[] {
  const all = new Map<string, { name: string; scores: number[] }>()
  for (const { county, name, score } of cells) {
    const one = all.get(county) ?? { name, scores: [] }
    if (score !== null) one.scores.push(score)
    all.set(county, one)
  }
  return [...all].map(([county, { name, scores }]) => ({ county, name, score: scores.length ? Math.round((10 * scores.reduce((a, b) => a + b, 0)) / scores.length) / 10 : null })).sort((a, b) => (a.score ?? 101) - (b.score ?? 101))
}

/** What other weights would make of the same counts: county by county, as it stands and as it would. */
export function effectOf(cells: readonly { county: string; name: string; score: number | null; rows: number; parts: readonly Part[] }[], weights: Weights): { county: string; name: string; before: number | null; after: number | null }[] {
  const after = new Map(countiesOf(cells.map((cell) => ({ ...cell, score: cell.rows ? scoreOf(cell.parts, weights) : null }))).map((c) => [c.county, c.score]))
  return countiesOf(cells).map(({ county, name, score }) => ({ county, name, before: score, after: after.get(county) ?? null }))
}
