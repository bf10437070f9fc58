import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { setTimeout as rest } from 'node:timers/promises'
import { test } from 'node:test'
import { sql } from '#kit/db'
import { smallCity, type City, type CastName } from '#kit/testing'
import { watchReadings } from '#monitoring/alarms'
import { listenGauges, startIngest } from '#monitoring/telemetry'
import { pickTrack, readTracks } from '#monitoring/typhoons'
import { gatewaySecret } from '#notify/channels'
import { startGateway, startPeople } from '#notify/simulators'
import { kinds, runSender } from '../../notify/channels/testing.ts'
import type { ProtocolHour } from './api.ts'
import { readList, sign, type Door, type Hands } from './officers.ts'
import { planOf } from './plan.ts'
import { table } from './report.ts'
import { replay } from './run.ts'

const file = new URL('../../../../shared/data/typhoon/CMA_2305_DOKSURI_utc.csv', import.meta.url)
const shipped = new URL('./assets/anlan-demo.csv', import.meta.url)
const real = existsSync(file)
const track = real ? { ...pickTrack(readTracks(`# no=2305 name=DOKSURI name_zh=杜苏芮\n${readFileSync(file, 'utf8')}`, 'CMA_2305_DOKSURI_utc.csv')), no: '2305' } : pickTrack(readTracks(readFileSync(shipped, 'utf8'), 'anlan-demo.csv'))
const quanzhou = { lon: 118.6, lat: 24.9 }

const doorOf = (city: City, who: CastName): Door => (method, path, body) => (method === 'GET' ? city.as(who).get(path) : city.as(who).post(path, body))

/** One hour by the wall: what the rules have drafted is signed, the ladder climbs, people answer, and who sleeps is rung up. */
async function anHour(city: City, hands: Hands): Promise<void> {
  for (let n = 0; n < 4; n++) {
    await city.runJobs()
    const { submitted, released, lifted } = await sign(hands)
    if (!submitted && !released && !lifted) break
  }
  await city.runJobs()
  const open = (await city.tx((tx) => tx.one<{ n: number }>(sql`select count(*)::int as n from callout_posts p join callouts c on c.id = p.callout_id where c.ended_at is null and p.state <> 'woken'`))).n
  if (!open) { await city.clock.shift('1 hour'); await city.runTimers(); return }
  for (const minutes of [4, 5, 11, 20]) {
    await rest(60)
    await city.clock.shift(`${minutes} minutes`)
    await city.runTimers()
  }
  await rest(60)
  await readList(hands.first)
  await city.clock.shift('20 minutes')
  await city.runTimers()
  await city.runJobs()
}

