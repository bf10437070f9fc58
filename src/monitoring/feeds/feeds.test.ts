import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { system } from '#kit/access'
import { sql } from '#kit/db'
import { figureValue } from '#kit/figures'
import { makeAlert, signAlert } from '#monitoring/cap'
import { smallCity } from '#kit/testing'
import { sampleAlert, signers } from '../cap/testing.ts'
import { ingestFile } from './ingest.ts'
import { pollOnce } from './poll.ts'
import { seed } from './seed.ts'
import { openSite } from './site.testing.ts'

const city = await smallCity(), duty = city.as('cityDuty'), site = await openSite()
city.atEnd(() => site.close())
const allow = () => true
const turn = (id: string) => pollOnce(city.db, { only: id, allow })
const feedOf = async (id: string) => (await duty.get(`/api/feeds/${id}`)).body
/** The form refuses addresses of this machine, as it must: the test's own site is put in behind it. */
async function feed(kind: string, path: string, settings: object = {}): Promise<string> {
  const made = await duty.post('/api/feeds', { kind, name: `来源 ${path}`, url: `https://example.org${path}`, intervalSeconds: 60, settings })
  assert.equal(made.status, 201, JSON.stringify(made.body))
  await city.tx((tx) => tx.run(sql`update feeds set url = ${site.url + path} where id = ${made.body.id}`))
  return made.body.id
}

const quake = (id: string, mag = 6) => ({ type: 'Feature', id, geometry: { type: 'Point', coordinates: [119.5, 24.5, 10] }, properties: { mag, place: '海峡', time: 1782864000000, updated: 1782864600000, type: 'earthquake', status: 'automatic' } })
const quakes = (...list: object[]) => JSON.stringify({ type: 'FeatureCollection', features: list })
const signal = (n: number, headline: string, more: object = {}) => sampleAlert(n, { identifier: `signal-${n}`, ...more, info: [{ ...sampleAlert().info![0]!, headline, senderName: '惠安县气象台' }] })

test('a source is asked, what it brings is kept, and it is asked only for what is new', async () => {
  const id = await feed('usgs', '/quakes.json')
  site.pages.set('/quakes.json', { headers: { etag: '"1"' }, body: quakes(quake('us1aaa')) })
  assert.deepEqual(await turn(id), { feedId: id, error: null, fresh: 1 })
  const { feed: one, items } = await feedOf(id)
  assert.deepEqual([one.state, one.failures, items.length, one.verified], ['off', 0, 1, true])
  assert.deepEqual(await turn(id), { feedId: id, error: null, fresh: 0 })
  assert.equal(site.asked.at(-1)?.headers['if-none-match'], '"1"')
  assert.equal((await city.events('quake.located')).length, 1)
})

test('a failure has its reason and is news once; the pause grows; an answer is news again', async () => {
  const id = await feed('usgs', '/gone.json')
  const first = await turn(id)
  assert.equal(first?.error, '对方答复 HTTP 404')
  await turn(id)
  const { feed: down } = await feedOf(id)
  assert.deepEqual([down.failures, down.lastError], [2, '对方答复 HTTP 404'])
  assert.ok(Date.parse(down.nextDueAt) - Date.parse(down.lastFailedAt) >= 119_000)
  site.pages.set('/gone.json', { body: quakes() })
  await turn(id)
  assert.equal((await feedOf(id)).feed.failures, 0)
  assert.deepEqual([(await city.events('feed.failed')).length, (await city.events('feed.recovered')).length], [1, 1])
})

test('what answers as something else is a failure with its reason, and what was kept stands', async () => {
  const id = await feed('usgs', '/page.html')
  site.pages.set('/page.html', { body: '<html>maintenance</html>' })
  assert.match((await turn(id))?.error ?? '', /不是 usgs/)
})

