import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { sql } from '#kit/db'
import { blindIndex, maskPhone, open, seal } from '#kit/seal'
import { smallCity, type City } from '#kit/testing'
import { attemptsOf, begin, pair } from '../callouts/testing.ts'

let city: City
before(async () => { city = await smallCity() })

/** The town's cadre is the holder of this call: his account has the same number. */
async function signedIn(callId: string): Promise<void> {
  const { sealed } = await city.tx((tx) => tx.one<{ sealed: Buffer }>(sql`select h.phone_sealed as sealed from calls k join duty_holders h on h.id = k.holder_id where k.id = ${callId}`))
  const phone = open(sealed)
  await city.tx((tx) => tx.run(sql`update users set phone_sealed = ${seal(phone)}, phone_mask = ${maskPhone(phone)}, phone_index = ${blindIndex(phone)} where id = ${city.cast.townCadre.id}`))
}

describe('the banner on the desk', () => {
  it('shows a holder what waits for him and nobody else’s; that it was shown is an attempt, once, and no answer', async () => {
    const { calloutId } = await begin(city), { a } = await pair(city, calloutId)
    await signedIn(a.id)
    const { rows } = (await city.as('townCadre').get('/api/waiting-calls')).body
    assert.deepEqual(rows.map((r: { callId: string }) => r.callId), [a.id])
    assert.deepEqual((await city.as('cityDuty').get('/api/waiting-calls')).body.rows, [])
    for (let n = 0; n < 2; n++) await city.as('townCadre').post('/api/waiting-calls/shown', { callIds: [a.id] })
    assert.deepEqual((await attemptsOf(city, calloutId)).filter((t) => t.channel === 'desk').map((t) => [t.callId, t.state]), [[a.id, 'delivered']])
    assert.equal((await pair(city, calloutId)).a.state, 'calling')
  })

  it('takes the answer in his name; another’s call is not there for him', async () => {
    const { calloutId } = await begin(city), { a, b } = await pair(city, calloutId)
    await signedIn(a.id)
    assert.equal((await city.as('townCadre').post(`/api/waiting-calls/${b.id}/answer`, { answer: 'received' })).status, 404)
    assert.equal((await city.as('townCadre').post(`/api/waiting-calls/${a.id}/answer`, { answer: 'received' })).status, 200)
    assert.deepEqual([(await pair(city, calloutId)).a.state, (await pair(city, calloutId)).b.state], ['answered', 'covered'])
    const [event] = (await city.events('call.answered')).slice(-1)
    assert.deepEqual([event?.subjectId, event?.actorKind, event?.data.via], [a.id, 'user', 'desk'])
    assert.deepEqual((await city.as('townCadre').get('/api/waiting-calls')).body.rows.filter((r: { callId: string }) => r.callId === a.id), [])
  })

  it('hands over to one whom it offers, who is called at once', async () => {
    const { calloutId } = await begin(city), { a } = await pair(city, calloutId)
    await signedIn(a.id)
    const { rows } = (await city.as('townCadre').get(`/api/waiting-calls/${a.id}/stand-ins`)).body
    assert.equal((await city.as('townCadre').post(`/api/waiting-calls/${a.id}/answer`, { answer: 'handed_over', to: rows[0].holderId })).status, 200)
    const standIn = await city.tx((tx) => tx.maybe<{ id: string }>(sql`select id from calls where callout_id = ${calloutId} and role = 'stand_in'`))
    assert.deepEqual((await attemptsOf(city, calloutId)).filter((t) => t.callId === standIn?.id).map((t) => t.channel).sort(), ['sms', 'voice'])
  })
})
