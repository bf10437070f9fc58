import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { promisify } from 'node:util'
import yauzl from 'yauzl'
import { system } from '#kit/access'
import { sql } from '#kit/db'
import { numbersAreGapless } from '#kit/docs'
import { figureKeys, figureRows, figureValue } from '#kit/figures'
import { smallCity } from '#kit/testing'
import { signSitrep } from './actions.ts'
import { proposal, boundFigures, type Ground } from './template.ts'
import { slotsOf, tidy, type Block } from '#kit/bound'

const city = await smallCity()
const duty = city.as('cityDuty')
const leader = city.as('cityLeader')
after(() => undefined)

type Read = { id: string; revision: number; state: string; body: Block[]; figures: { slot: string; key: string; value: number | null; unit: string; text: string; count: number; before: { issue: number; text: string } | null }[]; issue: number | null; docText: string | null; tables: Record<string, unknown[]> }
const observedAt = '2015-08-17T12:00:00Z'

async function rainFell(mm: number[], at = observedAt): Promise<void> {
  await city.tx(async (tx) => {
    const stations = await tx.rows<{ id: string; regionPath: string }>(sql`select id, region_path from stations where kind = 'P' order by code limit ${mm.length}`)
    assert.equal(stations.length, mm.length)
    for (const [n, s] of stations.entries()) {
      await tx.run(sql`insert into readings (station_id, element, observed_at, value, sent_at, region_path) values (${s.id}, 'RAIN', ${at}, ${mm[n]}, ${at}, ${s.regionPath})`)
      await tx.run(sql`insert into latest_readings (station_id, element, observed_at, value, sent_at, region_path) values (${s.id}, 'RAIN', ${at}, ${mm[n]}, ${at}, ${s.regionPath})
        on conflict (station_id, element) do update set observed_at = excluded.observed_at, value = excluded.value`)
    }
  })
}

const incident = async (title = '演示台风安澜'): Promise<string> => (await duty.post('/api/incidents', {
  title, class: 'natural', kind: 'typhoon', place: '沿海', regionCode: '350500', startedAt: (await city.tx((tx) => tx.now())).toISOString() })).body.id as string
const read = async (id: string): Promise<Read> => (await duty.get(`/api/sitreps/${id}`)).body as Read
async function drafted(incidentId: string): Promise<Read> {
  const { status, body } = await duty.post('/api/sitreps', { incidentId })
  assert.equal(status, 200, JSON.stringify(body))
  return read(body.id)
}
async function signed(incidentId: string): Promise<Read> {
  const draft = await drafted(incidentId)
  const answer = await leader.post(`/api/sitreps/${draft.id}/signature`, { revision: draft.revision })
  assert.equal(answer.status, 200, JSON.stringify(answer.body))
  return read(draft.id)
}
const figureOf = (s: Read, slot: string) => s.figures.find((f) => f.slot === slot) ?? assert.fail(`no ${slot}`)

async function docxText(docx: Buffer): Promise<string> {
  const zip = await promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer)(docx, { lazyEntries: true })
  return new Promise((resolve, reject) => {
    zip.on('error', reject).on('entry', (entry: yauzl.Entry) => {
      if (entry.fileName !== 'word/document.xml') return zip.readEntry()
      zip.openReadStream(entry, async (error, stream) => {
        if (error) return reject(error)
        const chunks: Buffer[] = []
        for await (const chunk of stream) chunks.push(chunk as Buffer)
        resolve([...Buffer.concat(chunks).toString('utf8').matchAll(/<w:t[^>]*>([^<]*)</g)].map((m) => m[1]).join(''))
      })
    })
    zip.readEntry()
  })
}

