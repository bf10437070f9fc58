// A campaign that runs today (演示): plans for each inspector, a draw by lot, and what was found in the last days.
import { chinaDay } from '#kit/calendar'
import { sql, type Tx } from '#kit/db'
import { type DemoRow, idOf, randomFrom } from '#registry/demo'
import { checklistFor, itemsOf } from './checklistStore.ts'
import { countiesOf, equip, groupsFor } from './demoGroups.ts'
import { demoThisYear } from './demoPast.ts'
import type { Checklist } from './model.ts'
import { inspectorRows, type Person, planInspections, putInspectors, type Target } from './plan.ts'
import { choose } from './selection.ts'
import { submitInspection } from './submit.ts'

const id = idOf(0x530, 1)

/** Begun three weeks ago, with six to go. */
export const todays = (now: Date, place: { code: string; path: string }): DemoRow => ({
  id, place, values: { code: `ZD-${chinaDay(now, 0).slice(0, 4)}`, name: `${chinaDay(now, 0).slice(0, 4)}年重点行业安全检查（演示）`, mode: 'unannounced', startsOn: chinaDay(now, -20), endsOn: chinaDay(now, 40), lead: '市安全生产委员会办公室', goal: '突出危化、工贸有限空间和粉尘、燃气、消防，边查边改' },
})

export async function demoToday(tx: Tx, scale: 'full' | 'small', city: { code: string; path: string }): Promise<void> {
  const now = await tx.now(), { values, place } = todays(now, city), name = String(values.name)
  const groups = groupsFor(await countiesOf(tx), scale === 'full' ? 4 : 2, 530), lists = await tx.rows<{ id: string }>(sql`select id from checklists where purpose = 'inspection' and superseded_at is null order by key`)
  await equip(tx, id, place.path, groups, lists.map((l) => l.id))
  if (scale === 'full') await demoThisYear(tx, { id, name, startsOn: String(values.startsOn) }, chinaDay(now, 0))
  const people = await inspectorRows(tx), each = scale === 'full' ? 8 : 3
  for (const [i, person] of people.entries()) await plan(tx, { person, others: people.filter((p) => p.id !== person.id), name, now, seed: i, each })
  if (scale === 'full') await drawn(tx, now, people)
  await found(tx, scale === 'full' ? 6 : 1)
}

type Work = { person: Person; others: readonly Person[]; name: string; now: Date; seed: number; each: number }
/** For one inspector: enterprises of his region that have an open plan of nobody, due from yesterday to next week; his colleague is one who may go there too. */
async function plan(tx: Tx, { person, others, name, now, seed, each }: Work): Promise<void> {
  const targets = await tx.rows<Target>(sql`select e.id, e.name, e.sector, e.region_code, e.region_path, e.lon, e.lat from enterprises e where starts_with(e.region_path, ${person.regionPath}) and e.retired_at is null and e.lon is not null
    and not exists (select from inspections i where i.enterprise_id = e.id and i.stage = 'planned') order by e.color is distinct from 'red', e.color is distinct from 'orange', md5(e.id::text) limit ${each}`)
  for (const [i, target] of targets.entries()) {
    const colleague = others.find((o) => target.regionPath.startsWith(o.regionPath))
    const [planId = ''] = await planInspections(tx, [target], { mode: 'unannounced', dueOn: chinaDay(now, i - 1), campaignId: id, campaignName: name, selectionId: null, checklistKey: null }, 'demo')
    await putInspectors(tx, [{ inspectionId: planId, regionPath: target.regionPath, people: [person, ...(colleague ? [colleague] : [])] }])
    await tx.run(sql`update inspections set demo = true, group_no = ${(seed % 2) + 1}, inspectors = ${[person, ...(colleague ? [colleague] : [])].map((p) => p.name).join('、')} where id = ${planId}`)
  }
}

/** 双随机: of the trade enterprises of a county some by lot. */
async function drawn(tx: Tx, now: Date, people: readonly Person[]): Promise<void> {
  const county = people.map((p) => p.regionPath.split('/')[1]).find(Boolean)
  if (!county) return
  const { id: selectionId } = await choose(tx, { title: '工贸企业双随机检查（演示）', reason: '按年度双随机抽查计划', method: 'random', filter: { sector: 'trade', region: county, color: 'orange,red' }, count: 12, mode: 'double_random', dueOn: chinaDay(now, 14) }, { origin: 'demo', seed: 'd2022c0ffee5eed0000000000000530' })
  await tx.run(sql`update inspection_selections set demo = true where id = ${selectionId}`)
  await tx.run(sql`update inspections set demo = true where selection_id = ${selectionId}`)
}

/** Done in the last days through the same door as from the field: their dangers and documents are real ones. */
async function found(tx: Tx, count: number): Promise<void> {
  const random = randomFrom(531), now = await tx.now()
  const targets = await tx.rows<Target>(sql`select e.id, e.name, e.sector, e.region_code, e.region_path, e.lon, e.lat from enterprises e where e.retired_at is null and e.lon is not null and not exists (select from inspections i where i.enterprise_id = e.id and i.stage = 'planned') order by md5(e.id::text || 'found') limit ${count}`)
  for (const [i, target] of targets.entries()) {
    const list = (await checklistFor(tx, target.sector, 'inspection')) as Checklist, items = await itemsOf(tx, list.id), fails = new Set(random.shuffled(items.filter((x) => !x.isMajor)).slice(0, 1 + (i % 3)).map((x) => x.code))
    const finished = new Date(now.getTime() - (i + 1) * 20 * 3_600_000), names = ['林志明', '陈惠玲']
    const { id: inspectionId } = await submitInspection(tx, {
      id: idOf(0x533, i + 1), planId: null, enterpriseId: target.id, checklistVersionId: list.id, startedAt: new Date(finished.getTime() - 5_400_000).toISOString(), finishedAt: finished.toISOString(),
      answers: items.map((x) => ({ itemCode: x.code, result: fails.has(x.code) ? 'failing' as const : 'conforming' as const, note: fails.has(x.code) ? `${x.content}：现场不符合` : '' })),
      inspectors: names.map((name) => ({ name })), signatures: [...names.map((name) => ({ side: 'inspector' as const, name })), { side: 'enterprise' as const, name: '单位负责人' }], position: { lon: target.lon as number, lat: target.lat as number },
    })
    await tx.run(sql`update inspections set demo = true where id = ${inspectionId}`)
  }
}
