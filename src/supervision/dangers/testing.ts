// For the tests: the cast as actors, a danger found yesterday, photos by their ids.
import { randomBytes, randomUUID } from 'node:crypto'
import type { Actor } from '#kit/access'
import { chinaDay } from '#kit/calendar'
import { sql, type Tx } from '#kit/db'
import { keepPhoto } from '#kit/photos'
import type { CastName, City } from '#kit/testing'
import { orgCheck, usccCheck } from '#registry/definition'
import { demoEnterprises, type DemoRow, fillLedger } from '#registry/demo'
import { enterprises } from '#registry/enterprises'
import { addRow } from '#registry/ledger'
import { assignDanger, gradeDanger } from './grade.ts'
import { applyRectification } from './rectify.ts'
import { type NewDanger, registerDanger } from './register.ts'

export const actorOf = (city: City, who: CastName): Actor => { const { id, name, roles, regionPath } = city.cast[who]; return { kind: 'user', id, name, roles, scope: regionPath, sessionId: 'test' } }
export const asOf = <T>(city: City, who: CastName, fn: (tx: Tx) => Promise<T>): Promise<T> => city.db.tx(actorOf(city, who), fn)
/** A photo as the telephone sends it, kept under the cast's scope; without a position unless told. */
export async function photo(city: City, who: CastName = 'inspector', at: { lon?: number; lat?: number } = {}): Promise<string> {
  const id = randomUUID()
  await asOf(city, who, (tx) => keepPhoto(tx, { id, bytes: Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(64)]), regionPath: city.cast[who].regionPath, ...at }))
  return id
}
export const dayFromNow = (days: number): string => chinaDay(Date.now(), days)

/** Found by the county's inspector in 螺城. */
export async function found(city: City, more: Partial<NewDanger> = {}): Promise<{ id: string; code: string }> {
  const photoIds = more.photoIds ?? [await photo(city)]
  return asOf(city, 'inspector', (tx) => registerDanger(tx, { source: { kind: 'inspection' }, regionCode: '350521100', title: '演示配电箱未接地', ...more, photoIds }))
}

export const five = { unit: '演示企业', person: '郑明辉', department: '惠安县应急管理局', measures: '更换阀门三台', funds: 86.5, contingency: '降液位运行，两小时一巡' }
export const plan = { goal: '消除隐患', methods: '换阀、联锁改造', means: '86.5万元', people: '企业成立专班', schedule: '三十日内', safety: '降液位运行' }
export const criterionOf = async (city: City, code: string): Promise<string> => (await city.tx((tx) => tx.one<{ id: string }>(sql`select id from danger_criteria where code = ${code}`))).id
export const rowOfDanger = (city: City, id: string): Promise<Record<string, unknown>> => city.tx((tx) => tx.one(sql`select * from dangers where id = ${id}`))
export const kindsOf = async (city: City, id: string): Promise<string[]> => (await city.tx((tx) => tx.rows<{ kind: string }>(sql`select kind from danger_steps where danger_id = ${id} order by seq`))).map((s) => s.kind)

/** An enterprise of 螺城, and its own officer. */
export const anEnterprise = async (city: City, n: number): Promise<string> => {
  const organization = `MA${String(n).padStart(6, '0')}`, first = `91350521${organization}${orgCheck(organization)}`
  return (await city.tx((tx) => addRow(tx, enterprises, { regionCode: '350521100', name: `演示企业${n}`, uscc: first + usccCheck(first), industry: 'C307', sector: 'trade', head: '郑明辉' }))).id
}
export const officerOf = <T>(city: City, unit: string, fn: (tx: Tx) => Promise<T>): Promise<T> => city.db.tx({ ...actorOf(city, 'enterpriseOfficer'), unit } as Actor, fn)

/** Graded and assigned: waits for its unit. `days`: until its limit. */
export async function assigned(city: City, days = 10, more: Partial<NewDanger> = {}): Promise<string> {
  const { id } = await found(city, more)
  await asOf(city, 'inspector', async (tx) => { await gradeDanger(tx, id, { grade: 'general' }); await assignDanger(tx, id, { unit: '演示企业', dueOn: dayFromNow(days) }) })
  return id
}
/** Applied for by the town's cadre: waits for the recheck. */
export async function rectified(city: City): Promise<string> {
  const id = await assigned(city), after = await photo(city, 'townCadre')
  await asOf(city, 'townCadre', (tx) => applyRectification(tx, id, { note: '已整改', photoIds: [after] }))
  return id
}
/** A general danger of an enterprise, assigned to it at once. */
export const registeredBy = async (city: City, enterpriseId: string, dueOn: string): Promise<string> => (await found(city, { enterpriseId, grade: 'general', dueOn })).id
/** Some hundreds of enterprises of the demo city, of many trades, in the small city's places. */
export const demoEnterprisesOfTest = (city: City): Promise<void> => city.tx(async (tx) => {
  const rows: DemoRow[] = []
  for (const { id, place, lon, lat, values } of await demoEnterprises(tx, { times: 1, first: 0 })) if (rows.push({ id, place, lon, lat, values }) === 6_000) break
  await fillLedger(tx, enterprises, rows)
})
