// The first landed schema with people's work in it, brought to today's: what was written then is there, and every promise holds.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { system } from '#kit/access'
import { migrate, migrations, openDb, sql, type Db } from '#kit/db'
import { examine } from '#kit/process'
import { blindIndex, open as unseal, seal, useSecret } from '#kit/seal'
import { testSecret } from '#kit/testing'
import { authenticate, openSession, sessionCookie } from '#registry/identity'
import { buildApp, compose, ledgers, promises, seedAll } from '../../server.ts'

const lastOfFirst = '0077-'
const name = `t_${randomUUID().replaceAll('-', '')}`
const admin = process.env.ANLAN_TEST_URL ?? ''
const url = Object.assign(new URL(admin || 'postgres://x'), { pathname: `/${name}` }).toString()
let db: Db
let asOf = ''
const wrote = new Map<string, number>()

const asOwner = async <T extends object>(at: string, statement: string): Promise<T[]> => {
  const client = new pg.Client({ connectionString: at, options: '-c timezone=UTC' })
  await client.connect()
  return client.query(statement).then((r) => ([r].flat().at(-1)?.rows ?? []) as T[]).finally(() => client.end())
}

before(async () => {
  useSecret(testSecret)
  compose()
  await asOwner(admin, `create database ${name}`)
  const first = new Set((await migrations()).map((m) => m.name).filter((n) => n < lastOfFirst || n.startsWith(lastOfFirst)))
  await migrate(url, undefined, first)
  const text = await readFile(new URL('./first-schema.fixture.sql', import.meta.url), 'utf8')
  asOf = /^-- as of (\S+)$/m.exec(text)?.[1] ?? ''
  for (const [, table = '', rows = ''] of text.matchAll(/^insert into (\w+) .*values\n([\s\S]*?);$/gm)) wrote.set(table, rows.split(/^\(/m).length - 1)
  const whole = text.replace(/\{seal:([^}]+)\}/g, (_, plain: string) => `\\x${seal(plain).toString('hex')}`).replace(/\{index:([^}]+)\}/g, (_, plain: string) => `\\x${blindIndex(plain).toString('hex')}`)
  await asOwner(url, whole)
  await atThatMoment()
})
after(async () => {
  await db?.close()
  await asOwner(admin, `drop database if exists ${name} with (force)`)
})

/** Deadlines of that evening are not overdue in the evening itself. */
const atThatMoment = () => asOwner(url, `update clock_shift set shift = '${asOf}'::timestamptz - clock_timestamp()`).then(() => undefined)

test('the first version\'s data comes to today\'s schema: every row is there, every promise holds', async () => {
  assert.ok(wrote.size > 45 && (wrote.get('events') ?? 0) > 20, 'the evening is in the fixture')
  const later = await migrate(url)
  assert.ok(later.includes('0190-backups.sql'))
  db = openDb(url, { max: 4 })
  await seedAll(db)
  for (const [table, n] of wrote) {
    const found = await asOwner<{ n: number }>(url, `select count(*)::int as n from ${table}`)
    assert.ok((found[0]?.n ?? 0) >= n, `${table}: ${found[0]?.n} of ${n} rows`)
  }
  const diagnosis = await examine(db, { promises, ledgers, anchor: undefined, before: atThatMoment })
  assert.deepEqual(diagnosis.promises.filter((p) => !p.ok), [])
  assert.equal(diagnosis.promises.find((p) => p.key === 'I-5' && /chain/.test(p.title))?.figure, wrote.get('event_seals'))
})

test('a phone that was sealed then opens now, a document keeps its number, a person signs in to what is his', async () => {
  const { phone, mask } = await db.tx(system('test'), (tx) => tx.one<{ phone: Buffer; mask: string }>(sql`select phone_sealed as phone, phone_mask as mask from duty_holders order by id limit 1`))
  assert.match(unseal(phone), new RegExp(`^${mask.slice(0, 3)}\\d{4}${mask.slice(-4)}$`))
  const user = await db.tx(system('test'), (tx) => tx.one<{ id: string }>(sql`select id from users where login = 'test_city_duty'`))
  const token = await db.tx(system('test'), (tx) => openSession(tx, user.id))
  const app = await buildApp({ db, authenticate, version: 'test' })
  try {
    await app.ready()
    const get = async (path: string) => app.inject({ url: path, headers: { cookie: `${sessionCookie}=${token}` } })
    const warnings = await get('/api/warnings')
    assert.equal(warnings.statusCode, 200)
    assert.match(warnings.payload, /泉防指预〔2026〕1号/)
    for (const path of ['/api/incidents', '/api/callouts', '/api/orders']) assert.equal((await get(path)).statusCode, 200, path)
  } finally {
    await app.close()
  }
})

test('a second run of the migrations changes nothing', async () => {
  assert.deepEqual(await migrate(url), [])
})
