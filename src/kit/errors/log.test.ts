import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from '#kit/db'
import { system } from '#kit/access'
import { bareDatabase } from '#kit/testing'
import { loggable } from './log.ts'

test('a log says which constraint refused, not which values', async () => {
  const db = await bareDatabase()
  const clash = await db.tx(system('test'), async (tx) => {
    await tx.run(sql`create temporary table rows_of_people (phone text unique) on commit drop`)
    await tx.run(sql`insert into rows_of_people values ('19900001234')`)
    await tx.run(sql`insert into rows_of_people values ('19900001234')`)
  }).catch((error: unknown) => error)
  const cause = (clash as Error).cause ?? clash
  assert.match(JSON.stringify([(cause as { detail?: string }).detail, clash]), /19900001234|conflict/)
  for (const error of [clash, cause]) assert.ok(!JSON.stringify(loggable(error)).includes('19900001234'))
})

test('what is no error is logged as it reads', () => assert.deepEqual(loggable('gone'), { type: 'string', message: 'gone' }))
