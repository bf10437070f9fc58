import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { sql } from '#kit/db'
import { smallCity, type City } from '#kit/testing'
import { fileColumns, isSealed, type Ledger } from '#registry/definition'
import { allLedgers } from '#registry/ledger'
import { counts, importer, uscc, xlsx } from './testing.ts'

let city: City, bringing: ReturnType<typeof importer>
before(async () => {
  city = await smallCity()
  bringing = importer(city)
  const head = ['企业名称', '统一社会信用代码', '县（市、区）', '乡镇（街道）', '监管行业', '规模', '从业人员', '标准化等级', '达标日期', '风险特征', '主要负责人', '负责人电话', '安全负责人', '安全负责人电话', '经度', '纬度']
  const rows = Array.from({ length: 30 }, (_, i) => [`演示往返${i}${['', '（泉州）', '“引号”', '=1+1', ' A&B '][i % 5]}`, uscc(70_000 + i), '惠安县', '螺城镇', '工贸', i % 3 ? '小型' : '', String(i * 7), '国标三级', '2023-05-01', i % 2 ? '涉粉尘、有限空间' : '', '陈志强', '19900001234', '林国辉', i % 4 ? '059522345678' : '', '118.79', '25.03'])
  const card = await bringing.write((await bringing.bring(await xlsx(head, rows))).id)
  assert.deepEqual([card.state, card.fresh], ['written', 30])
})

const exported = async (ledger: Ledger, query: string) => (await city.as('cityDuty').get(`/api/${ledger.path}/export?${query}`)).raw
const total = async (ledger: Ledger): Promise<number> => (await city.as('cityDuty').get(`/api/${ledger.path}?limit=1`)).body.total as number

const open = `format=xlsx&sensitive=true&reason=${encodeURIComponent('核对往返')}`, tried = ['enterprise', 'duty_holder', 'informant', 'team', 'shelter', 'risk_point', 'expert', 'supply']

test('what was taken out of a ledger comes back all the same: open or masked, as xlsx or csv', async () => {
  for (const key of tried) {
    const ledger = allLedgers().find((l) => l.key === key) as Ledger, rows = await total(ledger)
    assert.ok(rows > 0, `${key} has no rows to try`)
    for (const query of key === 'enterprise' ? ['format=csv', 'format=xlsx', open] : ['format=xlsx']) {
      const card = await bringing.bring(await exported(ledger, query), { path: ledger.path, query: { name: query.includes('csv') ? '台账.csv' : '台账.xlsx' } })
      assert.equal(card.state, 'ready', `${ledger.key} ${query}: ${JSON.stringify([card.problem, card.found?.missing])}`)
      const wrong = card.wrong ? (await bringing.rows(card.id, 'wrong')).slice(0, 2).map((r) => r.issues) : [], changed = card.changed ? (await bringing.rows(card.id, 'changed')).slice(0, 2).map((r) => r.fields) : []
      assert.deepEqual(counts(card), [0, 0, rows, 0, 0], `${ledger.key} ${query}: ${JSON.stringify([wrong, changed])}`)
      await city.as('cityDuty').post(`/api/imports/${card.id}/cancellation`)
    }
  }
})

test('a masked number leaves the ledger’s as it is; a new row needs the whole of it', async () => {
  const ledger = allLedgers().find((l) => l.key === 'enterprise') as Ledger, [phone] = fileColumns(ledger).filter((c) => c.field && isSealed(c.field))
  assert.ok(phone)
  const card = await bringing.bring(await xlsx(['企业名称', '信用代码', '乡镇', phone.label.zh, '人数'], [['演示往返1（泉州）', uscc(70_001), '螺城镇', '199****1234', '8'], ['演示新来', uscc(71_000), '螺城镇', '199****1234', '8']]))
  assert.deepEqual(counts(card), [0, 1, 0, 1, 0])
  assert.match((await bringing.rows(card.id, 'wrong'))[0]?.issues[0]?.zh ?? '', /遮盖/)
  assert.deepEqual((await bringing.rows(card.id, 'changed'))[0]?.fields, [{ field: 'employees', before: '7', after: '8' }])
})

test('duty holders come by file: their posts are set up with them, an A’s charge is the post’s, and all of it is undone', async () => {
  const posts = () => city.tx((tx) => tx.rows<{ title: string; charge: string; superior: string | null }>(sql`select p.title, p.charge, s.title as superior from posts p left join posts s on s.id = p.superior_post_id where p.title = '渠首防汛责任人' and p.retired_at is null`))
  const before = await total(allLedgers().find((l) => l.key === 'duty_holder') as Ledger)
  const card = await bringing.bring(await xlsx(['姓名', '岗位', 'A/B角', '乡镇', '管辖范围', '手机'], [['演示甲', '渠首防汛责任人', 'A角', '螺城镇', '渠首至北门', '19900005551'], ['演示乙', '渠首防汛责任人', 'B角', '螺城镇', '', '19900005552'], ['演示丙', '渠首防汛责任人', '丁角', '螺城镇', '', '19900005553']]), { path: 'holders' })
  assert.deepEqual(counts(card), [2, 0, 0, 1, 0])
  assert.equal((await posts()).length, 0, 'nothing is set up before it is written')
  assert.equal((await bringing.write(card.id)).state, 'written')
  const [made, more] = await posts()
  assert.deepEqual([made?.charge, Boolean(made?.superior), more], ['渠首至北门', true, undefined])
  const { n } = await city.tx((tx) => tx.one<{ n: number }>(sql`select count(*) as n from duty_holders h join posts p on p.id = h.post_id where p.title = '渠首防汛责任人' and h.post_title = p.title and h.retired_at is null`))
  assert.equal(n, 2)
  assert.equal((await city.events('post.imported')).length, 1)
  assert.equal((await city.events('duty_holder.imported')).at(-1)?.data.new, 2)
  assert.equal((await city.as('cityDuty').post(`/api/imports/${card.id}/undoing`)).body.undone, 2)
  assert.equal(await total(allLedgers().find((l) => l.key === 'duty_holder') as Ledger), before)
})

test('informants come by a county’s file, their level out of their place', async () => {
  const [one] = (await city.as('countyDuty').get('/api/informants?limit=1')).body.rows, village = await city.tx((tx) => tx.one<{ name: string; town: string }>(sql`select v.name, t.name as town from regions v join regions t on t.code = v.parent_code where v.level = 5 and v.path like '350500/350521/%' order by v.code limit 1`))
  const card = await bringing.bring(await xlsx(['姓名', '角色', '乡镇', '村', '手机'], [['演示信息员一', 'A', village.town, village.name, '19900006661'], ['演示信息员二', 'B角', village.town, '', '19900006662']]), { path: 'informants', who: 'countyDuty' })
  assert.deepEqual(counts(card), [2, 0, 0, 0, 0])
  assert.equal((await bringing.write(card.id, 'countyDuty')).state, 'written')
  const found = async (name: string) => (await city.as('countyDuty').get(`/api/informants?q=${encodeURIComponent(name)}`)).body.rows[0]
  assert.deepEqual([(await found('演示信息员一')).level, (await found('演示信息员二')).level], ['village', 'town'])
  assert.ok(one, 'those who were there stay')
})