test(`the replay of ${track.no} ${track.nameZh ?? track.name}, hour by hour through the real doors`, async (t) => {
  if (!real) t.diagnostic('the best track of 2305 is not here: the shipped storm stands in')
  const city = await smallCity(t)
  await city.app.listen({ port: 0, host: '127.0.0.1' })
  const base = `http://127.0.0.1:${(city.app.server.address() as AddressInfo).port}`
  process.env.ANLAN_PUBLIC_URL = base
  const ingest = startIngest({ db: city.db, hooks: [watchReadings()] })
  const gauges = await listenGauges({ ingest, host: '127.0.0.1', ports: { sl651: 0 } })
  const gateway = await startGateway({ port: 0, secret: gatewaySecret(), callback: `${base}/api/gateway/receipts`, delay: 0.01, loss: 0, late: 0, seed: 3 })
  process.env.ANLAN_GATEWAY_URL = gateway.url
  const ending = new AbortController()
  const senders = kinds.map((kind) => runSender(city.db, kind, ending.signal))
  const people = startPeople(gateway.url, { silent: 0.3, keyless: 0.1, cannot: 0.05, speed: 2000, seed: 5 })
  city.atEnd(async () => {
    await people.stop()
    ending.abort()
    await Promise.all(senders)
    await gateway.close()
    await gauges.close()
    await ingest.close()
    delete process.env.ANLAN_GATEWAY_URL
    delete process.env.ANLAN_PUBLIC_URL
  })
  const hands = { first: doorOf(city, 'cityDuty'), second: doorOf(city, 'cityLeader') }
  const all = planOf(track, quanzhou)
  // the hours in which something changes
  const plan = real ? { ...all, from: '2023-07-27T02:00:00.000Z', until: '2023-07-28T12:00:00.000Z' } : all
  const outcome = await replay(city.db, {
    track, plan, speed: 100_000, stepMinutes: 30, host: '127.0.0.1', port: gauges.ports.sl651 ?? 0, signal: new AbortController().signal, progress: () => undefined, hour: () => anHour(city, hands),
  })
  assert.deepEqual([outcome.ended, outcome.acked], ['finished', outcome.sent])
  const duty = city.as('cityDuty')
  const run = (await duty.get('/api/replays')).body.rows[0]
  const { body } = await duty.get(`/api/replays/${run.id}/protocol`)
  const hours = body.hours as ProtocolHour[]
  for (const line of table(hours)) t.diagnostic(line)
  const levels = hours.map((h) => h.severest.find((s) => s.track === 'typhoon')?.level ?? 0)

  await t.test('each hour of the storm is one row, with its position', () => {
    assert.equal(body.total, Math.floor((Date.parse(plan.until) - Date.parse(plan.from)) / 3_600_000) + 1)
    assert.ok(hours.every((h) => h.cityKm !== null && h.force !== null))
  })

  await t.test('towns are reached by the weaker wind first, each once', () => {
    const when = (force: 7 | 10 | 12) => new Map(hours.flatMap((h) => h.reached[force].map((town) => [town, h.stormAt] as const)))
    const [seven, ten, twelve] = [when(7), when(10), when(12)]
    assert.ok(seven.size > 0 && ten.size > 0, `${seven.size} ${ten.size} ${twelve.size}`)
    for (const [town, at] of ten) assert.ok((seven.get(town) ?? '9') <= at, town)
    for (const [town, at] of twelve) assert.ok((ten.get(town) ?? '9') <= at, town)
    assert.equal(hours.flatMap((h) => h.reached[7]).length, seven.size)
  })

  await t.test('the typhoon warning rises from Ⅳ to Ⅰ and falls again until it is lifted, by the rules, two people signing', async () => {
    const changes = levels.filter((level, i) => level !== levels[i - 1])
    const top = changes.indexOf(1)
    assert.ok(top > 0, changes.join(' '))
    const rise = changes.slice(0, top + 1).filter((l) => l > 0)
    assert.deepEqual(rise, rise.toSorted((a, b) => b - a), `rising: ${changes.join(' ')}`)
    assert.equal(rise[0], 4)
    assert.ok(changes.slice(top + 1).some((l) => l > 1), `falling: ${changes.join(' ')}`)
    assert.ok(hours.some((h) => h.raised > 0) && hours.some((h) => h.lowered > 0) && hours.some((h) => h.lifted > 0))
    const drafted = await city.tx((tx) => tx.rows<{ draftedBy: string | null; submittedBy: string; releasedBy: string }>(sql`select drafted_by, submitted_by, released_by from warnings where released_at is not null`))
    assert.ok(drafted.length > 4 && drafted.every((w) => w.draftedBy === null && w.submittedBy !== w.releasedBy))
  })

  await t.test('rain and rivers alarm, and the river stands at its own level', async () => {
    assert.ok(hours.some((h) => h.alarms > 0))
    const level = await city.tx((tx) => tx.maybe<{ peak: number; warning: number }>(sql`select max(r.value) as peak, max((s.thresholds ->> 'warning')::float8) as warning from readings r join stations s on s.id = r.station_id where r.element = 'Z'`))
    assert.ok(level?.peak && level.peak > level.warning - 2.5, JSON.stringify(level))
    if (real) assert.ok(level.peak >= level.warning && hours.some((h) => h.rivers > 0), 'the river rule trips')
  })

  await t.test('people are called, most answer, who sleeps is escalated and read down the telephone', () => {
    const sum = (of: (h: ProtocolHour) => number) => hours.reduce((n, h) => n + of(h), 0)
    assert.ok(sum((h) => h.callouts.due) > 20)
    assert.ok(sum((h) => h.callouts.answered) > 10)
    assert.ok(sum((h) => h.callouts.escalated) > 0)
    assert.ok(sum((h) => h.callouts.readOut) > 0)
    assert.ok(hours.some((h) => h.callouts.unwoken > 0))
  })

  await t.test('a county sees its own towns and people in it', async () => {
    const own = (await city.as('otherCounty').get(`/api/replays/${run.id}/protocol`)).body.hours as ProtocolHour[]
    assert.ok(own.flatMap((h) => h.reached[7]).every((town) => town.startsWith('晋江市')))
  })
})
