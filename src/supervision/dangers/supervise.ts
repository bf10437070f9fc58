// 督办: a major danger gets its city leader, its hooked departments and its plan of six items; progress is told monthly; 挂牌 and 移送执法 stand beside the loop.
import { today as todayOf } from '#kit/calendar'
import type { Tx } from '#kit/db'
import { satisfyTimers } from '#kit/timers'
import { setProgressClock } from './clocks.ts'
import { notFivefold, notMajor } from './errors.ts'
import { type Danger, type Plan, planItems } from './model.ts'
import { type Said, step } from './step.ts'

export const planWords: Record<(typeof planItems)[number], string> = { goal: '目标任务', methods: '方法措施', means: '经费物资', people: '机构人员', schedule: '时限要求', safety: '安全措施和应急预案' }
export const planRows = (plan: Plan): { item: string; text: string }[] => planItems.map((key) => ({ item: planWords[key], text: plan[key] }))

/** 市领导督办、市级部门挂钩: who leads, who helps, by which plan. The month's progress is due from now on. */
export async function superviseDanger(tx: Tx, id: string, given: Said & { leader: string; hooked: readonly string[]; plan: Plan }): Promise<Danger> {
  const today = await todayOf(tx), again = { first: false }
  const after = await step(tx, id, 'supervised', given, (d) => {
    if (d.grade !== 'major') throw notMajor({ code: d.code })
    const missing = planItems.filter((key) => !given.plan[key]?.trim())
    if (missing.length) throw notFivefold({ code: d.code, missing: missing.map((key) => planWords[key]) })
    again.first = !d.leader
    return { set: { leader: given.leader, hooked: given.hooked.join('、'), plan: planRows(given.plan) }, data: { leader: given.leader, hooked: given.hooked } }
  })
  if (again.first) await setProgressClock(tx, after, today)
  return after
}

/** 月度进展: how far, in percent, and what was done. Meets the month's clock and sets the next one's. */
export async function reportProgress(tx: Tx, id: string, given: Said & { percent: number; note: string }): Promise<Danger> {
  const today = await todayOf(tx)
  const after = await step(tx, id, 'progress', given, (d) => {
    if (d.grade !== 'major') throw notMajor({ code: d.code })
    return { set: { progress: given.percent, progressOn: today }, data: { percent: given.percent, month: today.slice(0, 7) } }
  })
  await satisfyTimers(tx, { kind: 'danger.progress_due', subject: { kind: 'danger', id } })
  await setProgressClock(tx, after, nextMonth(today))
  return after
}
const nextMonth = (day: string): string => new Date(Date.parse(`${day.slice(0, 7)}-01T00:00:00Z`) + 32 * 86_400_000).toISOString().slice(0, 10)

/** 挂牌督办. It is taken down with the clearance. */
export async function listDanger(tx: Tx, id: string, said: Said & { note: string }): Promise<Danger> {
  const today = await todayOf(tx)
  return step(tx, id, 'listed', said, () => ({ set: { listedOn: today } }))
}

/** 移送执法: the enforcement goes its own way, the danger stays open until it is cleared. */
export async function referDanger(tx: Tx, id: string, said: Said & { note: string }): Promise<Danger> {
  const today = await todayOf(tx)
  return step(tx, id, 'referred', said, () => ({ set: { referredOn: today } }))
}
