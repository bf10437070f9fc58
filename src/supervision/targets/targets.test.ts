import assert from 'node:assert/strict'
import { test } from 'node:test'
import { smallCity } from '#kit/testing'
import { targets2023 } from './demo.ts'

const city = await smallCity()

test('the targets of 2023 are those that the report sets', () => {
  const said = Object.fromEntries(targets2023.map(({ kind, value, valueTo }) => [kind, valueTo ? [value, valueTo] : value]))
  assert.deepEqual(said, { province_measures: 66, city_measures: 75, mechanisms: 8, patrolled_counties: [4, 6], projects: 19, management_posts: 15, post_requirements: 7, counties: 13, coastal_teams: 17, shelters: 200, depots: [1, 2] })
})

test('a target is met when as much is done as was set, and nobody writes that by hand', async () => {
  const office = city.as('office'), made = await office.post('/api/year-targets', { regionCode: '350500', name: '提升避灾点', year: 2027, kind: 'shelters', value: 20, unit: '个', done: 19 })
  assert.equal(made.status, 201, JSON.stringify(made.body))
  const met = async () => (await office.get(`/api/year-targets/${made.body.id}`)).body.met
  assert.equal(await met(), false)
  assert.equal((await office.patch(`/api/year-targets/${made.body.id}`, { done: 20 })).status, 200)
  assert.equal(await met(), true)
  assert.equal((await office.patch(`/api/year-targets/${made.body.id}`, { valueTo: 5 })).status, 400)
})
