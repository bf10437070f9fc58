import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from '#kit/db'
import { smallCity } from '#kit/testing'
import { createFramer, decodeBody, encodeReport, isBad, type Received } from '#monitoring/protocols'
import { rainOf, riseOf } from './demoRain.ts'
import { seedDemoYear, startIngest } from './index.ts'

const city = await smallCity()

function received(bytes: Buffer): Received {
  const frame = createFramer().push(bytes)[0]
  if (!frame?.ok) return { ok: false, protocol: 'sl651', raw: bytes, remote: '10.0.0.1:5', station: null, func: null, reason: frame?.reason ?? 'unknown_start', detail: '' }
  const body = decodeBody(frame)
  assert.ok(!isBad(body))
  return { ok: true, protocol: 'sl651', raw: frame.raw, remote: '10.0.0.1:5', station: frame.station, func: frame.func, ...body }
}

const sites = [{ id: 'a', lon: 118.8, lat: 25.03 }, { id: 'b', lon: 118.2, lat: 25.5 }], from = Date.UTC(2025, 10, 26), to = Date.UTC(2026, 10, 26)

test('a year of the demo city’s rain is about what falls in southern Fujian, wettest in early summer, the same every time', () => {
  const falls = [...rainOf(sites, from, to)], sum = (test: (at: number) => boolean) => falls.filter((f) => test(f.at)).reduce((a, f) => a + f.mm, 0) / sites.length
  const all = sum(() => true), month = (m: number) => sum((at) => new Date(at).getUTCMonth() === m)
  assert.ok(all > 800 && all < 2200, `${all} mm`)
  assert.ok(month(4) + month(5) > month(10) + month(11) + month(0), 'May and June are wetter than winter')
  assert.ok(falls.every((f) => f.mm > 0 && f.mm % 0.5 === 0 && f.at > from && f.at <= to && f.at % 3_600_000 === 0))
  assert.deepEqual([...rainOf(sites, from, to)], falls)
})

test('a river swells with the rain and falls again', () => {
  const rise = [...riseOf([{ at: 3_600_000, mm: 40 }, { at: 7_200_000, mm: 60 }], { gain: 0.03, keep: 0.9 })]
  assert.deepEqual(rise.slice(0, 2), [{ at: 3_600_000, metres: 1.2 }, { at: 7_200_000, metres: 2.88 }])
  assert.ok((rise.at(-1)?.metres ?? 9) < 0.35 && rise.every((r, i) => i < 2 || r.metres < (rise[i - 1]?.metres ?? 0)))
})

test('a duty officer tries a rule on the demo city’s last year of rain; the year is loaded once', async () => {
  await city.tx((tx) => seedDemoYear(tx))
  const count = async () => (await city.tx((tx) => tx.one<{ n: number; wet: number }>(sql`select count(*)::int as n, (select count(*)::int from rain_days) as wet from readings where element = 'RAIN'`)))
  const { n, wet } = await count()
  assert.ok(n > 1000 && wet > 100, `${n} readings, ${wet} days`)
  await city.tx((tx) => seedDemoYear(tx))
  assert.equal((await count()).n, n)
  // a storm of years ago is replayed: what it makes the gauges fold anew comes out as it was
  const rain = () => city.tx((tx) => tx.rows(sql`select station_id, observed_at, value from readings where element = 'RAIN' and observed_at > anlan_now() - interval '370 days' order by 1, 2`))
  const before = await rain(), stations = await city.tx((tx) => tx.rows<{ code: string }>(sql`select code from stations where demo order by code`)), ingest = startIngest({ db: city.db })
  for (const minutes of [0, 10]) {
    const at = Date.UTC(2023, 6, 28) + minutes * 60_000
    await ingest.receive(stations.map(({ code }) => received(encodeReport({ station: code, func: 0x32, serial: minutes + 1, sentAt: at, class: 'P', groups: [{ at, values: { PT: 100 + minutes, PJ: minutes, PN10: minutes } }] }))))
  }
  await ingest.close()
  assert.deepEqual(await rain(), before)
  const duty = city.as('cityDuty'), now = Date.now(), form = { title: '演示：三小时 25 毫米', regionCode: null, months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], stationKinds: null, levels: [{ level: 3, when: { kind: 'rain', hours: 3, mm: 25 } }], clearFactor: 0.8, clearMinutes: 30, warningTrack: null, enabled: false, source: '演示' }
  const { status, body } = await duty.post('/api/rule-trials', { ruleId: null, form, from: new Date(now - 366 * 86_400_000).toISOString(), to: new Date(now).toISOString() })
  assert.equal(status, 200, JSON.stringify(body))
  const looked = async () => (await city.runTimers(), (await duty.get(`/api/rule-trials/${body.id}`)).body)
  let { trial, counts } = await looked()
  for (let n = 0; n < 50 && trial.state !== 'done'; n++) ({ trial, counts } = await looked())
  assert.equal(trial.state, 'done')
  assert.ok(counts.reduce((sum: number, c: { n: number }) => sum + c.n, 0) > 3, JSON.stringify(counts))
})
