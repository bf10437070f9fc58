import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createHash, X509Certificate } from 'node:crypto'
import { existsSync } from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import { sql } from '#kit/db'
import { smallCity } from '#kit/testing'
import { nationalId, readAlert, readAlertFeed, verifySignature } from '#monitoring/cap'
import { publishAll } from './index.ts'
import { promises } from './promises.ts'
import { enqueue } from './work.ts'

const city = await smallCity()
const duty = city.as('cityDuty'), two = city.as('cityDutyTwo'), leader = city.as('cityLeader'), anyone = city.as('anonymous')
type Any = any // eslint-disable-line -- a test reads any shape
process.env.ANLAN_PUBLIC_URL = 'https://warn.example.cn'
after(() => { delete process.env.ANLAN_PUBLIC_URL })

const typed = ['', '红', '橙', '黄', '蓝'], allow = () => true
const work = async () => { await city.runJobs(); await publishAll(city.db, { allow, timeoutMs: 1000 }) }
const release = async (draft: Any): Promise<Any> => {
  const sent = (await duty.post(`/api/warnings/${draft.id}/submission`, { revision: draft.revision })).body
  const out = await two.post(`/api/warnings/${draft.id}/release`, { revision: sent.revision, typedLevel: typed[sent.level] })
  assert.equal(out.status, 200, JSON.stringify(out.body))
  await work()
  return out.body
}
const draft = async (body: object): Promise<Any> => (await duty.post('/api/warnings', { track: 'flood', level: 2, areaCode: '350521', ...body })).body
const rowsOf = async (id: string): Promise<Any[]> => (await duty.get(`/api/warnings/${id}/publications`)).body.rows
const row = async (id: string, channel: string): Promise<Any> => (await rowsOf(id)).find((p) => p.channel === channel)
const text = async (url: string) => (await anyone.get(url)).raw.toString('utf8')
const feed = async () => readAlertFeed((await anyone.get('/cap/feed.atom')).raw) as Any

let first: Any
test('a release is published on every channel, each a row with its state and its time', async () => {
  first = await release(await draft({ shape: { kind: 'ring', ring: [[118.7, 24.9], [119, 24.9], [119, 25.2], [118.7, 25.2]] } }))
  const rows = await rowsOf(first.id)
  assert.deepEqual(rows.map((p) => [p.channel, p.act, p.state]), ['callout', 'cap', 'national', 'broadcast', 'public', 'webhook'].map((c) => [c, 'alert', 'done']))
  assert.ok(rows.every((p) => p.doneAt && p.alertId === rows[0].alertId))
  assert.ok(rows[0].detail.holders > 0 && rows[0].detail.calloutId)
  assert.equal((await city.events('publication.done')).length, 6)
})

test('the same event worked on twice publishes once', async () => {
  const [event] = await city.events('warning.released')
  await city.tx((tx) => enqueue(tx, event as Any))
  await work()
  assert.equal((await rowsOf(first.id)).length, 6)
  assert.equal((await city.tx((tx) => tx.rows(sql`select 1 from cap_messages`))).length, 1)
})