describe('a situation report', () => {
  it('binds only figures that a room of the product defines', () => {
    const ground: Ground = { incidentId: 'i', incidentTitle: 't', under: '', regionLevel: 2, regionName: '', weather: true, rainAt: observedAt, storm: { id: 's', no: '0099', name: '安澜', replayed: true } }
    const bound = boundFigures(ground)
    assert.deepEqual(bound.filter((b) => !figureKeys().includes(b.key)).map((b) => b.key), [])
    assert.deepEqual(slotsOf(proposal(ground)).filter((slot) => !bound.some((b) => b.slot === slot)), [])
  })

  it('prints figures that equal their queries, and — where nobody has reported', async () => {
    await rainFell([60, 120.5, 12, 230.2])
    const s = await drafted(await incident())
    assert.deepEqual(['rain_stations', 'rain_50', 'rain_100', 'rain_200'].map((slot) => figureOf(s, slot).text), ['4个站', '3个站', '2个站', '1个站'])
    assert.match(figureOf(s, 'rain_most').text, /230\.2毫米$/)
    assert.match(figureOf(s, 'rain_hour').text, /毫米$/)
    assert.deepEqual([figureOf(s, 'loss_transferred').text, figureOf(s, 'loss_transferred').value], ['—', null])
    assert.equal(figureOf(s, 'responses').text, '无')
    for (const f of s.figures) {
      const { params } = await city.tx((tx) => tx.one<{ params: Record<string, unknown> }>(sql`select params from sitrep_figures where sitrep_id = ${s.id} and slot = ${f.slot}`))
      assert.equal(f.value, (await city.tx((tx) => figureValue(tx, f.key, params))).value, f.slot)
      assert.equal(f.count, (await city.tx((tx) => figureRows(tx, f.key, params))).length, f.slot)
    }
    assert.equal((s.tables.rain_counties ?? []).length > 0, true)
    assert.equal((await city.events('sitrep.drafted')).length, 1)
  })

  it('is drafted once at a time', async () => {
    const id = await incident()
    await drafted(id)
    const again = await duty.post('/api/sitreps', { incidentId: id })
    assert.deepEqual([again.status, again.body.code], [409, 'sitrep.draft_exists'])
  })

  it('lets the office change words, never figures', async () => {
    const s = await drafted(await incident())
    const text = { title: ['关于演示台风的', '情况报告'], recipients: ['市委', '市政府'] }
    const invented: Block[] = [...s.body, { kind: 'paragraph', runs: ['共转移', { slot: 'made_up' }] }]
    assert.equal((await duty.put(`/api/sitreps/${s.id}`, { revision: s.revision, ...text, body: invented })).body.code, 'sitrep.slot_unknown')
    const moved: Block[] = [{ kind: 'heading', level: 1, text: '一、概况' }, { kind: 'paragraph', runs: ['', '过去一日', ' ', { slot: 'rain_50' }, '超过50毫米。'] }]
    const saved = await city.as('office').put(`/api/sitreps/${s.id}`, { revision: s.revision, ...text, body: moved })
    assert.equal(saved.status, 200, JSON.stringify(saved.body))
    assert.deepEqual((await read(s.id)).body[1], { kind: 'paragraph', runs: ['过去一日 ', { slot: 'rain_50' }, '超过50毫米。'] })
    assert.equal((await duty.put(`/api/sitreps/${s.id}`, { revision: s.revision, ...text, body: moved })).body.code, 'sitrep.changed_meanwhile')
  })

  it('is signed by another person, once, with its issue and number', async () => {
    const incidentId = await incident()
    const s = await drafted(incidentId)
    assert.equal((await duty.post(`/api/sitreps/${s.id}/signature`, { revision: s.revision })).status, 403, 'who drafts has no right to sign')
    assert.equal((await leader.post(`/api/sitreps/${s.id}/signature`, { revision: s.revision + 1 })).body.code, 'sitrep.changed_meanwhile')
    const answers = await Promise.all([1, 2, 3].map(() => leader.post(`/api/sitreps/${s.id}/signature`, { revision: s.revision })))
    assert.deepEqual(answers.map((a) => a.status).toSorted(), [200, 409, 409])
    const done = await read(s.id)
    assert.deepEqual([done.state, done.issue], ['signed', 1])
    assert.match(done.docText ?? '', /^泉防指报〔\d{4}〕\d+号$/)
    const events = (await city.events('sitrep.signed')).filter((e) => e.subjectId === s.id)
    assert.deepEqual(events.map((e) => [e.data.incidentId, e.data.issue]), [[incidentId, 1]])
    const second = await signed(incidentId)
    assert.equal(second.issue, 2)
    assert.deepEqual(figureOf(second, 'rain_50').before?.issue, 1)
  })

  it('a county commander who drafted it does not sign it either', async () => {
    const at = (await city.tx((tx) => tx.now())).toISOString()
    const commander = city.as('countyCommander')
    const county = (await city.tx((tx) => tx.one<{ code: string }>(sql`select split_part(${city.cast.countyCommander.regionPath}, '/', 2) as code`))).code
    const { body } = await commander.post('/api/incidents', { title: '演示县级事件', class: 'natural', kind: 'typhoon', place: '县', regionCode: county, startedAt: at })
    const draft = (await commander.post('/api/sitreps', { incidentId: body.id })).body
    const s = (await commander.get(`/api/sitreps/${draft.id}`)).body
    assert.equal((await commander.post(`/api/sitreps/${draft.id}/signature`, { revision: s.revision })).body.code, 'sitrep.second_person')
  })

  it('stands as signed when records change, and shows what differs today', async () => {
    const s = await signed(await incident())
    const before = figureOf(s, 'rain_50').text
    assert.deepEqual((await duty.get(`/api/sitreps/${s.id}/differences`)).body.rows, [])
    await rainFell([0, 0, 0, 0, 75], '2015-08-17T11:30:00Z') // late readings of the same day
    assert.equal(figureOf(await read(s.id), 'rain_50').text, before)
    const rows = (await duty.get(`/api/sitreps/${s.id}/differences`)).body.rows as { slot: string; text: string }[]
    assert.deepEqual(rows.find((r) => r.slot === 'rain_50')?.text, '4个站')
    const [issued, now] = [(await duty.get(`/api/sitreps/${s.id}/figures/rain_50`)).body, (await duty.get(`/api/sitreps/${s.id}/figures/rain_50?which=now`)).body]
    assert.deepEqual([issued.total, issued.text, now.total, now.text], [3, before, 4, '4个站'])
  })

  it('cannot be changed after signing, not even in the database', async () => {
    const s = await signed(await incident())
    for (const path of ['figures', 'withdrawal']) assert.equal((await duty.post(`/api/sitreps/${s.id}/${path}`)).body.code, 'sitrep.already_signed')
    for (const attempt of [sql`update sitreps set title = '{x}' where id = ${s.id}`, sql`delete from sitreps where id = ${s.id}`, sql`update sitrep_figures set value = 0 where sitrep_id = ${s.id}`, sql`delete from sitrep_figures where sitrep_id = ${s.id}`])
      await assert.rejects(city.tx((tx) => tx.run(attempt)), attempt.sql)
  })

  it('downloads as an official document with its figures', async () => {
    const s = await signed(await incident('演示台风报告'))
    const answer = await duty.get(`/api/sitreps/${s.id}/docx`)
    assert.equal(answer.status, 200)
    const text = await docxText(answer.raw)
    for (const part of [s.docText ?? '!', '第1期', '签发人：', '防汛抗旱指挥部', '关于演示台风报告情况的报告', '市委、市政府：', figureOf(s, 'rain_100').text, figureOf(s, 'rain_most').text, '各县（市、区）24小时雨情']) assert.ok(text.includes(part), `${part} in ${text.slice(0, 300)}`)
    assert.doesNotMatch(text, /slot|\{/)
  })

  it('leaves no gap when the server dies while it is issued', async () => {
    const s = await drafted(await incident())
    const { cityLeader } = city.cast
    const actor = { kind: 'user', id: cityLeader.id, name: cityLeader.name, roles: ['city_leader'], scope: cityLeader.regionPath, sessionId: 'x' } as const
    let issued = ''
    await assert.rejects(city.db.tx(actor, async (tx) => {
      issued = (await signSitrep(tx, s.id, s.revision)).docText
      await tx.rows(sql`select pg_terminate_backend(pg_backend_pid())`) // as kill -9 leaves it: the connection is gone before COMMIT
    }))
    assert.match(issued, /号$/, 'it had its number, and lost it with the transaction')
    assert.equal((await read(s.id)).state, 'draft')
    const done = await leader.post(`/api/sitreps/${s.id}/signature`, { revision: s.revision })
    assert.deepEqual([done.status, done.body.docText], [200, issued])
    const { ok, figure } = await city.db.tx(system('doctor'), numbersAreGapless)
    assert.ok(ok, figure)
    const nos = await city.tx((tx) => tx.rows<{ no: number }>(sql`select no from document_numbers where series = '泉防指报' order by no`))
    assert.deepEqual(nos.map((r) => r.no), nos.map((_, at) => at + 1))
  })

  it('is not seen from another county', async () => {
    const s = await drafted(await incident())
    assert.equal((await city.as('countyCommander').get(`/api/sitreps/${s.id}`)).status, 404)
    assert.equal((await city.as('townCadre').get('/api/sitreps')).status, 403)
  })
})

describe('the text', () => {
  it('joins what editing tore apart', () => {
    assert.deepEqual(tidy([{ kind: 'paragraph', runs: ['a', 'b', '', { slot: 'x' }, '', 'c'] }]), [{ kind: 'paragraph', runs: ['ab', { slot: 'x' }, 'c'] }])
  })
  it('asks for no confirmation of what is not there', () => {
    const ground: Ground = { incidentId: 'i', incidentTitle: 't', under: '', regionLevel: 2, regionName: '', weather: true, rainAt: null, storm: null }
    const words = JSON.stringify(proposal(ground))
    assert.doesNotMatch(words, /storm_|rain_/)
    assert.match(words, /尚未收到测站雨量/)
    assert.doesNotMatch(JSON.stringify(proposal({ ...ground, weather: false })), /雨情/, 'an accident has no rain section')
  })
})
