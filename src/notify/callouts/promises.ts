import { sql } from '#kit/db'
import type { PromiseCheck } from '#kit/feature'

const open = sql`callout_posts cp join callouts c on c.id = cp.callout_id and c.ended_at is null where cp.state <> 'woken'`
const pending = sql`t.subject_kind = 'callout_post' and t.fired_at is null and t.satisfied_at is null and t.cancelled_at is null`
// joined, not asked for row by row: a city's callout has tens of thousands of attempts, and as many receipts
const receipted = sql`(select distinct key from gateway_receipts)`

export const promises: PromiseCheck[] = [
  {
    key: 'I-2', title: '每个未叫醒的岗位都有下一步的时钟或负责的人，且没有时钟超过期限 30 秒',
    check: async (tx) => {
      const { left, late, of } = await tx.one<{ left: number; late: number; of: number }>(sql`select
        (select count(*) from ${open} and cp.owner_kind is null and not exists (select from timers t where ${pending} and t.subject_id = cp.id::text)) as left,
        (select count(*) from timers t where ${pending} and t.due_at < anlan_now() - interval '30 seconds') as late,
        (select count(*) from ${open}) as of`)
      return { ok: left === 0 && late === 0, figure: `${of} open posts, ${left} without a next step, ${late} timers overdue` }
    },
  },
  {
    key: 'I-8', title: '没有回执的消息不计为送达；每次尝试在网关只有一个编号',
    check: async (tx) => {
      const { claimed, of } = await tx.one<{ claimed: number; of: number }>(sql`select
        count(*) filter (where a.state = 'delivered' and r.key is null) as claimed, count(*) as of
        from attempts a left join ${receipted} r on r.key = a.id::text where a.channel in ('sms', 'voice') and not a.drill and a.delivered_at is not null`)
      return { ok: claimed === 0, figure: `${of} delivered, ${claimed} without a receipt` }
    },
  },
  {
    key: 'I-10', title: '演练的任何一次尝试都没有到过真实网关',
    check: async (tx) => {
      const { escaped, of } = await tx.one<{ escaped: number; of: number }>(sql`select
        count(*) filter (where gateway_id is not null or r.key is not null) as escaped, count(*) as of from attempts a left join ${receipted} r on r.key = a.id::text where a.drill`)
      return { ok: escaped === 0, figure: `${of} drill attempts, ${escaped} at a gateway` }
    },
  },
]
