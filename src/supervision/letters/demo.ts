// 演示: the rule is run over the demo city's accidents; what it calls for is issued with the dates of its time, the newest left as they would lie on a desk today.
import { addDays, today as todayOf } from '#kit/calendar'
import { sql, type Tx } from '#kit/db'
import * as act from './actions.ts'
import { recountAll } from './recount.ts'

type Drafted = { id: string; revision: number; anchorOn: string; edited: string | null }

export async function demo(tx: Tx, scale: 'full' | 'small'): Promise<void> {
  const { there } = await tx.one<{ there: boolean }>(sql`select exists (select from letters where number is not null) as there`)
  if (there || scale === 'small') return
  await recountAll(tx)
  const today = await todayOf(tx), drafts = await tx.rows<Drafted>(sql`select l.id, l.revision, a.occurred_on as anchor_on from letters l join accidents a on a.id = l.anchor_id where l.state = 'draft' and l.demo order by a.occurred_on, l.id`)
  const old = drafts.filter((d) => addDays(d.anchorOn, 30) < today), fresh = drafts.slice(old.length)
  for (const d of old) await answered(tx, d, addDays(d.anchorOn, 45) < today)
  for (const d of fresh.slice(0, 1)) await act.submit(tx, d.id, d.revision)
  await tx.run(sql`update letters set submitted_name = '演示核稿人', issued_name = case when number is null then null else '演示签发人' end, issued_at = case when issued_on is null then null else (issued_on + time '10:00') at time zone 'Asia/Shanghai' end where demo and submitted_at is not null`)
}

const at = (day: string): string => `${day}T02:30:00.000Z`

/** Issued five days after; answered and closed, or still waited for. */
async function answered(tx: Tx, { id, revision, anchorOn }: Drafted, closed: boolean): Promise<void> {
  const on = addDays(anchorOn, 5)
  await act.submit(tx, id, revision)
  await act.sign(tx, id, revision, { on })
  await act.send(tx, id, '机要交换', at(on))
  await act.receive(tx, id, '县（市、区）安委办', at(addDays(anchorOn, 6)))
  if (!closed) return
  await act.reply(tx, id, '已约谈事故单位负责人，排查同类企业，问题逐项整改，整改情况附后。', at(addDays(anchorOn, 16)))
  await act.close(tx, id, '反馈内容经核属实，予以办结', at(addDays(anchorOn, 20)))
}
