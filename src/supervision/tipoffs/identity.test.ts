import assert from 'node:assert/strict'
import { test } from 'node:test'
import { join, raw, sql } from '#kit/db'
import { newSecret, useVault } from '#kit/seal'
import { smallCity, testVault } from '#kit/testing'
import { form, person, send, tell } from './testing.ts'

const written: string[] = []
for (const stream of [process.stdout, process.stderr]) {
  const write = stream.write.bind(stream)
  stream.write = ((chunk: string | Uint8Array, ...more: never[]) => { written.push(String(chunk)); return write(chunk, ...more) }) as typeof stream.write
}
const city = await smallCity()
const secrets = [person.name, person.phone, person.idNumber, person.phone.slice(-8)]
const has = (text: string) => secrets.filter((secret) => text.includes(secret))

const [office, leader, inspector] = [city.as('office'), city.as('cityLeader'), city.as('cityInspector')]
const ask = async (id: string) => (await office.post(`/api/tipoffs/${id}/identity-openings`, { reason: '发放奖励须核对领取人' })).body.id as string

test('two people open it: asked with a reason, granted by another, shown once, each an event that holds no word of it', async () => {
  const { id, code } = await tell(city, person), opening = await ask(id)
  assert.equal((await office.post(`/api/tipoffs/${id}/identity-openings`, { reason: '再申请一次看看' })).body.code, 'tipoff.opening_pending')
  assert.equal((await office.post(`/api/identity-openings/${opening}/decision`, { granted: true })).body.code, 'tipoff.second_person')
  assert.equal((await office.post(`/api/identity-openings/${opening}/showing`)).body.code, 'tipoff.not_granted')
  assert.equal((await leader.post(`/api/identity-openings/${opening}/decision`, { granted: true })).status, 200)
  assert.equal((await leader.post(`/api/identity-openings/${opening}/showing`)).body.code, 'tipoff.not_the_asker')
  const shown = await office.post(`/api/identity-openings/${opening}/showing`, {}, { 'idempotency-key': '11111111-1111-4111-8111-111111111111' })
  assert.deepEqual(shown.body.reporters, [person])
  assert.equal((await office.post(`/api/identity-openings/${opening}/showing`, {}, { 'idempotency-key': '11111111-1111-4111-8111-111111111111' })).body.code, 'tipoff.already_shown', 'the repeat of the same ask is not answered from a receipt')
  for (const type of ['tipoff.identity_asked', 'tipoff.identity_decided', 'tipoff.identity_shown']) assert.equal((await city.events(type)).filter((e) => e.subjectId === id && e.data.code === code).length, 1, type)
})

test('of two who show it at once, one sees it', async () => {
  const { id } = await tell(city, person), opening = await ask(id)
  await leader.post(`/api/identity-openings/${opening}/decision`, { granted: true })
  const answers = await Promise.all([1, 2, 3].map(() => office.post(`/api/identity-openings/${opening}/showing`)))
  assert.deepEqual(answers.map((a) => a.status).sort(), [200, 409, 409])
})

test('the officer who handles the matter reads it all and never who told', async () => {
  const { id } = await tell(city, person)
  assert.equal((await inspector.post(`/api/tipoffs/${id}/verification`, {})).status, 200)
  const seen = await inspector.get(`/api/tipoffs/${id}`)
  assert.deepEqual([seen.body.tipoff.anonymous, seen.body.tipoff.reporters, has(JSON.stringify(seen.body))], [false, 1, []])
  assert.equal((await inspector.post(`/api/tipoffs/${id}/identity-openings`, { reason: '我想知道是谁举报' })).status, 403)
  // nor one of the office, once it handles the matter itself, by asking or by granting
  const own = await tell(city, person)
  await office.post(`/api/tipoffs/${own.id}/verification`, {})
  assert.equal((await office.post(`/api/tipoffs/${own.id}/identity-openings`, { reason: '发放奖励须核对领取人' })).body.code, 'tipoff.handler_cannot_open')
  const asked = (await leader.post(`/api/tipoffs/${own.id}/identity-openings`, { reason: '核对联名举报署名' })).body.id
  assert.equal((await office.post(`/api/identity-openings/${asked}/decision`, { granted: true })).body.code, 'tipoff.handler_cannot_open')
})

