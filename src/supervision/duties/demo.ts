// 演示: the duty lists of the demo city's departments and counties, out of what each body answers for; a queue of new businesses; one invented local rule that has just got a new edition.
import { chinaDay } from '#kit/calendar'
import { sql, type Tx } from '#kit/db'
import { fillLedger, idOf, nameFrom, placesOf, randomFrom, type DemoRow, type Place } from '#registry/demo'
import { changeRow, closeChange, insertMany, openChange, recordOf } from '#registry/ledger'
import { organizations } from '#registry/organizations'
import { dutyItems, laws, newBusinesses } from './ledger.ts'

/** Real names and editions of laws; articles stand only where they were read. */
const cited: readonly (readonly [name: string, kind: string, edition: string, effectiveOn: string, words: readonly string[]])[] = [
  ['中华人民共和国安全生产法', 'law', '2021年修正', '2021-09-01', []], ['中华人民共和国道路交通安全法', 'law', '2021年修正', '2021-04-29', ['道路交通', '客货运', '公路']], ['中华人民共和国消防法', 'law', '2021年修正', '2021-04-29', ['消防']],
  ['中华人民共和国特种设备安全法', 'law', '2013年', '2014-01-01', ['特种设备']], ['中华人民共和国建筑法', 'law', '2019年修正', '2019-04-23', ['建筑', '工程施工', '房屋']], ['中华人民共和国海上交通安全法', 'law', '2021年修订', '2021-09-01', ['海上交通']],
  ['中华人民共和国森林法', 'law', '2019年修订', '2020-07-01', ['森林', '林业']], ['中华人民共和国矿山安全法', 'law', '2009年修正', '2009-08-27', ['矿']], ['危险化学品安全管理条例', 'regulation', '2013年修订', '2013-12-07', ['危化', '危险化学品']],
  ['民用爆炸物品安全管理条例', 'regulation', '2014年修订', '2014-07-29', ['民爆', '民用爆炸']], ['城镇燃气管理条例', 'regulation', '2016年修订', '2016-02-06', ['燃气']], ['演示市房屋使用安全管理规定', 'local', '2021年', '2021-06-01', ['城市内涝', '校']],
]
const trades: readonly (readonly [name: string, description: string, risks: string, days: number, state: string])[] = [
  ['电动自行车换电柜', '街边换电柜集中充电，选址、用电和消防由谁监管不明确', '锂电池热失控', 12, 'proposed'], ['密室逃脱和剧本娱乐场所', '多设在商住楼内，隔断多、出口少', '人员密集、疏散困难', -6, 'proposed'],
  ['用户侧储能电站', '工业园区自建锂电池储能', '火灾爆炸、触电', 20, 'claimed'], ['露营地和民宿', '沿海、山区自发经营', '山洪、用火用气', 25, 'assigned'], ['网约配送站点', '骑手集中住宿、充电', '违规充电、交通事故', -40, 'done'], ['无人机低空物流', '试飞航线经过居民区', '坠落伤人', 2, 'proposed'],
]
const two = (n: number) => String(n).padStart(2, '0')

type Body = { id: string; code: string; name: string; duties: string | null; kind: string; regionCode: string; regionPath: string }
const lawFor = (text: string): string => idOf(421, 1 + Math.max(0, cited.findIndex(([, , , , words]) => words.some((word) => text.includes(word)))))

/** 党委、政府 of each county, which the demo city's departments do not have; once. */
async function counties(tx: Tx, all: readonly Place[]): Promise<void> {
  const random = randomFrom(55_020), id = (i: number) => idOf(422, i + 1)
  if (await tx.maybe(sql`select from organizations where id = ${id(0)}`)) return
  const change = await openChange(tx, organizations, { origin: 'demo', note: '演示' })
  const rows = all.map((county, i) => ({ id: id(i), demo: true, ...recordOf(organizations, { code: `county-${county.code}`, name: `${county.name}党委、政府`, kind: 'government', leader: nameFrom(random), duties: '党政同责、一岗双责，统筹本行政区域安全生产；支持督促有关部门依法履行监管职责；建立健全安全生产工作协调机制', source: '《中华人民共和国安全生产法》第九条' }, { regionCode: county.code, regionPath: county.path, lon: null, lat: null }) }))
  await closeChange(tx, change, await insertMany(tx, organizations, rows, change, ['demo']))
}

function itemsOf(body: Body, at: number): DemoRow[] {
  const parts = (body.duties ?? '综合监督管理安全生产；督促企业落实主体责任').split('；').filter(Boolean), county = body.kind === 'government'
  return parts.map((item, i) => {
    const law = lawFor(item), general = law === idOf(421, 1)
    return { id: idOf(423, at * 10 + i + 1), place: { code: body.regionCode, path: body.regionPath }, values: { code: `ZR-${body.code.replace(/^[a-z]+-/, '')}-${two(i + 1)}`, body: county ? 'county' : 'department', organizationId: body.id, item, lawId: law, article: general ? (county ? '第九条' : '第十条') : null, document: '演泉委〔2022〕1号（演示）', since: '2022-06-01' } }
  })
}

export async function demo(tx: Tx, scale: 'full' | 'small'): Promise<void> {
  const places = await placesOf(tx), now = await tx.now(), full = scale === 'full', { city } = places
  if (full) await counties(tx, places.counties)
  const fresh = await fillLedger(tx, laws, cited.map(([name, kind, edition, effectiveOn], i) => ({ id: idOf(421, i + 1), place: city, values: { name, kind, edition, effectiveOn, issuer: kind === 'law' ? '全国人大常委会' : kind === 'regulation' ? '国务院' : '演示', verified: i === 0 } })))
  const bodies = await tx.rows<Body>(sql`select id, code, name, duties, kind, region_code, region_path from organizations where demo and retired_at is null and ${full ? sql`(kind = 'department' or id::text like '00000000-de30-8%' and code like 'county-%')` : sql`kind = 'bureau'`} order by kind, code`)
  await fillLedger(tx, dutyItems, bodies.flatMap(itemsOf))
  await fillLedger(tx, newBusinesses, queue(city, now, bodies, full))
  if (fresh) await changeRow(tx, laws, idOf(421, cited.length), { edition: '2026年修订（演示）' }, { origin: 'demo', note: '演示：地方规定修订' })
}

function queue(city: Place, now: Date, bodies: readonly Body[], full: boolean): DemoRow[] {
  return trades.slice(0, full ? trades.length : 3).map(([name, description, risks, days, status], i) => ({
    id: idOf(424, i + 1), place: city,
    values: { name, description, risks, proposer: i % 2 ? '市安委会办公室' : '惠安县应急管理局', dueOn: chinaDay(now, days), status, ...(status === 'proposed' ? {} : { ownerId: bodies[i]?.id, ownerReason: '与现有监管职责相近（演示）' }), ...(status === 'done' ? { settledOn: chinaDay(now, days - 3) } : {}) },
  }))
}
