import assert from 'node:assert/strict'
import { test } from 'node:test'
import { figureValue } from '#kit/figures'
import { smallCity } from '#kit/testing'
import { startIngest } from '#monitoring/telemetry'
import { watchReadings } from '#monitoring/alarms'
import { storm } from '../alarms/testing.ts'
import { hydrologicalDay, plain, wordsOf, type Run } from './model.ts'

const start = Date.parse('2026-07-08T08:00:00+08:00')

test('the day of rain begins at 08:00 in China, and 08:00 itself ends the day before', () => {
  assert.deepEqual(hydrologicalDay('2026-07-08T00:00:00.000Z'), { from: '2026-07-07T00:00:00.000Z', to: '2026-07-08T00:00:00.000Z' })
  assert.deepEqual(hydrologicalDay('2026-07-08T00:00:01.000Z'), { from: '2026-07-08T00:00:00.000Z', to: '2026-07-09T00:00:00.000Z' })
})

test('without rain the words say so', () => {
  const period = { from: '2026-07-08T00:00:00.000Z', to: '2026-07-08T06:00:00.000Z' }
  assert.equal(plain(wordsOf(period, '全市', { thresholds: [50], counts: [0], top: [], hour: null, stations: 6 })), '7月8日08时至8日14时，全市6个有数据的测站未测到降雨。')
})

test('a rain bulletin', async (t) => {
  const city = await smallCity(t)
  const ingest = startIngest({ db: city.db, hooks: [watchReadings()] })
  city.atEnd(() => ingest.close())
  const duty = city.as('cityDuty')
  await ingest.receive([...storm('0035052101', start, [20, 30, 40, 20, 5, 0]), ...storm('0035052102', start, [10, 20, 10, 10, 10, 0]), ...storm('0035058201', start, [1, 1, 1, 1, 0, 0])])
  await city.runJobs()
  let id = ''

  await t.test('counts towns by grade, names the wettest gauge and the greatest hour, each number bound to its figure', async () => {
    const { status, body } = await duty.get('/api/bulletin?period=24')
    assert.equal(status, 200, JSON.stringify(body))
    assert.deepEqual([body.content.thresholds, body.content.counts], [[50, 100, 200], [2, 1, 0]])
    assert.match(plain(body.content.words), /全市有2个乡镇累计雨量达到50毫米，其中1个乡镇达到100毫米；累计雨量最大为惠安县螺城镇螺城雨量站115\.0毫米；最大1小时雨量\d+\.\d毫米/)
    for (const run of body.content.words as Run[]) {
      if (typeof run === 'string') continue
      const now = await city.tx((tx) => figureValue(tx, run.figure, run.params))
      assert.equal(Number(run.text), now.value, `${run.figure} ${run.text}`)
    }
    const rows = (await duty.get(`/api/figures/bulletin.towns/rows?params=${encodeURIComponent(JSON.stringify({ from: body.from, to: body.to, mm: 50 }))}`)).body.rows
    assert.deepEqual(rows.map((r: { mm: number }) => r.mm), [115, 60])
    const of = async (key: string, params: object) => (await duty.get(`/api/figures/${key}/rows?params=${encodeURIComponent(JSON.stringify({ from: body.from, to: body.to, ...params }))}`)).body.value
    for (const county of body.content.counties as { code: string; stations: number; towns: number[] }[]) {
      assert.equal(await of('bulletin.stations', { county: county.code }), county.stations)
      for (const [i, mm] of body.content.thresholds.entries()) assert.equal(await of('bulletin.towns', { county: county.code, mm }), county.towns[i])
    }
    assert.deepEqual(body.content.counties.map((c: { name: string; towns: number[] }) => [c.name, c.towns]), [['惠安县', [2, 1, 0]], ['晋江市', [0, 0, 0]]])
  })

  await t.test('a county reads and counts its own', async () => {
    const { body } = await city.as('otherCounty').get('/api/bulletin?period=24')
    assert.deepEqual(body.content.counties.map((c: { name: string }) => c.name), ['晋江市'])
  })

  await t.test('issued, it takes its number and stays as it is; what came late is told beside it', async () => {
    const { body: now } = await duty.get('/api/bulletin?period=24')
    assert.equal((await city.as('townCadre').post('/api/bulletins', { from: now.from, to: now.to })).status, 403)
    const { status, body } = await duty.post('/api/bulletins', { from: now.from, to: now.to })
    assert.equal(status, 200, JSON.stringify(body))
    assert.match(body.number, /^泉防指雨〔\d{4}〕1号$/)
    assert.equal((await city.events('bulletin.issued')).length, 1)
    id = body.id
    await ingest.receive(storm('0035058202', start, [30, 30, 0, 0, 0, 0]))
    const later = (await duty.get(`/api/bulletins/${id}`)).body
    assert.deepEqual(later.bulletin.content.counts, [2, 1, 0])
    assert.deepEqual(later.changed.map((c: { figure: string; params: { mm: number }; printed: string; now: string }) => [c.figure, c.params.mm, c.printed, c.now]), [['bulletin.towns', 50, '2', '3']])
    const docx = await duty.get(`/api/bulletins/${id}/docx`)
    assert.deepEqual([docx.status, docx.raw.subarray(0, 2).toString()], [200, 'PK'])
  })

  await t.test('a period that is none, or without any gauge, is refused and takes no number', async () => {
    assert.equal((await duty.post('/api/bulletins', { from: '2026-07-08T06:00:00.000Z', to: '2026-07-08T00:00:00.000Z' })).body.code, 'bulletin.period_wrong')
    assert.equal((await duty.post('/api/bulletins', { from: '2020-07-08T00:00:00.000Z', to: '2020-07-08T06:00:00.000Z' })).body.code, 'bulletin.nothing_told')
    assert.equal((await city.events('bulletin.issued')).length, 1)
  })

  await t.test('while a rain alarm is open the clock keeps one draft, written anew each hour', async () => {
    await city.clock.shift('1 hour')
    await city.runTimers()
    await city.clock.shift('1 hour')
    await city.runTimers()
    const drafts = (await duty.get('/api/bulletins')).body.rows.filter((b: { number: string | null }) => b.number === null)
    assert.deepEqual(drafts.map((b: { draftedBy: string }) => b.draftedBy), ['每小时自动起草'])
    assert.equal((await city.events('bulletin.drafted')).length, 2)
    await city.clock.reset()
  })

  await t.test('the grades are rows with a source that the office keeps', async () => {
    const { body } = await duty.get('/api/bulletin-thresholds')
    assert.ok(body.rows.every((r: { verified: boolean }) => !r.verified))
    assert.equal((await duty.put('/api/bulletin-thresholds', { rows: [{ mm: 25, source: '演示', verified: false }] })).status, 403)
    const changed = await city.as('office').put('/api/bulletin-thresholds', { rows: [{ mm: 25, source: '市防指纪要', verified: true }, { mm: 100, source: '市防指纪要', verified: true }] })
    assert.deepEqual(changed.body.rows.map((r: { mm: number }) => r.mm), [25, 100])
    assert.equal((await city.events('bulletin.thresholds_changed')).length, 1)
  })
})
