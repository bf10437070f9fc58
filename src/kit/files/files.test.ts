import assert from 'node:assert/strict'
import { test } from 'node:test'
import { system } from '#kit/access'
import { sql } from '#kit/db'
import { bareDatabase } from '#kit/testing'
import { fileOf, keepFile } from './index.ts'

const db = await bareDatabase()
const act = <T>(fn: Parameters<typeof db.tx<T>>[1]) => db.tx(system('test'), fn)

test('the same bytes are kept once, and come back as they were', async () => {
  const bytes = Buffer.from([0, 1, 2, 255, 10, 92])
  const [one, two] = [await act((tx) => keepFile(tx, { bytes, mime: 'application/octet-stream' })), await act((tx) => keepFile(tx, { bytes, mime: 'application/octet-stream' }))]
  assert.equal(one, two)
  assert.deepEqual((await act((tx) => fileOf(tx, one))).bytes, bytes)
  assert.equal((await act((tx) => tx.one<{ n: number }>(sql`select count(*) as n from files`))).n, 1)
})

test('a kept file can’t be changed, nor kept under another’s hash', async () => {
  await assert.rejects(act((tx) => tx.run(sql`update files set mime = 'x'`)), /permission denied/)
  await assert.rejects(act((tx) => tx.run(sql`insert into files (hash, bytes, mime) values (${'a'.repeat(64)}, ${Buffer.from('x')}, 'x')`)), { code: 'request.conflict' })
})

test('a hash that nobody kept is not found', () => assert.rejects(act((tx) => fileOf(tx, 'b'.repeat(64))), { code: 'request.not_found' }))
