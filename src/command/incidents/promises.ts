import { sql } from '#kit/db'
import type { PromiseCheck } from '#kit/feature'

export const incidentPromises: PromiseCheck[] = [{
  key: 'I-6', title: '已结束的突发事件没有未了的指令、响应、队伍',
  check: async (tx) => {
    const { n } = await tx.one<{ n: number }>(sql`select count(*)::int as n from incident_open_work w
      where exists (select from incident_closures c where c.incident_id = w.incident_id and c.reopened_at is null)`)
    return { ok: n === 0, figure: n }
  },
}, {
  key: 'I-2', title: '未报的报告时限都有定时器，逾期的都已提示',
  check: async (tx) => {
    const { n } = await tx.one<{ n: number }>(sql`select count(*)::int as n from incident_clocks k
      where satisfied_at is null and cancelled_at is null and fired_at is null and (due_at < anlan_now() - interval '30 seconds'
        or not exists (select from timers t where t.subject_kind = 'incident_clock' and t.subject_id = k.id::text))`)
    return { ok: n === 0, figure: n }
  },
}]
