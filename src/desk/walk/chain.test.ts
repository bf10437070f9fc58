import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { sql } from '#kit/db'
import { type City, sealAll, smallCity } from '#kit/testing'
import { registerDanger } from '#supervision/dangers'

let city: City, id = ''
before(async () => {
  city = await smallCity()
  id = await city.tx(async (tx) => String((await registerDanger(tx, { source: { kind: 'inspection' }, regionCode: '350521100', title: '演示配电箱未接地' })).id))
  await sealAll(city.db)
})
const links = async (who: 'examiner' | 'office' | 'otherCounty' | 'inspector', of = id, kind = 'danger') => city.as(who).get(`/api/chain/${kind}/${of}`)

test('what a record left in the chain is told with its place, and each seal is reckoned anew', async () => {
  const { status, body } = await links('examiner')
  assert.equal(status, 200)
  assert.ok(body.links.some((l: { type: string }) => l.type === 'danger.found'), JSON.stringify(body))
  assert.ok(body.links.every((l: { seal: number | null; holds: boolean }) => l.seal && l.holds))
})

test('a record that was loaded has the loading in its chain', async () => {
  const [row] = await city.tx((tx) => tx.rows<{ id: string }>(sql`select id from accidents where demo limit 1`))
  const { body } = await links('office', row?.id, 'accident')
  assert.ok(body.links.some((l: { type: string }) => l.type === 'accident.loaded'), JSON.stringify(body))
})

test('another county finds nothing; an inspector does not ask', async () => {
  assert.equal((await links('otherCounty')).status, 404)
  assert.equal((await links('inspector')).status, 403)
})

test('what a hand with the owner’s rights has changed is found: on the record and by the walk', async () => {
  assert.equal((await city.as('examiner').get('/api/chain-verdict')).body.ok, true)
  await city.db.pool.query(`set role none; alter table events disable trigger user; update events set actor_name = '别人' where subject_id = '${id}' and type = 'danger.found'; alter table events enable trigger user; set role anlan_app`)
  const { body } = await links('office')
  assert.equal(body.links.find((l: { type: string }) => l.type === 'danger.found').holds, false)
})