test('an anonymous tip-off has nobody to open, a refusal opens nothing, and another key says so', async () => {
  const nobody = await tell(city)
  assert.equal((await office.post(`/api/tipoffs/${nobody.id}/identity-openings`, { reason: '发放奖励须核对领取人' })).body.code, 'tipoff.no_reporter')
  const { id } = await tell(city, person), refused = await ask(id)
  await leader.post(`/api/identity-openings/${refused}/decision`, { granted: false })
  assert.equal((await office.post(`/api/identity-openings/${refused}/showing`)).body.code, 'tipoff.not_granted')
  const opening = await ask(id)
  await leader.post(`/api/identity-openings/${opening}/decision`, { granted: true })
  useVault(newSecret())
  assert.equal((await office.post(`/api/identity-openings/${opening}/showing`)).body.code, 'tipoff.sealed_elsewhere')
  useVault(testVault)
  assert.equal((await office.post(`/api/identity-openings/${opening}/showing`)).status, 200, 'that it could not be opened has not used it up')
})

test('who told stands in no column of any table, in no export, on no page, in no line of the log', async () => {
  const taken = await city.as('cityDuty').post('/api/tipoffs', { ...form(), reporters: [person, { name: person.name }] }, { 'idempotency-key': '22222222-2222-4222-8222-222222222222' })
  assert.equal(taken.status, 201, JSON.stringify(taken.body))
  await send(city, '/public/tipoffs', { ...form(), ...person, title: 'x' })
  await city.as('cityDuty').post('/api/tipoffs', { ...form(), title: '', reporters: [person] })
  await inspector.post(`/api/tipoffs/${taken.body.id}/verification`, {})
  await inspector.post(`/api/tipoffs/${taken.body.id}/finding`, { finding: '现场核查属实', fine: 40_000, danger: { title: '疏散门上锁', description: '三楼' } })
  await city.runJobs()
  const found = await city.tx(async (tx) => {
    const tables = await tx.rows<{ name: string }>(sql`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and has_table_privilege(oid, 'select')`), hits: string[] = []
    // a row as text has every column, bytes as hexadecimal digits; it is made once and looked through for each
    const forms = secrets.flatMap((secret) => [secret, Buffer.from(secret).toString('hex')])
    for (const { name } of tables) {
      const said = join(forms.map((form) => sql`strpos(r.said, ${form}) > 0`), ' or ')
      if ((await tx.one<{ n: number }>(sql`select count(*)::int as n from (select t::text as said from ${raw(`"${name}"`)} t offset 0) r where ${said}`)).n) hits.push(name)
    }
    return { tables: tables.length, hits, control: (await tx.one<{ n: number }>(sql`select count(*)::int as n from tipoffs t where strpos(t::text, '疏散门') > 0`)).n }
  })
  assert.ok(found.tables > 150 && found.control > 0, `${found.tables} tables were searched, and what stands there in clear was found`)
  assert.deepEqual(found.hits, [])
  const pages = await Promise.all([office.get('/api/tipoffs?show=all'), office.get(`/api/tipoffs/${taken.body.id}`), office.get('/api/tipoff-rewards?year=2026'), office.get('/api/dangers?limit=200'), city.as('cityDuty').get('/api/search?q=%E4%B8%BE%E6%8A%A5%E4%BA%BA')])
  assert.deepEqual(pages.flatMap((p) => has(JSON.stringify(p.body))), [])
  assert.ok(pages[0]?.body.rows.length > 0 && pages[3]?.body.rows.length > 0)
  const exported = await office.get('/api/dangers/export?format=csv')
  assert.deepEqual([exported.status < 400, has(exported.raw.toString())], [true, []])
  assert.deepEqual(has(written.join('')), [])
})

test('a joint report from the public form: each is sealed apart, two people read them all, no column holds a second one either', async () => {
  const second = '秘密联名人乙'
  const { id } = await tell(city, { ...person, others: `${second} 19900007799\n\n秘密联名人丙` })
  assert.equal((await city.as('inspector').get(`/api/tipoffs/${id}`)).body.tipoff.reporters, 3)
  const opening = await ask(id)
  await leader.post(`/api/identity-openings/${opening}/decision`, { granted: true })
  assert.deepEqual((await office.post(`/api/identity-openings/${opening}/showing`)).body.reporters, [person, { name: second, phone: '19900007799' }, { name: '秘密联名人丙' }])
  assert.equal(JSON.stringify(await city.events('tipoff.received')).includes('联名人'), false)
})

test('a joint report that names nobody first, or a line that is no person, comes back as it was filled in', async () => {
  const nobody = await send(city, '/public/tipoffs', form({ others: '秘密联名人乙 19900007799' }))
  assert.deepEqual([nobody.status, /留联系方式时请写姓名/.test(nobody.text), nobody.text.includes('秘密联名人乙')], [400, true, true])
  const number = await send(city, '/public/tipoffs', form({ ...person, others: '19900007799' }))
  assert.deepEqual([number.status, /每行写一人/.test(number.text)], [400, true])
})
