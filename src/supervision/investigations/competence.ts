// 调查权限: who investigates an accident (国务院令第493号 art. 19–21). Pure. Unknown is not 0: what is not known lets nothing be entrusted.
import type { Lead } from './model.ts'

export type Losses = { grade: number | null; deaths: number | null; missing: number | null; seriousInjuries: number | null; minorInjuries: number | null }
export type Level = 'state' | 'province' | 'city' | 'county'

const levels = { 1: 'state', 2: 'province', 3: 'city', 4: 'county' } as const satisfies Record<number, Level>
/** 特别重大 the State Council, 重大 the province, 较大 the city, 一般 the county (art. 19). */
export const levelOf = (grade: number | null): Level => levels[(grade ?? 4) as keyof typeof levels] ?? 'county'
/** As this product keeps it: what is investigated above the city is another's. */
export const leadOf = (grade: number | null): Lead => { const level = levelOf(grade); return level === 'city' || level === 'county' ? level : 'other' }

/** A general accident that hurt nobody may be left to the unit itself (art. 19 para. 3). */
export const mayEntrust = (l: Losses): boolean => l.grade === 4 && [l.deaths, l.missing ?? 0, l.seriousInjuries, l.minorInjuries].every((n) => n === 0)

/** The place of the accident leads; where the unit belongs to another county, that sends people (art. 21). Paths: '350500/350521/350521100/'. */
export function partnerOf(accidentPath: string, unitPath: string | null): string | null {
  const county = (path: string) => path.split('/')[1] ?? ''
  return unitPath && county(unitPath) && county(unitPath) !== county(accidentPath) ? county(unitPath) : null
}

const rank: Record<Level | Lead, number> = { county: 1, city: 2, province: 3, state: 4, other: 3 }
/** The grade has risen above who investigates: the government above takes it over (art. 20). */
export const outgrown = (lead: Lead, grade: number | null): boolean => lead !== 'other' && rank[levelOf(grade)] > rank[lead]

/** Fines in 万元 upon the liable unit (安全生产法 art. 114) and, in % of last year's income, upon its principal head (art. 95). */
export const fines: Readonly<Record<number, { unit: readonly [number, number]; head: number }>> = {
  4: { unit: [30, 100], head: 40 }, 3: { unit: [100, 200], head: 60 }, 2: { unit: [200, 1000], head: 80 }, 1: { unit: [1000, 2000], head: 100 },
}
