// The whole path through the real doors: a gauge's frames over TCP, two people's release, an answered call, a response, orders, a team, a signed report.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { after, before, test } from 'node:test'
import { sql } from '#kit/db'
import { smallCity, type City } from '#kit/testing'
import { watchReadings } from '#monitoring/alarms'
import { encodeReport } from '#monitoring/protocols'
import { listenGauges, startIngest } from '#monitoring/telemetry'
import { linkToken } from '#notify/links'

let city: City
let port = 0
const stop: (() => Promise<void>)[] = []
const found: Record<string, string> = {}

before(async () => {
  city = await smallCity()
  const ingest = startIngest({ db: city.db, hooks: [watchReadings()] })
  const gauges = await listenGauges({ ingest, host: '127.0.0.1', ports: { sl651: 0 } })
  port = gauges.ports.sl651 ?? 0
  stop.push(gauges.close, ingest.close)
})
after(async () => { for (const end of stop) await end() })

/** Speaks as a gauge; resolves with how many frames were acknowledged. */
function speak(frames: Buffer[]): Promise<number> {
  return new Promise((done, fail) => {
    let acks = 0
    const socket = connect(port, '127.0.0.1', () => socket.write(Buffer.concat(frames))).once('error', fail)
    socket.on('data', (d: Buffer) => {
      acks += d.toString('hex').split('7e7e').length - 1
      if (acks >= frames.length) socket.end(() => done(acks))
    })
    setTimeout(() => (socket.destroy(), done(acks)), 5000).unref()
  })
}

test('frames of heavy rain are acknowledged, stored, and raise an alarm', async () => {
  const gauge = await city.tx((tx) => tx.one<{ code: string; regionPath: string }>(sql`select code, region_path from stations where region_path like '350500/350521/%' order by code limit 1`))
  const now = (await city.tx((tx) => tx.now())).getTime()
  const start = Math.floor(now / 300_000) * 300_000 - 13 * 300_000
  const frames = Array.from({ length: 13 }, (_, i) => {
    const at = start + i * 300_000
    return encodeReport({ station: gauge.code, func: 0x32, serial: i + 1, sentAt: at + 1000, class: 'P', groups: [{ at, values: { PT: 300 + i * 9.5, PJ: i * 9.5, VT: 12.3 } }] })
  })
  assert.equal(await speak(frames), frames.length)
  const { rows } = (await city.as('cityDuty').get('/api/alarms')).body
  assert.ok(rows.length >= 1)
  assert.equal(Math.min(...rows.map((r: { level: number }) => r.level)), 1)
  found.region = gauge.regionPath
})

test('the alarm drafts a warning; one officer submits it, another releases it', async () => {
  await city.runJobs()
  const { rows } = (await city.as('cityDuty').get('/api/warnings?state=draft')).body
  const draft = rows.find((w: { level: number }) => w.level === 1) ?? rows[0]
  assert.ok(draft, 'a draft')
  const submitted = await city.as('cityDuty').post(`/api/warnings/${draft.id}/submission`, { revision: draft.revision })
  assert.equal(submitted.status, 200, JSON.stringify(submitted.body))
  const typed = ['', '红', '橙', '黄', '蓝'][draft.level]
  const own = await city.as('cityDuty').post(`/api/warnings/${draft.id}/release`, { revision: submitted.body.revision, typedLevel: typed })
  assert.equal(own.body.code, 'warning.released_by_drafter')
  const released = await city.as('cityLeader').post(`/api/warnings/${draft.id}/release`, { revision: submitted.body.revision, typedLevel: typed })
  assert.equal(released.status, 200, JSON.stringify(released.body))
  assert.match(released.body.docNo, /〔\d{4}〕1号$/)
  found.warning = draft.id
})

test('the release calls the towns’ duty holders; who opens the link and answers, is answered', async () => {
  await city.runJobs()
  const { rows } = (await city.as('cityDuty').get('/api/callouts')).body
  assert.equal(rows.length, 1)
  found.callout = rows[0].id
  const before = (await city.as('cityDuty').get(`/api/callouts/${found.callout}`)).body.counts
  assert.ok(before.due > 0 && before.answered === 0)
  const call = await city.tx((tx) => tx.one<{ id: string; no: number; linksExpireAt: string }>(sql`select k.id, k.no, c.links_expire_at from calls k join callouts c on c.id = k.callout_id where k.role = 'holder' and k.rank = 'A' order by k.region_path limit 1`))
  const answer = await city.app.inject({ method: 'POST', url: `/c/${linkToken(call)}`, payload: 'answer=received', headers: { 'content-type': 'application/x-www-form-urlencoded' } })
  assert.equal(answer.statusCode, 200)
  assert.equal((await city.as('cityDuty').get(`/api/callouts/${found.callout}`)).body.counts.answered, 1)
})

test('an incident is opened from the warning, and a response signed by a second person gives orders their numbers', async () => {
  const opened = await city.as('cityDuty').post('/api/incidents/from-warning', { warningId: found.warning })
  assert.equal(opened.status, 200, JSON.stringify(opened.body))
  found.incident = opened.body.id
  const drafted = await city.as('cityDuty').post('/api/responses', {
    incidentId: found.incident, track: 'rain', level: 2, warningId: found.warning, reason: '惠安县 1 小时雨量超过 100 毫米', matter: '启动防暴雨应急响应',
    expectedUntil: new Date(Date.now() + 86_400_000).toISOString(), measures: '转移低洼地带人员；巡查山塘水库。',
  })
  assert.equal(drafted.status, 200, JSON.stringify(drafted.body))
  assert.notEqual((await city.as('cityDuty').post(`/api/response-changes/${drafted.body.changeId}/signature`, {})).status, 200, 'not by the drafter')
  const signed = await city.as('countyCommander').post(`/api/response-changes/${drafted.body.changeId}/signature`, {})
  assert.equal(signed.status, 200, JSON.stringify(signed.body))
  assert.match(signed.body.docText, /〔\d{4}〕1号$/)
  await city.runJobs()
  const orders = (await city.as('cityDuty').get(`/api/orders?incidentId=${found.incident}`)).body
  assert.ok(orders.rows.length > 0, 'orders come from the plan’s cards')
})