test('an Atom feed leads to its messages, each is fetched once', async () => {
  const id = await feed('cap', '/atom.xml')
  const entry = (n: number) => `<entry><id>e${n}</id><title>t${n}</title><updated>2023-07-28T02:00:00Z</updated><link rel="alternate" type="application/cap+xml" href="m${n}.xml"/></entry>`
  const atom = (...n: number[]) => `<feed xmlns="http://www.w3.org/2005/Atom"><id>f</id><title>f</title><updated>2023-07-28T02:00:00Z</updated>${n.map(entry).join('')}</feed>`
  for (const n of [1, 2]) site.pages.set(`/m${n}.xml`, { body: makeAlert(sampleAlert(n)) })
  site.pages.set('/m3.xml', { body: '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><alert>&x;</alert>' })
  site.pages.set('/atom.xml', { body: atom(1, 2, 3) })
  assert.equal((await turn(id))?.fresh, 2)
  const before = site.asked.length
  await turn(id)
  assert.deepEqual(site.asked.slice(before).map((a) => a.path), ['/atom.xml', '/m3.xml'], 'what was refused is asked for again')
  const { items } = await feedOf(id)
  assert.match(items.find((i: { outcome: string }) => i.outcome === 'refused').reason, /DOCTYPE/)
  const kept = items.find((i: { subjectKind: string }) => i.subjectKind === 'cap_message')
  const message = (await duty.get(`/api/received-alerts/${kept.subjectId}`)).body
  assert.deepEqual([message.version, message.problems, message.verdicts.digest.verdict, message.warningId], ['1.2', [], 'none', null])
  assert.match(message.relayNote, /没有设为转发/)
  assert.ok(message.shapes.length >= 1)
})

test('a station’s signal is relayed once, changed and lifted; what is no signal is only kept', async () => {
  const id = await feed('cap', '/signal.xml', { relay: true })
  const send = async (n: number, headline: string, more: object = {}) => {
    site.pages.set('/signal.xml', { body: makeAlert(signal(n, headline, more)) })
    await turn(id)
    return (await feedOf(id)).items.find((i: { key: string }) => i.key.startsWith(`signal-${n} `))
  }
  const ref = (n: number) => ({ references: `350500@anlan,signal-${n},${sampleAlert(n).sent}` })
  assert.equal((await send(10, '惠安县气象台发布暴雨橙色预警信号')).outcome, 'relayed')
  await turn(id)
  assert.equal((await city.events('warning.relayed')).length, 1, 'the same message twice is one signal')
  assert.equal((await send(11, '惠安县气象台变更暴雨橙色预警信号为暴雨红色预警信号', { msgType: 'Update', ...ref(10) })).outcome, 'relayed')
  assert.equal((await send(12, '惠安县气象台发布暴雨红色预警信号', { msgType: 'Cancel', ...ref(11) })).outcome, 'relayed')
  assert.equal((await city.events('warning.relay_lifted')).length, 1)
  const drill = await send(13, '惠安县气象台发布暴雨红色预警信号', { status: 'Exercise' })
  assert.deepEqual([drill.outcome, /不是实际预警/.test(drill.reason)], ['stored', true])
  const other = await send(14, '惠安县天气很好')
  assert.equal(other.outcome, 'stored')
  assert.deepEqual(await city.events('callout.started'), [])
})

test('where a signature is required, only one of a trusted certificate is relayed', async () => {
  const { issuer, signer } = await signers(), forged = await signers()
  const id = await feed('cap', '/signed.xml', { relay: true, requireSignature: true, trusted: issuer.cert })
  const send = async (n: number, by: { key: string; cert: string } | null) => {
    const xml = makeAlert(signal(n, '晋江市气象台发布大风黄色预警信号'))
    site.pages.set('/signed.xml', { body: by ? signAlert(xml, by.key, by.cert) : xml })
    await turn(id)
    return (await feedOf(id)).items.find((i: { key: string }) => i.key.startsWith(`signal-${n} `))
  }
  assert.match((await send(20, null)).reason, /没有有效的签名/)
  assert.match((await send(21, forged.signer)).reason, /没有有效的签名/)
  const good = await send(22, signer)
  const message = (await duty.get(`/api/received-alerts/${good.subjectId}`)).body
  assert.deepEqual(Object.values(message.verdicts as Record<string, { verdict: string }>).map((v) => v.verdict), ['valid', 'valid', 'trusted'])
  assert.equal(good.outcome, 'relayed', good.reason)
})

test('the national list is read into messages', async () => {
  const id = await feed('national', '/list.json')
  site.pages.set('/list.json', { body: JSON.stringify({ alertData: [{ headline: '惠安县气象局发布道路结冰黄色预警/III/较重', identifier: '35052141600000_20180121223442', sendTime: '2018-01-21 22:36:38', description: '预计' }] }) })
  assert.equal((await turn(id))?.fresh, 1)
  const [one] = (await feedOf(id)).items
  const message = (await duty.get(`/api/received-alerts/${one.subjectId}`)).body
  assert.deepEqual([message.version, message.level, message.regionCodes], ['12379', 3, ['350521']])
})

