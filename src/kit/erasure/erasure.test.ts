import assert from 'node:assert/strict'
import { test } from 'node:test'
import { raw, sql } from '#kit/db'
import { verifySeals } from '#kit/events'
import { blindIndex, open as unseal } from '#kit/seal'
import { sealAll, smallCity } from '#kit/testing'
import { answerCall } from '#notify/callouts'
import { begin, called } from '../../notify/callouts/testing.ts'
import { erasedName, eraseDue, feature, overdue } from './index.ts'
import { setRule } from './rules.ts'

const city = await smallCity()
const name = '演示查无此人'
/** as he was written at first: the history has it */
const before = '演示曾写错'
/** what the search is found by: two characters of the name */
const pair = '查无'
const phone = '19900006543'
const promise = async () => (await Promise.all((feature.promises ?? []).map((p) => city.tx(p.check))))[0]

/** Every text, jsonb, array and bytea of every table, the sealed ones opened; what is found is told by table and column. */
async function foundOf(what: readonly string[]): Promise<string[]> {
  const columns = await city.tx((tx) => tx.rows<{ table: string; column: string; type: string }>(sql`select c.table_name as table, c.column_name as column, c.data_type as type
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type in ('text', 'character varying', 'jsonb', 'json', 'bytea', 'ARRAY') and c.table_name <> 'migrations'`))
  assert.ok(columns.length > 150, 'the catalogue was read')
  const found: string[] = []
  for (const { table, column, type } of columns) {
    const value = raw(`"${column}"`)
    const values = type === 'bytea'
      ? (await city.tx((tx) => tx.rows<{ v: Buffer }>(sql`select ${value} as v from ${raw(table)} where ${value} is not null`))).map(({ v }) => [v.toString('utf8'), opened(v), v.equals(blindIndex(phone)) ? phone : ''].join(' '))
      : (await city.tx((tx) => tx.rows<{ v: string }>(sql`select ${value}::text as v from ${raw(table)} where ${value}::text like any(${what.map((w) => `%${w}%`)}::text[])`))).map(({ v }) => v)
    if (values.some((v) => what.some((w) => v.includes(w)))) found.push(`${table}.${column}`)
  }
  return found
}
const opened = (bytes: Buffer): string => {
  try {
    return unseal(bytes)
  } catch {
    return ''
  }
}
const eraseAll = async () => { while ((await city.tx(eraseDue)).more); }

test('a duty holder who was called, answered, left: months later nothing names him in his ledger, years later nothing at all', async () => {
  const duty = city.as('countyDuty')
  const { body, status } = await duty.post('/api/holders', { regionCode: '350521104201', postTitle: '山塘巡查责任人', rank: 'A', personName: before, phone }, { 'idempotency-key': crypto.randomUUID() })
  assert.equal(status, 201, JSON.stringify(body))
  assert.equal((await duty.patch(`/api/holders/${body.id}`, { personName: name }, { 'if-match': '"1"' })).status, 200)
  const { calloutId } = await begin(city, { regionPaths: ['350500/350521/350521104/'] })
  const calls = await called(city, calloutId)
  for (const call of calls.filter((c) => c.role === 'holder' && c.rank === 'A')) await city.tx((tx) => answerCall(tx, call.id, { answer: 'received', via: 'link', by: name }))
  assert.equal((await duty.post(`/api/holders/${body.id}/retirement`, { reason: '调离' })).status, 200)
  const traces = await foundOf([name, before, pair, phone])
  for (const place of ['ledger_history.before', 'duty_holders.tokens', 'duty_holders.person_name', 'duty_holders.phone_sealed', 'calls.person_name', 'calls.answered_by', 'events.data']) assert.ok(traces.includes(place), `the search finds ${place}`)

  await city.clock.shift('179 days')
  await eraseAll()
  assert.ok((await foundOf([name])).includes('duty_holders.person_name'), 'not before its time')
  await city.clock.shift('3 days')
  assert.equal((await promise())?.ok, false, 'I-14 sees what is overdue')
  await eraseAll()
  assert.deepEqual((await promise()), { ok: true, figure: 0 })
  const left = await foundOf([name, before, pair, phone])
  assert.deepEqual(left.filter((place) => !/^(calls|events)\./.test(place)), [])
  const kept = await city.tx((tx) => tx.one<{ personName: string }>(sql`select person_name from duty_holders where id = ${body.id}`))
  assert.equal(kept.personName, erasedName)
  const [event] = (await city.events('data.erased')).slice(-1)
  assert.equal(event?.data['holder.retired'], 1)
  assert.doesNotMatch(JSON.stringify(event?.data), new RegExp(`${name}|${phone}`))

  await city.db.pool.query(`set role none; update callouts set ended_at = started_at, end_reason = 'ended' where ended_at is null; set role anlan_app`)
  await city.runJobs()
  await sealAll(city.db)
  await city.clock.shift('920 days')
  await eraseAll()
  assert.deepEqual(await foundOf([name, before, pair, phone]), [])
  assert.deepEqual((await promise()), { ok: true, figure: 0 })
})

test('the chain begins later and is still whole; a beginning that was cut by somebody else is found', async () => {
  await sealAll(city.db)
  const verdict = await verifySeals(city.db)
  assert.equal(verdict.ok, true, verdict.reason)
  const [pruned] = (await city.events('audit.pruned')).slice(-1)
  assert.ok(Number(pruned?.data.seq) > 0 && verdict.sealed > Number(pruned?.data.seq))
  await city.db.pool.query(`set role none; create table cut as select s.seq, s.hash, s.event_id from event_seals s order by seq limit 1; update event_seal_base set seq = cut.seq, hash = cut.hash from cut; delete from event_seals s using cut where s.seq = cut.seq; set role anlan_app`)
  assert.match((await verifySeals(city.db)).reason ?? '', /beginning was cut/)
})

test('nobody makes the audit trail shorter than the law, nor erases what is young', async () => {
  await assert.rejects(city.tx((tx) => setRule(tx, 'audit.event', { days: 90, reason: '缩短' })), { code: 'retention.below_floor' })
  assert.equal((await city.tx((tx) => setRule(tx, 'audit.event', { days: 200, reason: '缩短' }))).days, 200)
  await assert.rejects(city.tx((tx) => tx.run(sql`select anlan_erase_events(anlan_now() - interval '10 days', 100)`)), /younger than 180 days/)
})

test('the daily timer erases by itself, an account that was disabled long ago among them', async () => {
  const { id } = city.cast.enterpriseOfficer
  await city.tx((tx) => tx.run(sql`update users set disabled_at = anlan_now() - interval '1200 days', disabled_by = 'test' where id = ${id}`))
  assert.equal((await city.tx((tx) => overdue(tx)))['account.disabled'], 1)
  await city.tx((tx) => feature.seed?.(tx) ?? Promise.resolve())
  await city.clock.shift('6 minutes')
  await city.runTimers()
  const user = await city.tx((tx) => tx.one<{ name: string; phoneMask: string | null }>(sql`select name, phone_mask from users where id = ${id}`))
  assert.deepEqual(user, { name: erasedName, phoneMask: null })
  assert.deepEqual(await city.tx((tx) => overdue(tx)), {})
})