test('the nearest capable team is dispatched; a second dispatch of it is refused', async () => {
  const teams = (await city.as('cityDuty').get('/api/nearest-teams?lon=118.80&lat=25.03')).body
  const able = teams.find((t: { able: boolean }) => t.able)
  assert.ok(able, JSON.stringify(teams))
  const body = { incidentId: found.incident, teamId: able.id, task: '转移低洼地带人员', place: '螺城镇', regionCode: '350521100' }
  const sent = await city.as('cityDuty').post('/api/dispatches', body)
  assert.equal(sent.status, 200, JSON.stringify(sent.body))
  const again = await city.as('cityDutyTwo').post('/api/dispatches', body)
  assert.deepEqual([again.status, again.body.code], [409, 'dispatch.team_taken'])
})

test('the incident’s room answers: timeline, scene, figures, clocks', async () => {
  for (const part of ['', '/timeline', '/scene', '/losses']) {
    const { status, body } = await city.as('cityDuty').get(`/api/incidents/${found.incident}${part}`)
    assert.equal(status, 200, `${part} ${JSON.stringify(body).slice(0, 200)}`)
  }
  const { rows } = (await city.as('cityDuty').get(`/api/incidents/${found.incident}/timeline`)).body
  assert.ok(rows.length >= 4, 'opened, response, orders, dispatch')
  const said = JSON.parse(readFileSync('src/command/incidents/zh.json', 'utf8')) as Record<string, string>
  assert.deepEqual(rows.map((r: { type: string }) => r.type).filter((type: string) => type !== 'incident.noted' && !said[`timeline.${type}`]), [], 'each event has its sentence')
})

test('the situation report is signed, and every figure in it opens exactly the rows it counts', async () => {
  const drafted = await city.as('office').post('/api/sitreps', { incidentId: found.incident })
  assert.equal(drafted.status, 200, JSON.stringify(drafted.body))
  const report = (await city.as('office').get(`/api/sitreps/${drafted.body.id}`)).body
  const signed = await city.as('cityLeader').post(`/api/sitreps/${report.id}/signature`, { revision: report.revision })
  assert.equal(signed.status, 200, JSON.stringify(signed.body))
  const { figures } = (await city.as('office').get(`/api/sitreps/${report.id}`)).body
  assert.ok(figures.length >= 8)
  for (const { slot, value } of figures) {
    const opened = (await city.as('office').get(`/api/sitreps/${report.id}/figures/${slot}?limit=500`)).body
    assert.equal(opened.value, value, slot)
    if (opened.unit && Number.isInteger(value) && opened.counts !== false && opened.total === value) continue
    assert.ok(opened.total > 0 || value === 0 || value === null, `${slot}: a number without rows`)
  }
  const docx = await city.as('office').get(`/api/sitreps/${report.id}/docx`)
  assert.equal(docx.raw.subarray(0, 2).toString(), 'PK')
  const { hash } = await city.tx((tx) => tx.one<{ hash: string }>(sql`select hash from sitrep_files where sitrep_id = ${report.id}`))
  assert.equal(createHash('sha256').update(docx.raw).digest('hex'), hash, 'the download is the document that was issued')
})

test('the incident can’t be closed while orders are open', async () => {
  const refused = await city.as('cityDuty').post(`/api/incidents/${found.incident}/closure`, { reason: '雨势已停，险情解除' })
  assert.equal(refused.status, 409)
})

/** Every region path anywhere in an answer. */
function pathsIn(value: unknown, key = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((v) => pathsIn(v, key))
  if (value && typeof value === 'object') return Object.entries(value).flatMap(([k, v]) => pathsIn(v, k))
  return typeof value === 'string' && /^(regionPath|path|scope)$/.test(key) && /^\d{6}\//.test(value) ? [value] : []
}

test('nothing of one county is seen by another’s commander, whatever he asks for', async () => {
  const { paths } = (city.app as unknown as { swagger: () => { paths: Record<string, { get?: { parameters?: { required?: boolean; in: string }[] } }> } }).swagger()
  const lists = Object.entries(paths).filter(([path, { get }]) => get && !path.includes('{') && !get.parameters?.some((p) => p.required)).map(([path]) => path)
  assert.ok(lists.length > 25, String(lists.length))
  const leaks: string[] = []
  let own = 0
  // the divisions are public knowledge: their names and codes are the same for everybody
  for (const path of lists.filter((p) => p !== '/api/regions')) {
    const mine = await city.as('countyCommander').get(path)
    own += pathsIn(mine.body).filter((p) => p.startsWith('350500/350521/')).length
    const seen = await city.as('otherCounty').get(path)
    assert.ok(seen.status < 500, `${path}: ${seen.status}`)
    leaks.push(...pathsIn(seen.body).filter((p) => p.startsWith('350500/350521/')).slice(0, 2).map((p) => `${path} ${p}`))
  }
  assert.ok(own > 20, 'the other side has something to see')
  assert.deepEqual(leaks, [])
})
