// 定级 and 交办: a person confirms the grade with the criterion cited; the danger is given to who has to rectify it.
import { sql, type Tx } from '#kit/db'
import { setRectifyClocks } from './clocks.ts'
import { notCited, notFivefold, unknownCriterion, wrongDay } from './errors.ts'
import { type Assignment, type Danger, type Grade, missingOfFive } from './model.ts'
import { type Said, step } from './step.ts'

export type Graded = { grade: Grade; criterionId?: string | null; basis?: string | null }

/** What the row says of a grade: the criterion by code, its words as the basis unless others are given. */
export async function gradeFields(tx: Tx, { grade, criterionId, basis }: Graded): Promise<Record<string, unknown>> {
  const cited = criterionId ? await tx.maybe<{ code: string; words: string }>(sql`select code, standard || case when article = '' then '' else ' ' || article end || '：' || text as words from danger_criteria where id = ${criterionId}`) : undefined
  if (criterionId && !cited) throw unknownCriterion()
  if (grade === 'major' && !cited && !basis) throw notCited()
  return { grade, criterionId: criterionId ?? null, criterion: cited?.code ?? null, basis: basis || (cited?.words ?? null) }
}

/** 定级: 一般 or 重大 (then with its criterion). May be done again until the danger is assigned. */
export const gradeDanger = (tx: Tx, id: string, given: Graded & Said): Promise<Danger> =>
  step(tx, id, 'graded', given, async () => { const set = await gradeFields(tx, given); return { set, data: { grade: set.grade, criterion: set.criterion, basis: set.basis } } })

/** 五落实、交办: a major danger needs all of them, a general one its unit and its limit. Days as 'YYYY-MM-DD', funds in 万元. */
export async function assignDanger(tx: Tx, id: string, given: Assignment & Said): Promise<Danger> {
  const { unit, dueOn, person = null, department = null, measures = null, funds = null, contingency = null } = given
  const five = { unit, person, department, measures, funds, dueOn, contingency }
  const after = await step(tx, id, 'assigned', given, (d) => {
    const missing = missingOfFive(five)
    if (d.grade === 'major' && missing.length) throw notFivefold({ code: d.code, missing })
    if (dueOn < d.foundOn) throw wrongDay({ dueOn, foundOn: d.foundOn })
    return { set: { ...five, firstDueOn: dueOn, overdue: false, escalation: null }, data: five }
  })
  await setRectifyClocks(tx, after, dueOn)
  return after
}
