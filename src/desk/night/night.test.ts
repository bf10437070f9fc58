import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { sql } from '#kit/db'
import { type City, smallCity } from '#kit/testing'

let city: City
before(async () => { city = await smallCity() })

const huian = '350500/350521/'
type Station = { id: string; name: string; regionPath: string }
const stations = () => city.tx((tx) => tx.rows<Station>(sql`select id, name, region_path from stations where kind in ('P', 'H', 'K') and retired_at is null order by region_path, code`))
const rained = (station: Station, minutesAgo: number, mm: number, flagged = false) => city.tx(async (tx) => {
  await tx.run(sql`insert into readings (station_id, element, observed_at, value, sent_at, flagged, region_path)
    values (${station.id}, 'RAIN', date_trunc('minute', anlan_now()) - make_interval(mins => ${minutesAgo}), ${mm}, anlan_now(), ${flagged}, ${station.regionPath})`)
  await tx.run(sql`insert into latest_readings (station_id, element, observed_at, value, sent_at, region_path)
    values (${station.id}, 'RAIN', date_trunc('minute', anlan_now()) - make_interval(mins => ${minutesAgo}), ${mm}, anlan_now(), ${station.regionPath}) on conflict (station_id, element) do nothing`)
})
const figure = async (key: string, params: unknown) => (await city.as('cityDuty').get(`/api/figures/${key}?params=${encodeURIComponent(JSON.stringify(params))}`)).body.value

test('a quiet night has an empty desk, and unknown rain is not no rain', async () => {
  const { status, body } = await city.as('cityDuty').get('/api/desk/night')
  assert.equal(status, 200)
  assert.equal(body.rain.asOf, null)
  assert.ok(body.rain.gauges.length > 0)
  assert.ok(body.rain.gauges.every((g: { mm: number | null }) => g.mm === null))
  assert.deepEqual([body.responses, body.warnings, body.callout, body.wrong.rows, body.due.rows.filter((d: { kind: string }) => !d.kind.startsWith('accident_'))], [[], [], null, [], []])
})

test('rain is summed over the hours that were asked for, and each number is its rows', async () => {
  const [first, second] = await stations()
  assert.ok(first && second)
  await rained(first, 30, 40)
  await rained(first, 200, 70)
  await rained(second, 10, 12.5)
  const six = (await city.as('cityDuty').get('/api/desk/night?hours=6')).body.rain
  const mm = (rain: typeof six, id: string) => rain.gauges.find((g: { id: string }) => g.id === id).mm
  assert.deepEqual([mm(six, first.id), mm(six, second.id)], [110, 12.5])
  assert.equal(six.most.mm, 110)
  const one = (await city.as('cityDuty').get('/api/desk/night?hours=1')).body.rain
  assert.equal(mm(one, first.id), 40)
  for (const over of six.over) assert.equal(await figure('desk.rain_over', { asOf: six.asOf, hours: 6, mm: over.mm }), over.value)
  assert.equal(await figure('desk.gauges_silent', { asOf: six.asOf, hours: 6 }), six.silent)
})

test('a reading ahead of its time is not in the sums', async () => {
  const [first] = await stations()
  assert.ok(first)
  await rained(first, 20, 500, true)
  const { rain } = (await city.as('cityDuty').get('/api/desk/night?hours=6')).body
  assert.equal(rain.gauges.find((g: { id: string }) => g.id === first.id).mm, 110)
})

test('a county sees its own gauges alone, and a worker without a desk sees none', async () => {
  const { rain } = (await city.as('countyDuty').get('/api/desk/night')).body
  const own = (await stations()).filter((s) => s.regionPath.startsWith(huian)).map((s) => s.id)
  assert.deepEqual(new Set(rain.gauges.map((g: { id: string }) => g.id)), new Set(own))
  assert.equal((await city.as('enterpriseOfficer').get('/api/desk/night')).status, 403)
  assert.equal((await city.as('anonymous').get('/api/desk/night')).status, 401)
})

test('without a storm the desk says so', async () => {
  const { status, body } = await city.as('cityDuty').get('/api/desk/storm')
  assert.equal(status, 200)
  assert.equal(body.storm, null)
})

test('an accident that the county has heard of counts down to the city, until the city is told; a county beside sees nothing of it', async () => {
  const day = (minutes: number) => new Date(Date.now() - minutes * 60_000)
  const made = await city.as('countyDuty').post('/api/accidents', { regionCode: '350521100', kind: 'accident', category: 'trade', type: 'machinery', name: '演示轧机挤压事故', unitName: '演示试验厂', deaths: 1, missing: 0, seriousInjuries: 0, counted: true, ledBy: 'county', occurredOn: new Date(day(100).getTime() + 8 * 3_600_000).toISOString().slice(0, 10) })
  assert.equal(made.status, 201, JSON.stringify(made.body))
  const told = (level: string, minutes: number) => city.as('countyDuty').post(`/api/accidents/${made.body.id}/reports`, { level, receivedAt: day(minutes).toISOString(), fromName: '演示值班员', toName: '演示接报员', channel: 'phone' })
  const due = async (who: 'cityDuty' | 'otherCounty') => (await city.as(who).get('/api/desk/night')).body.due.rows.filter((d: { id: string }) => d.id === made.body.id).map((d: { kind: string; article: string }) => [d.kind, d.article])
  assert.equal((await told('unit', 90)).status, 200)
  assert.equal((await told('county', 60)).status, 200)
  assert.deepEqual((await due('cityDuty')).find(([kind]: string[]) => kind === 'accident_city'), ['accident_city', '国务院令第493号第十条、第十一条'])
  assert.deepEqual(await due('otherCounty'), [])
  assert.equal((await told('city', 5)).status, 200)
  assert.equal((await due('cityDuty')).some(([kind]: string[]) => kind === 'accident_city'), false)
})