test('a list of storms leads to those that go on, every time', async () => {
  const id = await feed('nmc_typhoon', '/jsons/list_default')
  site.pages.set('/jsons/list_default', { body: 'f({"typhoonList":[[1,"ANLAN","安澜",2699,2699,null,"","start"],[2,"OLD","旧",2698,2698,null,"","stop"]]})' })
  site.pages.set('/jsons/view_1', { body: 'f({"typhoon":[1,"ANLAN","安澜",2699,2699,null,"","start",[[2,"202607010000",1782864000000,"TY",119.6,22.0,960,38,"NW",20,[],{"BABJ":[[24,"202607010000",118.4,25.2,965,33,"BABJ","TY"]]}]]]})' })
  assert.equal((await turn(id))?.fresh, 1)
  assert.equal((await turn(id))?.fresh, 0)
  assert.deepEqual(site.asked.slice(-2).map((a) => a.path), ['/jsons/list_default', '/jsons/view_1'])
  assert.equal((await city.events('storm.positioned')).length, 1)
})

test('two processes share the sources: each turn is one process’s', async () => {
  const ids = await Promise.all(['/a.json', '/b.json', '/c.json'].map((p) => feed('usgs', p)))
  for (const p of ['/a.json', '/b.json', '/c.json']) site.pages.set(p, { body: quakes() })
  for (const id of ids) await duty.post(`/api/feeds/${id}/enablement`)
  const before = site.asked.length
  await Promise.all(Array.from({ length: 8 }, () => pollOnce(city.db, { allow })))
  const asked = site.asked.slice(before).map((a) => a.path).filter((p) => ['/a.json', '/b.json', '/c.json'].includes(p))
  assert.deepEqual(asked.sort(), ['/a.json', '/b.json', '/c.json'])
  assert.equal(await pollOnce(city.db, { allow }), undefined, 'none is due')
  assert.equal((await duty.post(`/api/feeds/${ids[0]}/fetches`)).body.claimed, true)
  assert.equal((await pollOnce(city.db, { allow }))?.feedId, ids[0])
  for (const id of ids) await duty.del(`/api/feeds/${id}/enablement`)
})

test('the form refuses this machine, unknown settings, broken certificates and what is there already', async () => {
  const body = { kind: 'cap', name: '试用', url: 'https://example.org/x', intervalSeconds: 60, settings: {} }
  const code = async (more: object) => (await duty.post('/api/feeds', { ...body, ...more })).body.code
  assert.deepEqual([await code({ url: 'http://127.0.0.1/x' }), await code({ url: 'http://localhost/x' }), await code({ url: 'http://169.254.169.254/' })], ['feed.address_inside', 'feed.address_inside', 'feed.address_inside'])
  assert.deepEqual([await code({ kind: 'none' }), await code({ settings: { strange: true } }), await code({ settings: { trusted: 'x' } })], ['feed.kind_unknown', 'feed.setting_unknown', 'feed.certificate_broken'])
  assert.equal((await duty.post('/api/feeds', body)).status, 201)
  assert.equal(await code({}), 'feed.twice')
})

test('only the system administrator lets a source into the house’s network, and another address needs it anew', async () => {
  const { body: made } = await duty.post('/api/feeds', { kind: 'cap', name: '内网', url: 'http://10.20.30.40/cap.xml', intervalSeconds: 60 })
  assert.match((await pollOnce(city.db, { only: made.id }))?.error ?? '', /10.20.30.40 不准访问/)
  assert.equal((await duty.post(`/api/feeds/${made.id}/private`, { reason: '市气象局内网' })).status, 403)
  const allowed = await city.as('sysadmin').post(`/api/feeds/${made.id}/private`, { reason: '市气象局内网' })
  assert.deepEqual([allowed.status, typeof allowed.body.privateAllowedBy], [200, 'string'])
  assert.equal((await city.events('feed.private_allowed')).length, 1)
  const moved = await duty.put(`/api/feeds/${made.id}`, { name: '内网', url: 'http://10.20.30.41/cap.xml', intervalSeconds: 60, settings: {}, revision: allowed.body.revision })
  assert.deepEqual([moved.status, moved.body.privateAllowedAt], [200, null])
  assert.equal((await duty.put(`/api/feeds/${made.id}`, { name: '内网', url: 'http://10.20.30.41/cap.xml', intervalSeconds: 60, settings: {}, revision: 1 })).body.code, 'feed.changed_meanwhile')
})

