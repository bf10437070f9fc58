import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { smallCity, type City } from '#kit/testing'
import { indicators } from './index.ts'

let city: City
before(async () => { city = await smallCity() })

const year = 'from=2022-01-01&to=2022-12-31'
type Pair = { value: number | null; previous: number | null }
const sum = (rows: readonly Pair[]) => rows.reduce((all, { value }) => all + (value ?? 0), 0)
const add = (occurredOn: string, more: object = {}) => city.as('cityDuty').post('/api/accidents', { regionCode: '350521100', name: `演示单位“${occurredOn}”机械伤害事故`, kind: 'accident', occurredOn, category: 'trade', type: 'machinery', unitName: '演示单位', deaths: 1, seriousInjuries: 0, loss: 10, counted: true, ledBy: 'county', ...more })

test('a number is the sum of its months, of what stands below, of each of its kinds, and as many as its records', async () => {
  for (const day of ['2022-03-01', '2022-03-09', '2021-07-02']) assert.equal((await add(day)).status, 201)
  const duty = city.as('cityDuty'), { body } = await duty.get(`/api/indicators/accidents.count?${year}`)
  assert.ok(body.value >= 2)
  assert.equal(sum(body.months), body.value)
  assert.equal(sum(body.places), body.value)
  const { body: { splits } } = await duty.get(`/api/indicators/accidents.count/splits?${year}`)
  for (const { values } of splits) assert.equal(sum(values), body.value)
  let n = 0
  for (let cursor = ''; ;) {
    const { body: page } = await duty.get(`/api/indicators/accidents.count/rows?${year}&limit=1${cursor}`)
    n += page.rows.length
    if (!page.next) break
    cursor = `&cursor=${page.next}`
  }
  assert.equal(n, body.value)
  assert.match(body.change.text, /^同比/)
})

test('a county opens into its towns, a town into its villages, each adding up to what it was', async () => {
  const duty = city.as('cityDuty'), read = async (region: string) => (await duty.get(`/api/indicators/accidents.count?${year}&region=${region}`)).body
  const whole = await read('350500'), county = await read('350521'), town = await read('350521100')
  assert.equal(county.value, whole.places.find((p: { code: string }) => p.code === '350521').value)
  assert.equal(town.value, county.places.find((p: { code: string }) => p.code === '350521100').value)
  assert.equal(sum(town.places), town.value)
})

test('deaths corrected, an accident moved to another county and another year: the numbers follow at once, and back again', async () => {
  const duty = city.as('cityDuty'), { body: one } = await add('2022-06-06', { deaths: 2 })
  const at = async (key: string, region: string, days = year) => (await duty.get(`/api/indicators/${key}?${days}&region=${region}`)).body.value as number
  const deaths = await at('accidents.deaths', '350521'), there = await at('accidents.count', '350582'), before = await at('accidents.count', '350521', 'from=2021-01-01&to=2021-12-31')
  assert.equal((await duty.patch(`/api/accidents/${one.id}`, { deaths: 1 })).status, 200)
  assert.equal(await at('accidents.deaths', '350521'), deaths - 1)
  await duty.patch(`/api/accidents/${one.id}`, { regionCode: '350582103' })
  assert.equal(await at('accidents.deaths', '350521'), deaths - 2)
  assert.equal(await at('accidents.count', '350582'), there + 1)
  await duty.patch(`/api/accidents/${one.id}`, { regionCode: '350521100', occurredOn: '2021-06-06', deaths: null })
  assert.equal(await at('accidents.count', '350582'), there)
  assert.equal(await at('accidents.count', '350521', 'from=2021-01-01&to=2021-12-31'), before + 1)
  assert.equal((await duty.post(`/api/accidents/${one.id}/retirement`, { reason: '重复登记' })).status, 200)
  assert.equal(await at('accidents.count', '350521', 'from=2021-01-01&to=2021-12-31'), before)
})

test('one kind narrows number, places and records alike; a kind that it does not have is refused', async () => {
  const duty = city.as('cityDuty'), { body } = await duty.get(`/api/indicators/accidents.count?${year}&filter=category:trade`)
  assert.equal(sum(body.places), body.value)
  assert.equal((await duty.get(`/api${body.list}`)).body.total, body.value)
  assert.equal((await duty.get(`/api/indicators/accidents.count?${year}&filter=name:x`)).status, 404)
})

test('a workbook is taken with an event that says who took what', async () => {
  const answer = await city.as('cityDuty').get(`/api/indicators/accidents.count/export?${year}`)
  assert.equal(answer.status, 200)
  const [event] = (await city.events('indicator.exported')).slice(-1)
  assert.equal((event?.data as { indicator?: string } | undefined)?.indicator, 'accidents.count')
})

test('an indicator is read with the permission of its records, within the reader’s own region', async () => {
  assert.equal((await city.as('enterpriseOfficer').get('/api/indicators/accidents.count')).status, 403)
  assert.equal((await city.as('townCadre').get('/api/indicators/referrals.cases')).status, 403)
  const { body: { indicators: seen } } = await city.as('townCadre').get('/api/indicators')
  assert.ok(seen.every((i: { key: string }) => i.key !== 'referrals.cases') && seen.length < indicators.length)
  assert.equal((await city.as('countyCommander').get(`/api/indicators/accidents.count?${year}&region=350582`)).status, 404)
  const { body } = await city.as('countyCommander').get(`/api/indicators/accidents.count?${year}`)
  assert.equal(body.region.code, '350521')
  const { body: { numbers } } = await city.as('townCadre').get(`/api/indicator-board?keys=accidents.count,referrals.cases&${year}`)
  assert.deepEqual(numbers.map((n: { key: string }) => n.key), ['accidents.count'])
})
