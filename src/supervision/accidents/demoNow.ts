// The demo city's present: accidents of the last weeks with their reports, one reported late, one whose deaths rose, two pairs that call for letters, a near miss.
import { chinaDay, chinaTime } from '#kit/calendar'
import { sql, type Tx } from '#kit/db'
import { changeRow, closeChange, insertMany, openChange, recordOf, standardsOf } from '#registry/ledger'
import { keepClocks } from './clocks.ts'
import type { Around } from './demoPlaces.ts'
import { accidents } from './ledger.ts'
import { type Body, type Level } from './model.ts'
import { noteSupplements } from './supplement.ts'

type Living = {
  county: string; hoursAgo: number; unit: string; category: string; type: string; word: string; values?: Record<string, unknown>
  /** minutes after it happened at which each level heard */
  heard: readonly (readonly [Level, number])[]
  told?: readonly Body[]; followed?: readonly string[]; risesTo?: number
}
const all: readonly Body[] = ['police', 'labour', 'union', 'procuratorate'], onTime = [['unit', 5], ['county', 45], ['city', 110]] as const
const living: readonly Living[] = [
  { county: '350521', hoursAgo: 1.7, unit: '演示宏基建筑工程有限公司', category: 'construction', type: 'fall', word: '高处坠落', values: { loss: null, site: '在建厂房' }, heard: [['unit', 4], ['county', 42]], told: ['police'] },
  { county: '350505', hoursAgo: 27, unit: '演示泉港气体有限公司', category: 'chemical', type: 'other_explosion', word: '涉险', values: { kind: 'near_miss', counted: false, deaths: 0, evacuated: 620, loss: null, site: '储罐区' }, heard: [['unit', 5], ['county', 40], ['city', 105]], told: ['police', 'labour'], followed: ['泄漏已封堵，疏散群众开始返回。'] },
  { county: '350582', hoursAgo: 145, unit: '演示锦昌鞋材有限公司', category: 'trade', type: 'collapse', word: '坍塌', values: { deaths: 0, missing: 1, seriousInjuries: 4, loss: null, site: '原料仓库' }, heard: [['unit', 5], ['county', 134], ['city', 205]], told: all, followed: ['搜救进行中，下落不明1人。', '已清理三分之二，未找到下落不明人员。'] },
  { county: '350583', hoursAgo: 24 * 18, unit: '演示石井石业有限公司', category: 'trade', type: 'lifting', word: '起重伤害', heard: onTime, told: all, risesTo: 2 },
  { county: '350581', hoursAgo: 24 * 38, unit: '演示石狮印染有限公司', category: 'trade', type: 'burn', word: '灼烫', heard: onTime, told: all },
  { county: '350581', hoursAgo: 24 * 20, unit: '演示石狮服饰有限公司', category: 'trade', type: 'electric', word: '触电', heard: onTime, told: all },
  { county: '350526', hoursAgo: 24 * 55, unit: '演示德化白瓷有限公司', category: 'trade', type: 'machinery', word: '机械伤害', heard: onTime, told: all },
  { county: '350526', hoursAgo: 24 * 33, unit: '演示德化采石场', category: 'mine', type: 'struck', word: '物体打击', heard: onTime, told: all },
]
const hour = 3_600_000
const idOf = (n: number) => `00000000-de31-8fff-8000-${(n + 1).toString(16).padStart(12, '0')}`

export async function demoNow(tx: Tx, around: Around): Promise<void> {
  const now = await tx.now(), here = living.filter((one) => around.has(one.county)).map((one, i) => ({ ...one, id: idOf(i), at: new Date(now.getTime() - one.hoursAgo * hour), town: around.get(one.county)?.towns[i % 3] as NonNullable<ReturnType<Around['get']>>['towns'][number] }))
  const change = await openChange(tx, accidents, { origin: 'demo', note: '演示' }), standards = await standardsOf(tx, accidents)
  await closeChange(tx, change, await insertMany(tx, accidents, here.map((one) => ({ id: one.id, demo: true, ...recordOf(accidents, valuesOf(one), { regionCode: one.town.code, regionPath: one.town.path, lon: one.town.lon, lat: one.town.lat }, standards) })), change, ['demo']))
  for (const one of here) await reported(tx, one)
  for (const { id, risesTo } of here) if (risesTo) await risen(tx, id, risesTo, chinaDay(now, -3))
  await keepClocks(tx, here.map((one) => one.id))
}

type Here = Living & { id: string; at: Date; town: { path: string; name: string } }
function valuesOf({ unit, category, type, word, values, at, hoursAgo }: Here): Record<string, unknown> {
  const day = chinaDay(at), time = chinaTime(at).slice(11, 16)
  return {
    name: `${unit}“${Number(day.slice(5, 7))}·${Number(day.slice(8))}”${word}事故`, kind: 'accident', occurredOn: day, occurredTime: time, category, type, unitName: unit, deaths: 1, missing: 0, seriousInjuries: 0, minorInjuries: 0, loss: hoursAgo > 24 * 10 ? 150 : null,
    course: `${time}许发生，${unit}。`, measures: '已停止作业、保护现场、救治伤员、通知家属。', counted: true, ledBy: 'county', sceneClosedOn: hoursAgo > 24 * 10 ? day : null, ...values,
  }
}

async function reported(tx: Tx, one: Here): Promise<void> {
  const after = (minutes: number) => new Date(one.at.getTime() + minutes * 60_000).toISOString(), names: Record<Level, string> = { unit: one.unit, county: '县（市、区）应急管理局', city: '市应急管理局', province: '省应急管理厅', state: '应急管理部' }
  const before: Record<Level, string> = { unit: '现场人员', county: one.unit, city: '县（市、区）应急管理局', province: '市应急管理局', state: '省应急管理厅' }
  for (const [level, minutes] of one.heard) await tx.run(sql`insert into accident_reports (accident_id, region_path, level, received_at, from_name, to_name, channel, recorded_at, recorded_by) values (${one.id}, ${one.town.path}, ${level}, ${after(minutes)}, ${before[level]}, ${names[level]}, 'phone', ${after(minutes)}, '演示值班员')`)
  for (const [i, body] of (one.told ?? []).entries()) await tx.run(sql`insert into accident_notices (accident_id, region_path, body, notified_at, to_name, channel, recorded_at, recorded_by) values (${one.id}, ${one.town.path}, ${body}, ${after(50 + i * 4)}, '值班室', 'phone', ${after(50 + i * 4)}, '演示值班员')`)
  for (const [i, text] of (one.followed ?? []).entries()) await tx.run(sql`insert into accident_follow_ups (accident_id, region_path, at, text, recorded_by) values (${one.id}, ${one.town.path}, ${after((i + 1) * 1300)}, ${text}, '演示值班员')`)
}

async function risen(tx: Tx, id: string, deaths: number, changedOn: string): Promise<void> {
  await changeRow(tx, accidents, id, { deaths }, { note: '重伤人员医治无效', origin: 'demo' })
  await noteSupplements(tx, [id], changedOn)
}