test('a CAP client reads the feed, follows the link, and finds a valid message with a good digest, signature and certificate', async () => {
  const answer = await anyone.get('/cap/feed.atom')
  assert.deepEqual([answer.status, answer.headers['content-type']], [200, 'application/atom+xml; charset=utf-8'])
  const { entries, problems } = await feed()
  assert.deepEqual([entries.length, problems, entries[0].problems], [1, [], []])
  assert.match(entries[0].link, /^https:\/\/warn\.example\.cn\/cap\/alerts\//)
  const message = await anyone.get(new URL(entries[0].link).pathname)
  assert.match(String(message.headers['content-type']), /application\/cap\+xml/)
  const xml = message.raw.toString('utf8'), read = readAlert(xml)
  assert.deepEqual([read.version, read.xsdValid, read.problems.filter((p) => p.kind !== 'note')], ['1.2', true, []])
  const certificate = await text('/cap/certificate.pem')
  const verdict = verifySignature(xml, [certificate], new Date())
  assert.deepEqual([verdict.digest.verdict, verdict.signature.verdict, verdict.certificate.verdict], ['valid', 'valid', 'trusted'], JSON.stringify(verdict))
  assert.equal(verifySignature(xml, [], new Date()).certificate.verdict, 'unknown_issuer')
  assert.equal(verifySignature(xml.replace('Severe', 'Minor'), [certificate], new Date()).digest.verdict, 'invalid')
  assert.ok(Date.parse(new X509Certificate(certificate).validTo) > Date.now() + 2 * 365 * 86_400_000)
  const { alert } = read as Any, info = alert.info[0]
  assert.deepEqual([alert.identifier.length, alert.status, alert.msgType, alert.sender, info.severity, info.eventCode[0].value], [31, 'Actual', 'Alert', '350500@anlan', 'Severe', '11A01'])
  assert.equal(nationalId(alert.identifier)?.region, '350500')
  assert.equal(info.area[0].polygon[0], '24.9,118.7 24.9,119 25.2,119 25.2,118.7 24.9,118.7')
  assert.ok(info.area[0].geocode.every((g: Any) => g.valueName === 'GB2260' && /^3505\d\d/.test(g.value)))
})

const schema = '../shared/data/cap/schema/CAP-v1.2_ibm_oasis.xsd', oracle = existsSync(schema) && spawnSync('xmllint', ['--version']).status === 0
test('another program finds the signed message valid against OASIS’s own XSD', { skip: oracle ? false : 'xmllint or the schema is not here' }, async () => {
  const xml = await text((await row(first.id, 'cap')).detail.path), { status, stderr } = spawnSync('xmllint', ['--nonet', '--noout', '--schema', schema, '-'], { input: xml, encoding: 'utf8' })
  assert.equal(status, 0, stderr)
})

test('a feed that has not changed is answered 304; the message is the same, byte for byte, whenever it is fetched', async () => {
  const one = await anyone.get('/cap/feed.atom'), tag = String(one.headers.etag)
  assert.ok(one.headers['last-modified'])
  assert.equal((await anyone.get('/cap/feed.atom', undefined, { 'if-none-match': tag })).status, 304)
  const path = (await row(first.id, 'cap')).detail.path as string
  assert.equal(await text(path), await text(path))
  assert.equal((await anyone.get('/cap/alerts/350500.xml')).status, 404)
})

test('12379: an XML message of the profile with a 31-sign id, and a form to print', async () => {
  const p = await row(first.id, 'national'), [form, xml] = [p.files.find((f: string) => f.endsWith('.html')), p.files.find((f: string) => f.endsWith('.xml'))]
  const message = (await duty.get(`/api/publications/${p.id}/files/${xml}`)).raw.toString('utf8'), read = readAlert(message) as Any
  assert.deepEqual([read.version, read.problems.filter((x: Any) => x.kind !== 'note'), read.alert.identifier], ['12379', [], p.alertId])
  assert.match(message, /<severity>Orange<\/severity>/)
  assert.match(message, /<geocode>3505\d{8}/)
  const printed = (await duty.get(`/api/publications/${p.id}/files/${form}`)).raw.toString('utf8')
  for (const word of [first.docNo, first.caution, p.alertId, createHash('sha256').update(message).digest('hex')]) assert.ok(printed.includes(word), word)
  assert.equal((await anyone.get(`/api/publications/${p.id}/files/${xml}`)).status, 401)
})

/** The platform: takes a packet, answers what it is told. */
const platform: { answer: (n: number) => [number, string]; got: { name: string; bytes: Buffer }[] } = { answer: () => [200, '<EBD><EBDResponse><ResultCode>1</ResultCode></EBDResponse></EBD>'], got: [] }
const server = http.createServer((request, response) => {
  const parts: Buffer[] = []
  request.on('data', (d: Buffer) => parts.push(d)).on('end', () => {
    platform.got.push({ name: /filename="([^"]+)"/.exec(String(request.headers['content-disposition']))?.[1] ?? '', bytes: Buffer.concat(parts) })
    const [status, body] = platform.answer(platform.got.length)
    response.writeHead(status, status === 302 ? { location: 'http://127.0.0.1:1/' } : {}).end(body)
  })
}).listen(0, '127.0.0.1')
after(() => server.close())
const connect = () => city.tx((tx) => tx.run(sql`update publication_settings set value = ${`http://127.0.0.1:${(server.address() as AddressInfo).port}/ebd`} where key = 'broadcast.url'`))

test('emergency broadcast: a tar with the packet and the place of its signature; posted until the platform says it has it, always the same packet', async () => {
  await connect()
  platform.answer = (n) => (n === 1 ? [500, ''] : n === 2 ? [200, '<html>ok</html>'] : n === 3 ? [302, ''] : [200, '<EBD><ResultCode>1</ResultCode></EBD>'])
  const w = await release(await draft({ track: 'sea_wind', level: 3, areaCode: '350521' }))
  for (let i = 0; i < 3; i++) {
    const p = await row(w.id, 'broadcast')
    assert.equal(p.state, 'pending')
    assert.match(p.reason, [/HTTP 500/, /没有 ResultCode/, /HTTP 302/][i] as RegExp)
    await city.clock.shift('3 minutes')
    await publishAll(city.db, { allow })
  }
  await city.clock.reset()
  const p = await row(w.id, 'broadcast')
  assert.deepEqual([p.state, p.detail.posted, platform.got.length], ['done', true, 4])
  assert.equal(new Set(platform.got.map((g) => createHash('sha256').update(g.bytes).digest('hex') + g.name)).size, 1)
  const packet = platform.got[0] as { name: string; bytes: Buffer }, body = packet.bytes.toString('utf8')
  assert.match(packet.name, /^EBDT_10\d{22}\d{8}\d{8}\.tar$/)
  assert.equal(packet.bytes.subarray(257, 262).toString(), 'ustar')
  assert.match(body, /EBDB_10\d+\.xml[\s\S]*<EBDType>EBM<\/EBDType>[\s\S]*<MsgType>1<\/MsgType>[\s\S]*<Severity>3<\/Severity>[\s\S]*<AreaCode>3505\d{8}[\s\S]*EBDS_EBDB_/)
})

test('a platform that refuses is asked eight times, then a person sees why and tries again', async () => {
  platform.answer = () => [200, '<EBD><ResultCode>5</ResultCode><ResultDesc>未注册</ResultDesc></EBD>']
  const w = await release(await draft({ track: 'geohazard', level: 4, areaCode: '350521' }))
  for (let i = 0; i < 8; i++) { await city.clock.shift('3 minutes'); await publishAll(city.db, { allow }) }
  await city.clock.reset()
  const p = await row(w.id, 'broadcast')
  assert.deepEqual([p.state, p.attempts], ['failed', 8])
  assert.match(p.reason, /ResultCode 5：未注册/)
  assert.equal((await city.events('publication.failed')).length, 1)
  platform.answer = () => [200, '<ResultCode>1</ResultCode>']
  assert.equal((await city.as('countyCommander').post(`/api/publications/${p.id}/retry`, {})).status, 403)
  assert.equal((await duty.post(`/api/publications/${p.id}/retry`, {})).status, 200)
  await work()
  assert.equal((await row(w.id, 'broadcast')).state, 'done')
  assert.equal((await duty.post(`/api/publications/${p.id}/retry`, {})).body.code, 'publication.not_failed')
  await city.tx((tx) => tx.run(sql`update publication_settings set value = '' where key = 'broadcast.url'`))
})

test('this machine and the house’s network are never posted to; a plain address is refused', async () => {
  await connect()
  const w = await draft({ track: 'drought', level: 3, areaCode: '350521' }), before = platform.got.length
  const sent = (await duty.post(`/api/warnings/${w.id}/submission`, { revision: w.revision })).body
  await two.post(`/api/warnings/${w.id}/release`, { revision: sent.revision, typedLevel: '黄' })
  await city.runJobs()
  await publishAll(city.db)
  assert.match((await row(w.id, 'broadcast')).reason, /不允许访问/)
  assert.equal(platform.got.length, before)
  await city.tx((tx) => tx.run(sql`update publication_settings set value = '' where key = 'broadcast.url'`))
  const change = (who: 'cityDuty' | 'sysadmin', body: object) => city.as(who).put('/api/publication-settings', { source: '与平台核对', verified: true, ...body })
  assert.equal((await change('cityDuty', { key: 'national.sector', value: '447' })).status, 403)
  assert.equal((await change('sysadmin', { key: 'broadcast.url', value: 'http://10.1.2.3/ebd' })).body.code, 'publication.plain_address')
  assert.equal((await change('sysadmin', { key: 'national.sector', value: '44' })).status, 400)
  assert.equal((await change('sysadmin', { key: 'national.sector', value: '447' })).body.rows.find((s: Any) => s.key === 'national.sector').value, '447')
  assert.equal((await city.events('publication.setting_changed')).length, 1)
})

test('an upgrade is an Update that refers to what went before, the end a Cancel that refers to both', async () => {
  const up = await release((await duty.post(`/api/warnings/${first.id}/changes`, { level: 1, reason: '水位上涨超保证' })).body)
  const update = readAlert(await text((await row(up.id, 'cap')).detail.path)).alert as Any, original = (await row(first.id, 'cap')).alertId
  assert.deepEqual([update.msgType, update.references.split(' ').length], ['Update', 1])
  assert.ok(update.references.includes(`350500@anlan,${original},`))
  assert.match(update.identifier, /^35050044700000_/)
  await duty.post(`/api/warnings/${up.id}/lift-request`, { reason: '水位回落' })
  assert.equal((await leader.post(`/api/warnings/${up.id}/lift`, { reason: '水位回落，险情解除' })).status, 200)
  await work()
  const rows = await rowsOf(up.id)
  assert.deepEqual(rows.filter((p) => p.act === 'cancel').map((p) => p.state), Array.from({ length: 6 }, () => 'done'))
  const over = readAlert(await text(rows.find((p) => p.act === 'cancel' && p.channel === 'cap').detail.path)).alert as Any
  assert.deepEqual([over.msgType, over.references.split(' ').length, over.info[0].responseType], ['Cancel', 2, ['AllClear']])
  assert.match(over.note, /解除：水位回落/)
  const national = rows.find((p) => p.act === 'cancel' && p.channel === 'national')
  const xml = (await duty.get(`/api/publications/${national.id}/files/${national.files.find((f: string) => f.endsWith('.xml'))}`)).raw.toString('utf8')
  assert.match(xml, new RegExp(`<references>${original}</references>`))
  const { entries } = await feed()
  assert.equal(entries.length, (await city.tx((tx) => tx.rows(sql`select 1 from cap_messages`))).length)
})

test('a warning that loses some of its towns says so in an Update, and stays in force for the others', async () => {
  const codes = (await city.tx((tx) => tx.rows<{ code: string }>(sql`select code from regions where level = 4 and path like '350500/350521/%' order by path limit 2`))).map((r) => r.code) as [string, string]
  const wide = await release(await draft({ track: 'fire_risk', level: 3, areaCode: '350521', regionCodes: codes }))
  const severe = await release(await draft({ track: 'fire_risk', level: 2, areaCode: '350521', regionCodes: [codes[0]] }))
  const rows = (await rowsOf(wide.id)).filter((p) => p.act === 'update')
  assert.deepEqual(rows.map((p) => p.channel), ['cap', 'national'])
  const said = readAlert(await text(rows[0].detail.path)).alert as Any
  assert.deepEqual([said.msgType, said.info[0].area[0].geocode.map((g: Any) => g.value)], ['Update', [codes[1]]])
  assert.equal((await row(severe.id, 'cap')).detail.msgType, 'Alert')
})

test('the public page shows what is in force to anybody, without script, and nothing of a person', async () => {
  const w = await release(await draft({ track: 'typhoon', level: 1, areaCode: '350521' })), page = await anyone.get('/public/warnings'), html = page.raw.toString('utf8')
  assert.equal(page.status, 200)
  for (const word of ['台风 红色 I级', '惠安县', w.measures, 'viewport']) assert.ok(html.includes(word), word)
  assert.doesNotMatch(html, /<script/)
  const one = await text(`/public/warnings/${w.id}`), english = await text('/public/warnings?lang=en')
  for (const word of [w.title, w.caution, w.docNo, w.legalBasis]) assert.ok(one.includes(word), word)
  assert.match(english, /Typhoon · Red I</)
  const people = await city.tx((tx) => tx.one<{ draftedName: string; submittedName: string; releasedName: string }>(sql`select drafted_name, submitted_name, released_name from warnings where id = ${w.id}`))
  for (const name of Object.values(people)) assert.ok(!one.includes(name) && !html.includes(name), name)
  assert.equal((await anyone.get('/public/warnings/not-one')).status, 404)
  const secret = await draft({ track: 'rain', level: 1, areaCode: '350521' })
  assert.equal((await anyone.get(`/public/warnings/${secret.id}`)).status, 404, 'a draft is nobody’s business')
})

test('hostile words of a warning stay words: in the page, in CAP, in 12379, in the packet', async () => {
  const d = await draft({ track: 'safety', level: 3, areaCode: '350521' }), bad = '<script>alert(1)</script> & "引号" ]]>'
  const edited = (await duty.put(`/api/warnings/${d.id}`, { startsAt: d.startsAt, caution: bad, measures: d.measures, legalBasis: d.legalBasis, basis: '', regionCodes: (await duty.get(`/api/warnings/${d.id}`)).body.towns.map((t: Any) => t.code) })).body
  const w = await release(edited)
  assert.doesNotMatch(await text(`/public/warnings/${w.id}`), /<script/)
  assert.equal((readAlert(await text((await row(w.id, 'cap')).detail.path)).alert as Any).info[0].description, bad)
  const national = await row(w.id, 'national')
  for (const file of national.files) assert.doesNotMatch((await duty.get(`/api/publications/${national.id}/files/${file}`)).raw.toString('utf8'), /<script/)
})

test('a drill is an Exercise in CAP and a rehearsal for the broadcast, and reaches no platform (I-10)', async () => {
  await connect()
  const before = platform.got.length, w = await draft({ track: 'drought', level: 4, areaCode: '350582' })
  const sent = (await duty.post(`/api/warnings/${w.id}/submission`, { revision: w.revision })).body
  await two.post(`/api/warnings/${w.id}/release`, { revision: sent.revision, typedLevel: '蓝' })
  const event = (await city.events('warning.released')).at(-1) as Any
  await city.tx((tx) => enqueue(tx, { ...event, drill: true }))
  await work()
  const said = readAlert(await text((await row(w.id, 'cap')).detail.path)).alert as Any
  assert.equal(said.status, 'Exercise')
  const p = await row(w.id, 'broadcast')
  assert.deepEqual([p.state, p.detail.drill], ['done', true])
  // an earlier packet whose answer came too late may be posted again meanwhile; none of this drill may be
  assert.deepEqual(platform.got.slice(before).filter((g) => g.bytes.includes(p.detail.ebdId) || g.bytes.includes(w.title)), [])
  assert.match((await duty.get(`/api/publications/${p.id}/files/${p.files[0]}`)).raw.toString('utf8'), /<MsgType>3<\/MsgType>/)
  for (const promise of promises) assert.equal((await city.tx(promise.check)).ok, true)
})

test('three processes share the work: each channel of each warning is published once', async () => {
  const ids: string[] = []
  for (const track of ['rain', 'typhoon'] as const) {
    const w = await draft({ track, level: 4, areaCode: '350582' }), sent = (await duty.post(`/api/warnings/${w.id}/submission`, { revision: w.revision })).body
    await two.post(`/api/warnings/${w.id}/release`, { revision: sent.revision, typedLevel: '蓝' })
    ids.push(w.id)
  }
  await city.runJobs()
  await Promise.all([1, 2, 3].map(() => publishAll(city.db, { allow })))
  await publishAll(city.db, { allow })
  for (const id of ids) assert.deepEqual((await rowsOf(id)).map((p) => [p.state, p.attempts <= 2]), Array.from({ length: 6 }, () => ['done', true]))
  assert.equal(new Set((await city.tx((tx) => tx.rows<{ ebd: string }>(sql`select detail ->> 'ebdId' as ebd from publications where channel = 'broadcast'`))).map((r) => r.ebd)).size, (await city.tx((tx) => tx.rows(sql`select 1 from publications where channel = 'broadcast'`))).length)
})

test('a web hook that takes warnings is waited for, and its delivery shown', async () => {
  const taken: Any[] = [], hook = http.createServer((q, s) => { q.resume().on('end', () => { taken.push(q.headers['anlan-event']); s.end() }) }).listen(0, '127.0.0.1')
  await city.tx((tx) => tx.run(sql`insert into webhooks (name, url, prefixes, region_path, reason, secret_sealed, created_by) values ('教育局', ${`http://127.0.0.1:${(hook.address() as AddressInfo).port}/`}, '{warning.}', '350500/', '测试', '\\x00', '测试')`))
  const w = await release(await draft({ track: 'flood', level: 4, areaCode: '350582' }))
  assert.equal((await row(w.id, 'webhook')).state, 'pending')
  await city.tx((tx) => tx.run(sql`insert into webhook_deliveries (webhook_id, event_id, region_path, delivered_at) select h.id, p.event_id, p.region_path, anlan_now() from webhooks h, publications p where p.warning_id = ${w.id} and p.channel = 'webhook'`))
  await city.clock.shift('1 minute')
  await publishAll(city.db, { allow })
  await city.clock.reset()
  assert.deepEqual([(await row(w.id, 'webhook')).state, (await row(w.id, 'webhook')).detail.delivered], ['done', 1])
  hook.close()
})
