import { sql } from '#kit/db'
import type { PromiseCheck } from '#kit/feature'

export const orderPromises: PromiseCheck[] = [{
  key: 'I-6', title: '指令的每一步都在状态表内，且首尾相接',
  check: async (tx) => {
    const { n } = await tx.one<{ n: number }>(sql`select count(*)::int as n from orders o where o.state is distinct from
        (select s.to_state from order_steps s where s.order_id = o.id order by seq desc limit 1)
      or exists (select from (select from_state, lag(to_state, 1, 'none') over (order by seq) as before from order_steps s where s.order_id = o.id) t where from_state <> before)`)
    return { ok: n === 0, figure: n }
  },
}, {
  key: 'I-2', title: '逾期未签收、未办结的指令都已上报或有定时器',
  check: async (tx) => {
    const { n } = await tx.one<{ n: number }>(sql`select count(*)::int as n from orders o where
      (o.state = 'sent' and o.sign_due < anlan_now() - interval '30 seconds' and not exists (select from order_escalations e where e.order_id = o.id and e.due = 'sign'))
      or (o.state in ('sent', 'received', 'arrived', 'reported') and o.complete_due < anlan_now() - interval '30 seconds' and not exists (select from order_escalations e where e.order_id = o.id and e.due = 'complete'))`)
    return { ok: n === 0, figure: n }
  },
}]
