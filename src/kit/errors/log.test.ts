import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bareDatabase } from '#kit/testing'
import { loggable } from './log.ts'

test('a log says which constraint refused, not which values', async () => {
  const db = await bareDatabase()
  const clash = await db.pool.query(`create temporary table rows_of_people (phone text unique); insert into rows_of_people select '19900001234' from generate_series(1, 2)`).catch((error: unknown) => error) as { detail: string; constraint: string }
  assert.match(clash.detail, /19900001234/, 'PostgreSQL itself quotes it')
  assert.doesNotMatch(JSON.stringify(loggable(clash)), /19900001234/)
  assert.deepEqual([loggable(clash).code, loggable(clash).constraint], ['23505', clash.constraint])
})

test('what is no error is logged as it reads', () => assert.deepEqual(loggable('gone'), { type: 'string', message: 'gone' }))
