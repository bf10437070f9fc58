import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { test } from 'node:test'
import { sql } from '#kit/db'
import { smallCity } from '#kit/testing'
import { createFramer, decodeBody, encodeAck, isBad } from '#monitoring/protocols'
import { pickTrack, readTracks, stateAt, type Track } from '#monitoring/typhoons'
import { fall, hydrologicalDay, newGauge, report } from './gauge.ts'
import { planOf, stepsOf } from './plan.ts'
import { meanRate, rainRate } from './rain.ts'
import { heldAfter, riverOf } from './river.ts'
import { replay } from './run.ts'

const file = new URL('./assets/anlan-demo.csv', import.meta.url)
const track = pickTrack(readTracks(readFileSync(file, 'utf8'), 'anlan-demo.csv'))
const quanzhou = { lon: 118.6, lat: 24.9 }

test('the shipped storm is fictional, says so, and passes over the city', () => {
  assert.deepEqual([track.no, track.nameZh, track.demo], ['0099', '安澜', true])
  assert.match(track.source, /演示/)
  const plan = planOf(track, quanzhou)
  assert.ok(plan.nearestKm < 20)
  assert.ok(plan.from < plan.nearestAt && plan.nearestAt < plan.until)
})

test('a storm that stays away, or is of the last century, is refused with the reason', () => {
  const moved = (by: (fix: Track['fixes'][number]) => Track['fixes'][number]): Track => ({ ...track, fixes: track.fixes.map(by) })
  assert.throws(() => planOf(moved((f) => ({ ...f, lon: f.lon + 20 })), quanzhou), /comes no nearer than \d{4} km/)
  assert.throws(() => planOf(moved((f) => ({ ...f, at: f.at.replace('2015', '1998') })), quanzhou), /year before 2000/)
  assert.throws(() => planOf(track, quanzhou, { from: '2015-08-17T10:00:00.000Z', until: '2015-08-17T09:00:00.000Z' }), /nothing to replay/)
})

test('the rain model is strongest at the ring, falls outward, grows with the storm, and is the same each time', () => {
  assert.ok(meanRate(50, 27) > meanRate(50, 0) && meanRate(50, 27) > meanRate(50, 100) && meanRate(50, 100) > meanRate(50, 300))
  assert.ok(meanRate(55, 60) > meanRate(25, 60))
  assert.ok(Math.abs(meanRate(50, 27) - 12.9) < 0.5, `${meanRate(50, 27)} mm/h`) // 12.2 inches a day by the source's constants
  assert.ok(meanRate(8, 50) >= 0)
  const state = stateAt(track.fixes, '2015-08-17T12:00:00Z')
  assert.ok(state)
  assert.equal(rainRate(state, { code: 'a', ...quanzhou }), rainRate(state, { code: 'a', ...quanzhou }))
  assert.equal(rainRate({ ...state, windMs: null }, { code: 'a', ...quanzhou }), 0)
})

test('a gauge adds up tips, and its day begins at 08:00 in China', () => {
  assert.equal(hydrologicalDay(Date.parse('2015-08-17T00:00:00Z')), '2015-08-16', '08:00 itself ends the day before')
  assert.equal(hydrologicalDay(Date.parse('2015-08-17T00:10:00Z')), '2015-08-17')
  const gauge = newGauge({ code: 'a', ...quanzhou, kind: 'P' })
  let tips = 0
  for (const state of stepsOf(track, '2015-08-17T00:10:00Z', '2015-08-18T00:00:00Z', 10)) {
    fall(gauge, state, 10)
    tips += gauge.tenMinutes
  }
  assert.equal(gauge.total, tips)
  assert.equal(gauge.today, tips, 'one hydrological day')
  assert.ok(gauge.total / 10 > 50 && gauge.total / 10 < 500, `${gauge.total / 10} mm`)
})

test('a river rises with what is held of the rain and runs off; without a line of its own it says no level', () => {
  assert.equal(riverOf('P', { warning: 10 }), undefined)
  assert.equal(riverOf('H', {}), undefined)
  const gauge = newGauge({ code: 'h', ...quanzhou, kind: 'H', thresholds: { warning: 10, guarantee: 11.5 } })
  const levels: number[] = []
  for (const state of stepsOf(track, '2015-08-17T00:10:00Z', '2015-08-19T00:00:00Z', 10)) {
    fall(gauge, state, 10)
    levels.push(report(gauge).Z as number)
  }
  const peak = Math.max(...levels)
  assert.ok(peak > 9 && (levels.at(-1) as number) < peak && levels.every((z) => z >= 7.5), `${peak} m`)
  assert.ok(Math.abs(heldAfter(0, 60, 1, 9) - 60) < 0.1 && heldAfter(60, 0, 9 * 60, 9) < 60 / 2.7)
})

