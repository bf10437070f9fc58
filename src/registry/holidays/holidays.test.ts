import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { addWorkingDays } from '#kit/calendar'
import { type City, smallCity } from '#kit/testing'
import { feature } from './index.ts'
import { enterYear, holidays } from './keep.ts'
import { type Block, daysOf, faultsOf, notNamed, readNotice } from './model.ts'

let city: City
before(async () => { city = await smallCity() })

const notice2026 = `一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。`
const notice2025 = `一、元旦：1月1日（周三）放假1天，不调休。
二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
三、清明节：4月4日（周五）至6日（周日）放假，共3天。
四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。`
const of2027: Block[] = [
  { name: '元旦', from: '2027-01-01', to: '2027-01-03', work: [] }, { name: '春节', from: '2027-02-05', to: '2027-02-11', work: ['2027-01-31', '2027-02-20'] },
  { name: '国庆节', from: '2027-10-01', to: '2027-10-07', work: ['2027-09-26'] },
]
const source = '演示通知（演示发〔2026〕1号）', reason = '按通知录入', office = () => city.as('office')
const list = async () => (await office().get('/api/holiday-years')).body
const enter = (year: number, blocks: Block[], version: number, more: object = {}) => office().put(`/api/holiday-years/${year}`, { version, blocks, source, reason, ...more })
const after = (start: string, n: number) => city.tx((tx) => addWorkingDays(tx, start, n))

test('the text of a notice, as published, is read into the very days that the product came with', async () => {
  const { rows } = await list()
  for (const [year, text] of [[2026, notice2026], [2025, notice2025]] as const) {
    const { blocks } = rows.find((r: { year: number }) => r.year === year), sorted = (b: Block[]) => daysOf(b).map((d) => `${d.day} ${d.kind}`).toSorted()
    assert.deepEqual(sorted(readNotice(text, year)), sorted(blocks), String(year))
    assert.deepEqual(readNotice(text, year).map((b) => [b.from, b.to, ...b.work]), blocks.map((b: Block) => [b.from, b.to, ...b.work]))
    assert.deepEqual([faultsOf(blocks, year), notNamed(blocks)], [[], []])
  }
  assert.deepEqual(readNotice('一、元旦：2018年12月30日至2019年1月1日放假调休，共3天。2018年12月29日（星期六）上班。', 2019), [{ name: '元旦', from: '2018-12-30', to: '2019-01-01', work: ['2018-12-29'] }])
  assert.deepEqual(readNotice('各地区要妥善安排好值班。', 2026), [])
})

test('what can’t be a notice is refused with the line and the day, and nothing is written', async () => {
  const bad: [Block, string][] = [
    [{ name: '春节', from: '2027-02-11', to: '2027-02-05', work: [] }, 'order'], [{ name: '春节', from: '2027-02-01', to: '2027-02-28', work: [] }, 'long'],
    [{ name: '春节', from: '2028-02-01', to: '2028-02-03', work: [] }, 'outside'], [{ name: '春节', from: '2027-02-05', to: '2027-02-11', work: ['2027-02-15'] }, 'weekday'],
    [{ name: '春节', from: '2027-01-02', to: '2027-01-04', work: [] }, 'twice'],
  ]
  for (const [block, fault] of bad) {
    const { status, body } = await enter(2027, [of2027[0] as Block, block], 0)
    assert.deepEqual([status, body.code, body.details.faults[0].line, body.details.faults[0].fault], [400, 'holiday_year.wrong_days', 1, fault], fault)
  }
  assert.equal((await enter(2027, [{ name: '元旦', from: '2027-02-30', to: '2027-02-30', work: [] }], 0)).status, 400, 'no such day')
  assert.deepEqual([(await enter(2029, of2027, 0)).body.code, (await list()).next], ['holiday_year.year_before', 2027])
  assert.equal((await city.events('holiday_year.entered')).length, 0)
})

