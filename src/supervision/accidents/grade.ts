// 事故等级 grade (国务院令第493号 art. 3): the severest of three dimensions. Unknown is not 0: what is not known does not take part, and the grade is provisional, for it can only rise. Pure.
import { type Standard, type Standards, valueOf } from '#registry/definition'
import { deathLimits, injuryLimits, lossLimits } from './limits.ts'

export type Grade = 1 | 2 | 3 | 4
/** People and 万元; null: not known. */
export type Casualties = { deaths: number | null; missing: number | null; seriousInjuries: number | null; loss: number | null }
export type Graded = { grade: Grade | null; provisional: boolean }

const severityNames = { 1: 'extra', 2: 'major', 3: 'larger', 4: 'general' } as const
export const severityOf = (grade: Grade | null): (typeof severityNames)[Grade] | null => (grade === null ? null : severityNames[grade])

/** The grade of one dimension; null where it is not known. */
function gradeBy(value: number | null, standard: Standard<Record<'1' | '2' | '3', number>>, standards: Standards): Grade | null {
  if (value === null) return null
  const from = valueOf(standards, standard)
  return value >= from['1'] ? 1 : value >= from['2'] ? 2 : value >= from['3'] ? 3 : 4
}

/** Missing people count as dead as long as they are missing (art. 12 (4)), so the grade is then provisional too. Nothing known at all: no grade. */
export function gradeOf({ deaths, missing, seriousInjuries, loss }: Casualties, standards: Standards): Graded {
  const lost = deaths === null && missing === null ? null : (deaths ?? 0) + (missing ?? 0)
  const grades = [gradeBy(lost, deathLimits, standards), gradeBy(seriousInjuries, injuryLimits, standards), gradeBy(loss, lossLimits, standards)]
  const known = grades.filter((grade) => grade !== null)
  if (!known.length) return { grade: null, provisional: true }
  return { grade: Math.min(...known) as Grade, provisional: known.length < grades.length || deaths === null || (missing ?? 0) > 0 }
}

/** Who investigates a grade (art. 19). */
export const leadOf = (grade: Grade): 'state' | 'province' | 'city' | 'county' => ({ 1: 'state', 2: 'province', 3: 'city', 4: 'county' } as const)[grade]