test('every kind is read from a file, and twice is once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'anlan-ingest-'))
  const put = async (name: string, body: string | Buffer) => { const file = join(folder, name); await writeFile(file, body); return file }
  const { lon, lat } = await city.tx((tx) => tx.one<{ lon: number; lat: number }>(sql`select lon, lat from regions where level = 4 and lon is not null order by code limit 1`))
  const files: [kind: string, file: string][] = [
    ['usgs', await put('q.json.gz', gzipSync(quakes(quake('us7aaa'))))],
    ['firms', await put('f.csv', `latitude,longitude,bright_ti4,scan,track,acq_date,acq_time,satellite,instrument,confidence,version,bright_ti5,frp,daynight\n${lat},${lon},330,1,1,2026-07-04,5,N,VIIRS,n,2,290,9,N\n`)],
    ['cap', await put('a.xml', makeAlert(sampleAlert(77)))],
    ['zjwater_typhoon', await put('t.json', JSON.stringify({ tfid: '202697', name: '甲', enname: 'JIA', points: [{ time: '2026-07-01 08:00:00', lng: '120', lat: '22', speed: '35', pressure: '970', radius7: '', radius10: '', radius12: '', forecast: [] }] }))],
    ['best_track', await put('CH.txt', '66666 2696    1 0003 2696 1 6 YI                                 20270101\n2026070100 5 205 1221  945      48\n')],
  ]
  for (const [kind, file] of files) {
    const first = await ingestFile(city.db, kind, file), again = await ingestFile(city.db, kind, file)
    assert.match(first.said, /1 read: 1 new, 0 known/, kind)
    assert.match(again.said, /1 read: 0 new, 1 known/, kind)
    assert.deepEqual([first.ok, again.ok], [true, true])
  }
  await assert.rejects(ingestFile(city.db, 'nothing', files[0]?.[1] ?? ''), /there is no kind nothing; there are cap, national/)
  await assert.rejects(ingestFile(city.db, 'usgs', await put('x.json', '<html>')), SyntaxError)
  await rm(folder, { recursive: true })
})

test('a file of frames goes the way of the line', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'anlan-ingest-')), file = join(folder, 'frames.hex')
  await writeFile(file, '7E7E0A0071800123123433002A020102230905080005F1F1007180012350F0F023090508001A19000385201900091226190123453812125603C1D3\n')
  assert.match((await ingestFile(city.db, 'sl651', file)).said, /1 frames, 0 of them refused/)
  await rm(folder, { recursive: true })
})

test('the known sources are there, switched off and unverified, once', async () => {
  await city.db.tx(system('test'), seed)
  await city.db.tx(system('test'), seed)
  const { rows } = (await duty.get('/api/feeds')).body
  const seeded = rows.filter((f: { source: string | null }) => f.source)
  assert.equal(seeded.length, 4)
  assert.ok(seeded.every((f: { state: string; verified: boolean }) => f.state === 'off' && !f.verified))
})

test('event types are compared one by one, with who has done it', async () => {
  const { rows } = (await duty.get('/api/event-types')).body
  assert.ok(rows.length >= 20 && rows.every((r: { verified: boolean }) => !r.verified))
  const { verifiedBy: _, ...row } = rows[0]
  const changed = (await duty.put('/api/event-types', { ...row, verified: true })).body.rows.find((r: { code: string }) => r.code === row.code)
  assert.deepEqual([changed.verified, typeof changed.verifiedBy], [true, 'string'])
  assert.equal((await city.events('event_type.changed')).length, 1)
})

test('who may not see the sources does not; the figures count the rows', async () => {
  assert.equal((await city.as('informant').get('/api/feeds')).status, 403)
  const value = (key: string) => city.tx(async (tx) => (await figureValue(tx, key, {})).value)
  assert.deepEqual([await value('feed.on'), await value('feed.failing')], [0, 0])
  assert.ok((await value('feed.received') ?? 0) > 5)
})
