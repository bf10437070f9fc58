import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from '#kit/db'
import { smallCity } from '#kit/testing'
import { casesOf } from './testing.ts'

const city = await smallCity()
const on = casesOf(city)

/** Enterprises of the small city, by name and GB/T 4754 code. */
const enterprise = (name: string, industry: string) => city.tx((tx) => tx.one<{ id: string }>(sql`insert into enterprises (region_code, region_path, name, uscc, sector, industry) values ('350521100', '350500/350521/350521100/', ${name}, ${name}, 'trade', ${industry}) returning id`))

test('the same danger elsewhere: enterprises of the same trade become a list to inspect, without the one where it happened', async () => {
  const unit = await enterprise('演示石材一厂', 'C3032'), [same] = [await enterprise('演示石材二厂', 'C3039'), await enterprise('演示服装厂', 'C1811')]
  const id = await on.investigating({ enterpriseId: unit.id, industry: 'C3032' })
  const found = (await city.as('cityLeader').get(`/api/investigations/${id}/elsewhere?by=industry`)).body
  assert.deepEqual([found.total, found.rows.map((r: { id: string }) => r.id)], [1, [same.id]])
  const made = await on.act('office', id, 'elsewhere', { by: 'industry', count: 5 }) as { selectionId?: string }
  const { drawn } = await city.tx((tx) => tx.one<{ drawn: string[] }>(sql`select drawn_ids as drawn from inspection_pools where selection_id = ${made.selectionId}`))
  assert.deepEqual(drawn, [same.id])
  assert.equal((await city.events('investigation.searched_elsewhere')).at(-1)?.data.selectionId, made.selectionId)
})

test('where nothing is alike no list is made', async () => {
  const id = await on.investigating({ industry: 'B1019' })
  assert.equal((await on.tryTo('countyDuty', id, 'elsewhere', { by: 'industry' })).body.code, 'investigation.no_candidates')
})
