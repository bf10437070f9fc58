// Invented inspections (演示) of the demo city: the campaign of 2022 whose every finding is a danger of its ledger, and one that runs today with work for its inspectors.
import { sql, type Tx } from '#kit/db'
import { fillLedger, idOf } from '#registry/demo'
import { campaigns } from './campaignLedger.ts'
import { type DemoList, inspectionLists, itemsOfDemo, selfCheck } from './demoLists.ts'
import { putItems } from './checklistStore.ts'
import { demoPast, past } from './demoPast.ts'
import { demoToday, todays } from './demoToday.ts'
import type { Item } from './model.ts'

export async function demoInspections(tx: Tx, scale: 'full' | 'small'): Promise<void> {
  if (await tx.maybe(sql`select 1 from checklists limit 1`)) return
  for (const [i, list] of [...inspectionLists, selfCheck].entries()) await publish(tx, idOf(0x531, i + 1), list, 1, '2022-04-20T02:00:00Z', itemsOfDemo(list))
  // 工贸企业重大事故隐患判定标准 (应急管理部令第10号) is in force since 2023-05-15: the list followed
  const trade = inspectionLists.find((l) => l.key === 'trade') as DemoList, items = itemsOfDemo(trade)
  await publish(tx, idOf(0x531, 20), trade, 2, '2023-05-18T02:00:00Z', [...items, { ...(items[0] as Item), code: 'G1.7', content: '有限空间作业监护人员经专项培训，佩戴明显标识', isMajor: false, evidenceRequired: false, weight: 1, limitDays: 15 }])
  const city = await tx.one<{ code: string; path: string }>(sql`select code, path from regions where level = 2 limit 1`)
  await fillLedger(tx, campaigns, [...(scale === 'full' ? [past(city)] : []), todays(await tx.now(), city)])
  if (scale === 'full') await demoPast(tx, city)
  await demoToday(tx, scale, city)
}

async function publish(tx: Tx, id: string, list: DemoList, version: number, at: string, items: readonly Item[]): Promise<void> {
  await tx.run(sql`update checklists set superseded_at = ${at} where key = ${list.key} and superseded_at is null`)
  await tx.run(sql`insert into checklists (id, key, version, title, purpose, sectors, source, verified, drafted_name, drafted_at) values (${id}, ${list.key}, ${version}, ${list.title}, ${list.purpose}, ${list.sectors}, '演示清单（自拟，待核）', false, '演示·检查科', ${at}::timestamptz - interval '3 days')`)
  await putItems(tx, id, items)
  await tx.run(sql`update checklists set published_at = ${at}, published_name = '演示·市安办' where id = ${id}`)
}
