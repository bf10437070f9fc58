// What a case does when its accident is changed: it moves with it to another county, and its sixty days run from the accident's true day.
import { today } from '#kit/calendar'
import { sql, type Tx } from '#kit/db'
import { job, record, type Job } from '#kit/events'
import { reportDueOf, resetReport } from './deadlines.ts'
import { caseById } from './store.ts'

const single = new Set(['accident.changed', 'accident.restored'])
const beforeReport = ['opened', 'investigating']

/** Cases that no longer say what their accident says. */
export async function followAccidents(tx: Tx, accidentId: string | null): Promise<number> {
  const moved = await tx.rows<{ id: string; regionPath: string; occurredOn: string }>(sql`select i.id, a.region_path, a.occurred_on from investigations i join accidents a on a.id = i.accident_id
    where i.state <> 'closed' and (${accidentId}::uuid is null or a.id = ${accidentId}::uuid) and (a.region_path <> i.region_path or (a.occurred_on <> i.occurred_on and a.occurred_on <= i.opened_on)) for update of i`)
  for (const m of moved) {
    await tx.run(sql`update investigations set region_path = ${m.regionPath}, occurred_on = least(${m.occurredOn}::date, opened_on), revision = revision + 1, updated_at = anlan_now() where id = ${m.id}`)
    const c = await caseById(tx, m.id)
    if (!c) continue
    const dueOn = await reportDueOf(tx, c, await today(tx))
    await tx.run(sql`update investigations set report_due_on = ${dueOn} where id = ${m.id}`)
    await tx.run(sql`update timers set region_path = ${m.regionPath} where subject_kind = 'investigation' and subject_id = ${m.id}`)
    if (beforeReport.includes(c.state)) await resetReport(tx, c, dueOn)
    await record(tx, { type: 'investigation.followed', subject: { kind: 'investigation', id: m.id }, region: m.regionPath, data: { accidentId: c.accidentId, occurredOn: m.occurredOn, reportDueOn: dueOn } })
  }
  return moved.length
}

export const jobs: Job[] = [job({
  key: 'investigations.follow', on: ['accident.changed', 'accident.bulk_changed', 'accident.imported', 'accident.restored'],
  // an import names no single accident
  run: async (tx, event) => void (await followAccidents(tx, single.has(event.type) ? event.subjectId : null)),
})]
