import type { z } from 'zod'
import { sql, type Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { record } from '#kit/events'
import type { changeLimit as promise } from './api.ts'

export async function changeLimit(tx: Tx, id: string, given: z.output<typeof promise.body>): Promise<{ id: string }> {
  const touched = await tx.run(sql`update report_limits set minutes = ${given.minutes}, at_times = ${given.atTimes}::text[]::time[], source = ${given.source}, article = ${given.article}, verified = ${given.verified} where id = ${id}`)
  if (!touched) throw notFound({ what: '这条报告时限' })
  const region = tx.actor.kind === 'user' ? tx.actor.scope : ''
  await record(tx, { type: 'report_limit.changed', subject: { kind: 'report_limit', id }, region, data: given })
  return { id }
}

type Row = [grade: number | null, ungraded: boolean, step: string, minutes: number | null, times: string[] | null]
const county = '省级规定未核，取较严值'
const rows: Row[] = [
  [null, true, 'phone', 30, null], [null, true, 'first', 60, null],
  [1, false, 'phone', 30, null], [1, false, 'first', 60, null], [1, false, 'follow', null, ['08:00', '17:00']],
  [2, false, 'phone', 30, null], [2, false, 'first', 60, null], [2, false, 'follow', null, ['08:00', '17:00']],
  [3, false, 'phone', 30, null], [3, false, 'first', 60, null], [3, false, 'follow', null, ['08:00', '17:00']],
  [4, false, 'first', 120, null],
]

/** The default rows; a city that has its own rules changes them on the page. */
export async function seedLimits(tx: Tx): Promise<void> {
  for (const [grade, ungraded, step, minutes, times] of rows)
    await tx.run(sql`insert into report_limits (grade, ungraded, step, minutes, at_times, source, article, verified)
      select ${grade}, ${ungraded}, ${step}, ${minutes}, ${times}::text[]::time[], ${county}, '突发事件应对法 第十七条、第六十一条', false
      where not exists (select from report_limits where class is null and grade is not distinct from ${grade}::smallint and ungraded = ${ungraded} and step = ${step})`)
  await tx.run(sql`insert into report_limits (class, grade, step, minutes, source, article, verified)
    select 'natural', 4, 'first', 120, '灾情发生后县级 2 小时内初报', '自然灾害情况统计调查制度（应急〔2020〕19号）', true
    where not exists (select from report_limits where class = 'natural' and grade = 4 and step = 'first')`)
}
