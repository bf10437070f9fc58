// What the demo city's office has written (演示): the annual report of 2022, drafted by the office and signed by a leader, and last month's bulletin still a draft. Every figure is taken from the records.
import type { Actor } from '#kit/access'
import { sql, type Tx } from '#kit/db'
import { draftReport, found, signReport } from './actions.ts'

export async function demoReports(tx: Tx, scale: 'full' | 'small'): Promise<void> {
  if (scale === 'small' || await tx.maybe(sql`select from reports where demo limit 1`)) return
  const office = await acting(tx, 'office'), leader = await acting(tx, 'city_leader')
  if (!office || !leader) return
  const { id } = await draftReport(office, { kind: 'annual', period: '2022' })
  await signReport(leader, id, (await found(leader, id)).revision)
  const { month } = await tx.one<{ month: string }>(sql`select to_char((anlan_now() at time zone 'Asia/Shanghai') - interval '1 month', 'YYYY-MM') as month`)
  await draftReport(office, { kind: 'monthly', period: month })
}

async function acting(tx: Tx, who: string): Promise<Tx | undefined> {
  const user = await tx.maybe<{ id: string; name: string; roles: string[]; scope: string }>(sql`select id, name, roles, region_path as scope from users where cast_as = ${who}`)
  return user && { ...tx, actor: { kind: 'user', ...user, sessionId: '演示' } satisfies Actor }
}
