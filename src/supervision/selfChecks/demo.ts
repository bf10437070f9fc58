// Self-checks of the last weeks (演示), through the same door as those from behind a code.
import { sql, type Tx } from '#kit/db'
import { idOf, randomFrom } from '#registry/demo'
import { selfCheckList } from '#supervision/inspections'
import { selfCheck } from './actions.ts'
import { doneBefore, type Enterprise } from './store.ts'

export async function demo(tx: Tx, scale: 'full' | 'small'): Promise<void> {
  if (await doneBefore(tx, idOf(0x542, 1))) return
  const random = randomFrom(542), enterprises = await tx.rows<Enterprise>(sql`select id, name, sector, region_code, region_path, lon, lat from enterprises where retired_at is null and lon is not null order by md5(id::text || 'self') limit ${scale === 'full' ? 24 : 2}`)
  for (const [i, enterprise] of enterprises.entries()) {
    const list = await selfCheckList(tx, enterprise.id).catch(() => undefined)
    if (!list) continue
    const fails = new Set(i % 3 === 0 ? random.shuffled(list.items.filter((x) => !x.isMajor)).slice(0, 1).map((x) => x.code) : [])
    await selfCheck(tx, enterprise, { id: idOf(0x542, i + 1), checklistId: list.id, answers: list.items.map((x) => ({ itemCode: x.code, result: fails.has(x.code) ? 'failing' : 'conforming', note: fails.has(x.code) ? `${x.content}：尚未做到` : '', photoIds: [] })) })
  }
  await tx.run(sql`update self_checks set demo = true where id = any(${enterprises.map((_, i) => idOf(0x542, i + 1))}::uuid[])`)
}
