// 演示: 58 practices, 43 institutions, 29 ideas, 31 enforcement and 22 accident cases, the eight mechanisms, four toolbooks, the 12345 method; pushes, readers and counties that took things up.
import { sql, type Tx } from '#kit/db'
import { fillLedger, idOf, placesOf, randomFrom, type DemoRow, type Place } from '#registry/demo'
import { areas, kindsOfReport, mechanisms, method, toolbooks } from './demoTexts.ts'
import { kinds, knowledge } from './ledger.ts'

const three = (n: number) => String(n).padStart(3, '0')
const named = (kind: string) => kinds.find((k) => k.value === kind)?.zh ?? kind

function* items(city: Place, counties: readonly Place[], small: boolean): Iterable<DemoRow> {
  const random = randomFrom(55_030)
  let n = 0
  const row = (place: Place, values: Record<string, unknown>): DemoRow => ({ id: idOf(431, ++n), place, values: { publishedOn: '2022-12-15', source: '三年行动成果汇编（演示）', ...values } })
  for (const [kind, count, code, patterns] of kindsOfReport) {
    for (let i = 0; i < (small ? 2 : count); i++) {
      // each title once: fields turn fast, patterns slowly
      const area = areas[i % areas.length] as string, title = (patterns[Math.floor(i / areas.length) % patterns.length] as string).replace('%s', area), own = i % 3 === 0 ? undefined : random.pick(counties)
      yield row(own ?? city, { code: `${code}-${three(i + 1)}`, kind, title, area, unit: own ? `${own.name}应急管理局` : '市安委会办公室', tags: `${named(kind)} ${area}`, summary: `${area}领域的${named(kind)}，供同行借鉴`, text: `背景：${area}领域点多面广，基层力量不足。\n做法：明确一名责任人、一张清单、一个时限；发现问题当场拍照上传，复查后销号。\n成效：问题按期整改，未再发生同类险情。\n启示：把标准写到岗位上，把责任落到人头上。（演示）` })
    }
  }
  for (const [i, [title, summary]] of mechanisms.entries()) yield row(city, { code: `JZ-${three(i + 1)}`, kind: 'mechanism', title: `${title}机制`, summary, text: `${summary}。在全市推广运用。`, unit: '市安委会办公室', tags: `八项机制 ${title}` })
  for (const [i, title] of toolbooks.entries()) yield row(city, { code: `GJ-${three(i + 1)}`, kind: 'toolbook', title, summary: '安全生产标准化“四套工具书”之一（书名为演示）', unit: '市应急管理局', tags: '标准化 四套工具书' })
  yield row(city, { code: 'FF-001', kind: 'method', title: '“12345”工作方法', summary: '1 专班、2 重点、3 保障、4 特点、5 机制', text: method.join('\n'), unit: '市应急管理局', tags: '12345 安全文化公园' })
}

export async function demo(tx: Tx, scale: 'full' | 'small'): Promise<void> {
  const { city, counties } = await placesOf(tx), now = await tx.now(), rows = [...items(city, counties, scale === 'small')]
  if (!(await fillLedger(tx, knowledge, rows))) return
  const shared = rows.filter((r) => r.place === city), at = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString()
  const pushes = shared.slice(0, 12).map((row, i) => ({ id: row.id, region: i % 4 ? city.path : (counties[i % counties.length] as Place).path, roles: ['county_duty', 'county_commander', 'inspector', ...(i % 2 ? ['office', 'city_duty'] : [])], at: at(i * 9 + 1) }))
  const adoptions = shared.slice(0, 20).flatMap((row, i) => counties.filter((_, c) => (c + i) % 4 === 0).map((county, c) => ({ id: row.id, region: county.path, day: at(200 - i * 3 - c).slice(0, 10) })))
  await tx.run(sql`insert into knowledge_pushes (knowledge_id, region_path, roles, note, by_name, at) select r.id, r.region, r.roles, '请组织学习，结合实际借鉴（演示）', '演示', r.at from jsonb_to_recordset(${JSON.stringify(pushes)}::jsonb) r(id uuid, region text, roles text[], at timestamptz)`)
  await tx.run(sql`insert into knowledge_adoptions (knowledge_id, region_path, adopted_on, note, by_name) select r.id, r.region, r.day, '已在本县推广（演示）', '演示' from jsonb_to_recordset(${JSON.stringify(adoptions)}::jsonb) r(id uuid, region text, day date)`)
}