/** A centre that answers every second frame at the first sending only, so that gauges must send again. */
async function centre(): Promise<{ server: Server; port: number; heard: Map<string, Map<number, number>>; frames: () => number }> {
  const heard = new Map<string, Map<number, number>>()
  let frames = 0
  const server = createServer((socket) => {
    const framer = createFramer()
    socket.on('error', () => undefined)
    socket.on('data', (chunk) => {
      for (const frame of framer.push(chunk)) {
        if ('reason' in frame) continue
        const body = decodeBody(frame)
        if (isBad(body)) continue
        frames++
        const values = heard.get(frame.station) ?? new Map<number, number>()
        for (const v of body.values) if (v.element === 'PT') values.set(v.at, v.value ?? -1)
        heard.set(frame.station, values)
        socket.write(encodeAck(frame, body.serial, Date.now()))
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { server, port: (server.address() as { port: number }).port, heard, frames: () => frames }
}

test('a replay', async (t) => {
  const city = await smallCity(t)
  const { server, port, heard } = await centre()
  t.after(() => server.close())
  const plan = { ...planOf(track, quanzhou), from: '2015-08-17T09:00:00.000Z', until: '2015-08-17T15:00:00.000Z' }
  const options = { track, plan, speed: 100_000, stepMinutes: 30, host: '127.0.0.1', port, progress: () => undefined }
  const gauges = (await city.tx((tx) => tx.one<{ n: number }>(sql`select count(*)::int as n from stations where kind in ('P', 'H', 'K')`))).n

  await t.test('speaks as every gauge, every frame acknowledged, in the storm’s own time', async () => {
    const outcome = await replay(city.db, { ...options, signal: new AbortController().signal })
    assert.deepEqual([outcome.ended, outcome.gauges, outcome.sent, outcome.acked], ['finished', gauges, gauges * 13, gauges * 13])
    assert.equal(heard.size, gauges)
    for (const values of heard.values()) {
      assert.deepEqual([...values.keys()].map((at) => new Date(at).toISOString()).at(0), '2015-08-17T09:00:00.000Z')
      const totals = [...values.entries()].toSorted(([a], [b]) => a - b).map(([, total]) => total)
      assert.deepEqual(totals, totals.toSorted((a, b) => a - b), 'a counter only grows')
    }
  })

  await t.test('enters the storm as it happens, the rest of the track as forecast, and the run is closed', async () => {
    const { body } = await city.as('cityDuty').get('/api/storms/active')
    assert.deepEqual([body.storm.no, body.storm.origin, body.replayed, body.state.at], ['0099', 'replay', true, '2015-08-17T15:00:00.000Z'])
    const storm = (await city.as('cityDuty').get(`/api/storms/${body.storm.id}`)).body
    assert.deepEqual(storm.fixes.filter((f: { kind: string }) => f.kind === 'observed').length, 7)
    assert.ok(storm.fixes.some((f: { kind: string; at: string }) => f.kind === 'forecast' && f.at > '2015-08-17T15'))
    assert.equal((await city.as('cityDuty').get('/api/replay/state')).body.running, null)
    const [run] = (await city.as('cityDuty').get('/api/replays')).body.rows
    assert.deepEqual([run.endedBy, run.framesSent, run.framesAcked], ['finished', gauges * 13, gauges * 13])
    assert.match(run.modelNote, /R-CLIPER/)
    assert.deepEqual([(await city.events('replay.started')).length, (await city.events('replay.ended')).length], [1, 1])
  })

  await t.test('the same storm again says the same to the last tip', async () => {
    const before = new Map([...heard].map(([code, values]) => [code, new Map(values)]))
    heard.clear()
    await replay(city.db, { ...options, plan: { ...plan, from: '2015-08-17T12:00:00.000Z' }, signal: new AbortController().signal })
    for (const [code, values] of heard) for (const [at, total] of values) assert.equal(total, before.get(code)?.get(at), `${code} ${at}`)
  })

  await t.test('while it runs every page is told; stopped, it ends at once and says so', async () => {
    const stop = new AbortController()
    const seen: (string | undefined)[] = []
    const running = replay(city.db, { ...options, speed: 600, signal: stop.signal, progress: ({ stormAt, done }) => { if (!done) seen.push(stormAt) } })
    for (let n = 0; n < 200 && seen.length === 0; n++) await new Promise((r) => setTimeout(r, 20))
    const state = (await city.as('townCadre').get('/api/replay/state')).body.running
    assert.equal(state.title, '0099 安澜')
    stop.abort()
    assert.equal((await running).ended, 'stopped')
    assert.equal((await city.as('townCadre').get('/api/replay/state')).body.running, null)
  })

  await t.test('a run whose process was killed no longer counts as running', async () => {
    await city.tx((tx) => tx.run(sql`insert into replay_runs (storm_id, title, speed, model_note, storm_from, storm_until, storm_at, heartbeat_at)
      select storm_id, title, 1, '', storm_from, storm_until, storm_at, anlan_now() - interval '1 minute' from replay_runs limit 1`))
    assert.equal((await city.as('cityDuty').get('/api/replay/state')).body.running, null)
  })

  await t.test('without a server it says so instead of pretending', async () => {
    server.close()
    await assert.rejects(replay(city.db, { ...options, port: 1, signal: new AbortController().signal }), /no server takes gauges at 127\.0\.0\.1:1 .*npm start/)
  })
})