test('a year entered by one person counts and is provisional; verified by another it is certain; each step stays', async () => {
  assert.deepEqual(await after('2026-12-31', 1), { date: '2027-01-01', provisional: true }, 'not entered: weekends alone')
  const entered = await enter(2027, of2027, 0)
  assert.deepEqual([entered.status, entered.body.waiting, entered.body.own, entered.body.version], [200, true, true, 1], JSON.stringify(entered.body))
  assert.deepEqual(await after('2026-12-31', 1), { date: '2027-01-04', provisional: true })
  assert.equal((await list()).knownUntil, '2026-12-31')
  const own = await office().post('/api/holiday-years/2027/verification', { version: 1, source })
  assert.deepEqual([own.status, own.body.code], [403, 'holiday_year.own_entry'])
  assert.equal((await city.as('cityDuty').post('/api/holiday-years/2027/verification', { version: 1, source })).status, 403)
  const leader = city.as('cityLeader'), verified = await leader.post('/api/holiday-years/2027/verification', { version: 1, source })
  assert.deepEqual([verified.status, verified.body.verifiedBy, verified.body.waiting], [200, city.cast.cityLeader.name, false])
  assert.deepEqual(await after('2026-12-31', 1), { date: '2027-01-04', provisional: false })
  assert.equal((await list()).knownUntil, '2027-12-31')
  assert.deepEqual((await leader.get('/api/holiday-years/2027/versions')).body.rows.map((r: { act: string }) => r.act), ['verified', 'entered'])
  assert.deepEqual([(await city.events('holiday_year.entered')).length, (await city.events('holiday_year.verified')).length], [1, 1])
})

test('a year that was changed waits for its second look again; an older version, the same days or no permission change nothing', async () => {
  const { version } = (await list()).rows.find((r: { year: number }) => r.year === 2027)
  assert.equal((await enter(2027, of2027, version)).body.code, 'holiday_year.unchanged')
  assert.equal((await enter(2027, of2027.slice(1), version - 1)).body.code, 'holiday_year.changed_meanwhile')
  assert.equal((await city.as('cityLeader').put('/api/holiday-years/2027', { version, blocks: of2027.slice(1), source, reason })).status, 403)
  assert.equal((await city.as('informant').get('/api/holiday-years')).status, 403)
  const longer = of2027.map((b) => (b.name === '春节' ? { ...b, to: '2027-02-14' } : b)), changed = await enter(2027, longer, version, { reason: '国务院办公厅延长假期' })
  assert.deepEqual([changed.status, changed.body.waiting, changed.body.verifiedAt], [200, true, null])
  assert.deepEqual(await after('2027-02-04', 1), { date: '2027-02-15', provisional: true })
})

test('the day before December nobody is told; from December on the office is, weekly, until the year is entered', async () => {
  await city.tx(async (tx) => feature.seed?.(tx))
  const year = (await city.tx(holidays)).next, told = async () => (await city.events('holiday_year.missing')).length
  const shift = async (to: string) => { const { at } = await city.tx(async (tx) => ({ at: (await tx.now()).getTime() })); await city.clock.shift(`${Math.round((Date.parse(to) - at) / 1000)} seconds`) }
  await shift(`${year - 1}-11-30T15:00:00Z`)
  await city.runTimers()
  assert.deepEqual([await told(), (await city.tx(holidays)).missing], [0, null])
  await shift(`${year - 1}-11-30T17:00:00Z`)
  await city.runTimers()
  await city.runJobs()
  assert.deepEqual([await told(), (await city.tx(holidays)).missing], [1, year])
  await city.clock.reset()
  const reminded = async (who: 'office' | 'countyDuty') => (await city.as(who).get('/api/reminders')).body.rows.filter((r: { type: string }) => r.type === 'holiday_year.missing')
  assert.deepEqual([(await reminded('office'))[0]?.page, (await reminded('countyDuty')).length], ['/holidays', 0])
  await shift(`${year - 1}-12-08T17:00:00Z`)
  await city.runTimers()
  assert.equal(await told(), 2)
  await city.tx((tx) => enterYear(tx, year, { version: 0, blocks: [{ name: '元旦', from: `${year}-01-01`, to: `${year}-01-01`, work: [] }], source, reason }))
  await shift(`${year - 1}-12-20T17:00:00Z`)
  await city.runTimers()
  await city.clock.reset()
  assert.deepEqual([await told(), (await city.tx(holidays)).missing], [2, null])
})
