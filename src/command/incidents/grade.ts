import type { z } from 'zod'
import { actorName } from '#kit/access'
import { sql, type Tx } from '#kit/db'
import { record } from '#kit/events'
import type { changeGrade as promise } from './api.ts'
import { restartClocks } from './clocks.ts'
import { requireOpenIncident } from './close.ts'
import { noGradeToConfirm, ungradable } from './errors.ts'

/** Grades, or confirms the grade. A grade that nobody confirmed is provisional (暂定). */
export async function gradeIncident(tx: Tx, id: string, given: z.output<typeof promise.body>): Promise<{ id: string }> {
  const before = await requireOpenIncident(tx, id)
  if (before.class === 'social' && given.grade !== null) throw ungradable({})
  if (given.confirm && given.grade === null) throw noGradeToConfirm({})
  await tx.run(sql`update incidents set grade = ${given.grade}, grade_confirmed_at = case when ${given.confirm} then anlan_now() end,
    grade_confirmed_by = ${given.confirm ? actorName(tx.actor) : null} where id = ${id}`)
  if (before.grade !== given.grade) await restartClocks(tx, { ...before, grade: given.grade })
  await record(tx, { type: 'incident.graded', subject: { kind: 'incident', id }, region: before.regionPath, data: { incidentId: id, from: before.grade, to: given.grade, confirmed: given.confirm, reason: given.reason } })
  return { id }
}
