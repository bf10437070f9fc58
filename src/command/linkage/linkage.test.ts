import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from '#kit/db'
import { smallCity } from '#kit/testing'
import { units } from './demo.ts'

const city = await smallCity()

test('twenty-one units are linked; their duty phones are sealed in the rows', async () => {
  assert.equal(new Set(units.map(([name]) => name)).size, 21)
  const { open } = await city.tx((tx) => tx.one<{ open: number }>(sql`select count(*) filter (where to_jsonb(u)::text ~ '1990000\\d{4}')::int as open from linked_units u`))
  assert.equal(open, 0)
})

test('a unit that left says when', async () => {
  const unit = { regionCode: '350500', name: '市某局', tells: ['weather'], dutyPhone: '19900005199' }
  assert.equal((await city.as('office').post('/api/linked-units', { ...unit, standing: 'left' })).status, 400)
  assert.equal((await city.as('office').post('/api/linked-units', { ...unit, standing: 'left', leftOn: '2026-01-08' })).status, 201)
})
