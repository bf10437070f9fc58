import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { sql } from '#kit/db'
import { blindIndex, maskPhone, open, seal } from '#kit/seal'
import { smallCity, type City } from '#kit/testing'
import { begin, pair } from '../callouts/testing.ts'

let city: City
before(async () => { city = await smallCity() })

describe('a signed-in duty holder', () => {
  it('finds his own calls and the page to answer on, and nobody else’s', async () => {
    const { calloutId } = await begin(city)
    const { a } = await pair(city, calloutId)
    const sealed = await city.tx((tx) => tx.one<{ phoneSealed: Buffer }>(sql`select h.phone_sealed from calls k join duty_holders h on h.id = k.holder_id where k.id = ${a.id}`))
    const phone = open(sealed.phoneSealed)
    await city.tx((tx) => tx.run(sql`update users set phone_sealed = ${seal(phone)}, phone_mask = ${maskPhone(phone)}, phone_index = ${blindIndex(phone)} where id = ${city.cast.townCadre.id}`))
    const mine = (await city.as('townCadre').get('/api/notices')).body.rows
    assert.deepEqual(mine.map((n: { callId: string }) => n.callId), [a.id])
    const answered = await city.app.inject({ method: 'POST', url: mine[0].page, payload: 'answer=received', headers: { 'content-type': 'application/x-www-form-urlencoded' } })
    assert.equal(answered.statusCode, 200)
    assert.equal((await city.as('townCadre').get('/api/notices')).body.rows[0].answer, 'received')
    assert.deepEqual((await city.as('cityDuty').get('/api/notices')).body.rows, [])
    assert.equal((await city.as('anonymous').get('/api/notices')).status, 401)
  })
})
