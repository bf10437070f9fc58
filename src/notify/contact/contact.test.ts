import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { sql } from '#kit/db'
import { smallCity, type City } from '#kit/testing'
import { applyReceipts, claimAttempts, settleAttempts } from '#notify/callouts'
import { testToken } from '#notify/links'
import { begin } from '../callouts/testing.ts'
import { endpointAt, kinds, send } from '../channels/testing.ts'
import { nextStart } from './model.ts'

let city: City
before(async () => { city = await smallCity() })

type Person = { id: string; no: number; kind: string; personId: string; attempt: string }
const people = (testId: string) => city.tx((tx) => tx.rows<Person>(sql`select p.id, p.no, p.kind, p.person_id, a.id as attempt from contact_test_people p join attempts a on a.test_person_id = p.id where p.test_id = ${testId} order by p.no`))
const link = async (testId: string, person: Person) => {
  const { closesAt } = await city.tx((tx) => tx.one<{ closesAt: string }>(sql`select closes_at from contact_tests where id = ${testId}`))
  return `/t/${testToken({ no: person.no, linksExpireAt: closesAt })}`
}
const answer = async (testId: string, person: Person, said: 'right' | 'wrong') => city.app.inject({ method: 'POST', url: await link(testId, person), payload: `answer=${said}`, headers: { 'content-type': 'application/x-www-form-urlencoded' } })
const confirmedAt = (person: Person) => city.tx(async (tx) => (await tx.one<{ at: string | null }>(sql`select coalesce((select confirmed_at from duty_holders where id = ${person.personId}), (select confirmed_at from informants where id = ${person.personId})) as at`)).at)

