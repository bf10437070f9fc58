// A process that does imports killed by SIGKILL in the middle of an import, at the check and at the writing; another process takes up what it left.
import assert from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { sql } from '#kit/db'
import { smallCity, testSecret, type City } from '#kit/testing'
import { counts, header, importer, row, xlsx } from './testing.ts'

const many = 6000, wrong = 30
let city: City, bringing: ReturnType<typeof importer>
const servers: ChildProcess[] = []
before(async () => {
  city = await smallCity()
  bringing = importer(city)
  city.atEnd(async () => { for (const server of servers) server.kill('SIGKILL'); await sleep(200) })
})

const at = (path: string) => JSON.stringify(new URL(path, import.meta.url).href)
/** What a server does in the background, in a process of its own. */
const program = `
import { openDb } from ${at('../../kit/db/index.ts')}
import { useSecret } from ${at('../../kit/seal/index.ts')}
import { ledgers } from ${at('../../ledgers.ts')}
import { tellLedgers } from ${at('./crew.ts')}
import { registerLedgers } from ${at('../ledger/index.ts')}
import { runImports } from ${at('./work.ts')}
useSecret(process.env.ANLAN_SECRET)
registerLedgers(ledgers)
tellLedgers(new URL(${at('../../ledgers.ts')}))
await runImports(openDb(process.env.DATABASE_URL), new AbortController().signal)`

function start(): { die: () => Promise<void> } {
  const server = spawn(process.execPath, ['--input-type=module', '-e', program], { env: { ...process.env, NODE_TEST_CONTEXT: '', DATABASE_URL: city.url, ANLAN_SECRET: testSecret }, stdio: ['ignore', 'inherit', 'inherit'] }), ended = new Promise((done) => server.once('exit', done))
  servers.push(server)
  return { die: async () => { assert.equal(server.exitCode, null); server.kill('SIGKILL'); await ended } }
}

async function until(what: () => string, done: () => Promise<boolean>): Promise<void> {
  for (const end = performance.now() + 60_000; !(await done()); await sleep(10)) assert.ok(performance.now() < end, what())
}

const ledger = () => city.tx((tx) => tx.one<{ rows: number; history: number; changes: number }>(sql`select (select count(*) from enterprises) as rows, (select count(*) from ledger_history where ledger = 'enterprise') as history, (select count(*) from ledger_changes where origin = 'import') as changes`))
/** Twenty seconds of silence are the sign that a process is dead. */
const silence = (id: string) => city.tx((tx) => tx.run(sql`update imports set beat_at = beat_at - interval '1 minute' where id = ${id}`))

test('killed in the middle of the check, then in the middle of the writing: all or nothing, and another process goes on', async () => {
  const { id } = (await bringing.send(await xlsx(header, Array.from({ length: many }, (_, i) => row(i, i % 200 ? '螺城镇' : '某某镇'))))).body
  let server = start()
  await until(() => 'the check', async () => (await bringing.card(id)).read > 0)
  await server.die()
  assert.equal((await bringing.card(id)).state, 'checking', 'the kill came too late to prove anything')
  await silence(id)
  await bringing.runs()
  assert.deepEqual(counts(await bringing.card(id)), [many - wrong, 0, 0, wrong, 0])

  const between = new pg.Client({ connectionString: city.url })
  await between.connect()
  // the rows are in and their history waits for this lock: there the process dies
  await between.query('begin; lock table ledger_history in share mode')
  assert.equal((await city.as('cityDuty').post(`/api/imports/${id}/writing`)).status, 202)
  server = start()
  const held = () => city.tx((tx) => tx.maybe(sql`select from pg_locks where relation = 'ledger_history'::regclass and not granted`))
  await until(() => 'the writing was not under way', async () => Boolean(await held()))
  await server.die()
  await between.query('rollback')
  await between.end()
  await silence(id)
  await bringing.runs()
  const put = await bringing.card(id)
  assert.deepEqual([put.state, put.problem?.code, await ledger()], ['ready', 'import.broken_off', { rows: 0, history: 0, changes: 0 }])
  assert.equal((await city.events('enterprise.imported')).length, 0)

  assert.equal((await bringing.write(id)).state, 'written')
  assert.deepEqual(await ledger(), { rows: many - wrong, history: many - wrong, changes: 1 })
  assert.equal((await city.events('enterprise.imported')).length, 1)
})