describe('the monthly contact test', () => {
  it('begins on its day and hour in China, when it is switched on', async () => {
    assert.equal(nextStart(new Date('2026-07-05T01:59:00Z'), { day: 5, hour: 10 }).toISOString(), '2026-07-05T02:00:00.000Z')
    assert.equal(nextStart(new Date('2026-12-05T02:00:00Z'), { day: 5, hour: 10 }).toISOString(), '2027-01-05T02:00:00.000Z')
    const body = { enabled: true, day: 5, hour: 10, message: '这是每月一次的联络测试，没有险情。', answerHours: 24 }
    assert.equal((await city.as('countyDuty').put('/api/contact-test-settings', body)).status, 403)
    assert.equal((await city.as('cityDuty').put('/api/contact-test-settings', body)).status, 200)
    const { nextAt } = (await city.as('cityDuty').get('/api/contact-tests')).body
    const now = (await city.tx((tx) => tx.now())).getTime()
    await city.clock.shift(`${Math.ceil((Date.parse(nextAt) - now) / 1000) + 1} seconds`)
    await city.runTimers()
    const [test] = (await city.as('cityDuty').get('/api/contact-tests')).body.rows
    assert.ok(test && !test.closedAt && test.due > 0 && test.silent === test.due)
    assert.deepEqual((await city.events('contact_test.started')).map((e) => [e.actorKind, e.data.people]), [['system', test.due]])
    assert.equal((await city.as('cityDuty').post('/api/contact-tests', {})).body.code, 'contact_test.under_way')
  })

  it('goes behind every callout, a blue one too, and says that nothing has happened', async () => {
    const blue = await begin(city, { level: 4 })
    const claimed = await city.tx((tx) => claimAttempts(tx, 'sms', 500))
    assert.deepEqual(claimed.map((a) => a.role === 'test').indexOf(true), blue.holders)
    const one = claimed.find((a) => a.role === 'test') as (typeof claimed)[0]
    const sent: string[] = []
    await send({ ...endpointAt('http://127.0.0.1:9', {}, true), ask: async (_m, _p, body = '') => (sent.push(body), { status: 202, body: '{"id":"1"}' }) }, kinds.find((k) => k.key === 'sms') as (typeof kinds)[0], one)
    assert.match(String(JSON.parse(sent[0] as string).text), /^【安澜联络测试】.*没有险情.*\/t\/[0-9a-z]+-[\w-]{14}$/)
    await city.tx((tx) => settleAttempts(tx, claimed.map((a) => ({ id: a.id, state: 'sent' as const, gatewayId: `gw-${a.id}` }))))
    await city.as('cityDuty').post(`/api/callouts/${blue.calloutId}/ending`, { reason: '演示结束' })
  })

  it('what each number proved goes into the ledger: confirmed is fresh, wrong or dead has to be asked about', async () => {
    const [test] = (await city.as('cityDuty').get('/api/contact-tests')).body.rows
    const all = await people(test.id), [right, wrong, dead] = all.filter((p) => p.kind === 'holder') as [Person, Person, Person], informant = all.find((p) => p.kind === 'informant') as Person
    await city.tx((tx) => tx.run(sql`update duty_holders set confirmed_at = anlan_now() - interval '1 day' where id = any(${[wrong.personId, dead.personId]}::uuid[])`))
    assert.match((await city.app.inject({ method: 'GET', url: await link(test.id, right) })).body, /是本人/)
    for (const [person, said] of [[right, 'right'], [informant, 'right'], [wrong, 'wrong'], [right, 'wrong']] as const) assert.equal((await answer(test.id, person, said)).statusCode, 200)
    await city.tx((tx) => applyReceipts(tx, [{ key: dead.attempt, state: 'failed', reason: 'empty_number' }]))
    assert.equal((await city.as('cityDuty').post(`/api/contact-tests/${test.id}/closing`)).status, 200)
    assert.deepEqual([await confirmedAt(right), await confirmedAt(informant), await confirmedAt(wrong), await confirmedAt(dead)].map((at) => at !== null), [true, true, false, false])
    const { doubtful, counties, test: closed } = (await city.as('cityDuty').get(`/api/contact-tests/${test.id}`)).body
    assert.deepEqual(doubtful.map((d: { personId: string; what: string }) => [d.personId, d.what]).sort(), [[wrong.personId, 'wrong'], [dead.personId, 'failed']].sort())
    assert.equal(counties.reduce((n: number, c: { due: number }) => n + c.due, 0), closed.due)
    assert.equal(closed.confirmed + closed.wrong + closed.failed + closed.silent, closed.due)
    assert.equal((await city.as('cityDuty').post(`/api/contact-tests/${test.id}/closing`)).body.code, 'contact_test.already_closed')
    assert.equal((await city.events('contact_test.closed')).length, 1)
    assert.equal((await answer(test.id, all.at(-1) as Person, 'right')).statusCode, 410)
  })

  it('stands beside the person’s name when he is called: how many tests he confirmed, and what the newest one showed', async () => {
    const [test] = (await city.as('cityDuty').get('/api/contact-tests')).body.rows
    const result = await city.tx((tx) => tx.rows<{ id: string; right: boolean }>(sql`select person_id as id, confirmed_at is not null as right from contact_test_people where test_id = ${test.id} and kind = 'holder' and (confirmed_at is not null or wrong_at is not null)`))
    const { calloutId } = await begin(city, { regionPaths: ['350500/'], region: '350500/' })
    for (const { id, right } of result) {
      const { callId } = await city.tx((tx) => tx.one<{ callId: string }>(sql`select id as call_id from calls where callout_id = ${calloutId} and holder_id = ${id} and role = 'holder'`))
      const { calls } = (await city.as('cityDuty').get(`/api/callouts/${calloutId}/people/${callId}`)).body
      assert.deepEqual(calls.find((c: { callId: string }) => c.callId === callId).tested, { asked: 1, confirmed: right ? 1 : 0, month: test.month, result: right ? 'confirmed' : 'wrong' })
    }
    assert.equal(result.length, 2)
    await city.as('cityDuty').post(`/api/callouts/${calloutId}/ending`, { reason: '演示结束' })
  })

  it('a county sees its own people; a link that is guessed says nothing', async () => {
    const [test] = (await city.as('countyDuty').get('/api/contact-tests')).body.rows, [whole] = (await city.as('cityDuty').get('/api/contact-tests')).body.rows
    assert.ok(test.due > 0 && test.due < whole.due)
    assert.equal((await city.app.inject({ method: 'GET', url: '/t/1-AAAAAAAAAAAAAA' })).statusCode, 404)
  })
})
