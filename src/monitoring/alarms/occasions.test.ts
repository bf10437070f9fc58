import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from '#kit/db'
import { record } from '#kit/events'
import { destination } from '#kit/geo'
import { smallCity } from '#kit/testing'
import { keepHotspots } from '#monitoring/hotspots'
import { startIngest } from '#monitoring/telemetry'
import { enterStorm, positionStorm, withCircles, type RawFix } from '#monitoring/typhoons'
import { watchReadings } from './index.ts'
import { minute, storm as rainOf } from './testing.ts'

const city = await smallCity()
const duty = city.as('cityDuty')
type Row = { id: string; kind: string; level: number; subjectKind: string; subjectName: string; regionPath: string; said: string; value: number; threshold: number; clearedAt: string | null; detail: Record<string, unknown>; acknowledgedName: string | null; warningId: string | null }
const list = async (kind: string, state = 'open', who: 'cityDuty' | 'otherCounty' | 'countyCommander' = 'cityDuty') => (await city.as(who).get(`/api/alarms?kind=${kind}&state=${state}`)).body.rows as Row[]
const seat = await city.tx((tx) => tx.one<{ lon: number; lat: number; path: string; name: string }>(sql`select lon, lat, path, name from regions where level = 4 and lon is not null order by code limit 1`))

test('a storm that comes nearer raises its towns level by level, and lets them go when it has passed', async () => {
  const now = (await city.tx((tx) => tx.now())).getTime()
  const eye = (bearing: number, km: number) => { const p = destination(seat, bearing, km * 1000); return { lon: p.lon, lat: p.lat } }
  const at = (hours: number) => new Date(now - 40 * 3_600_000 + hours * 3_600_000).toISOString()
  const fix = (hours: number, bearing: number, km: number): RawFix => ({ at: at(hours), ...eye(bearing, km), windMs: 50, pressureHpa: 940, radii: { 7: [300, 300, 300, 300], 10: [120, 120, 120, 120], 12: [60, 60, 60, 60] } })
  const track = [fix(0, 135, 900), fix(12, 135, 500), fix(18, 135, 150), fix(20, 135, 40), fix(26, 315, 400), fix(34, 315, 900)]
  const id = await city.tx((tx) => enterStorm(tx, { no: '2699', name: 'TEST', nameZh: '演示', source: '测试', demo: true }, 'import'))
  const told = async (n: number) => { await city.tx((tx) => positionStorm(tx, id, withCircles(track).slice(0, n), withCircles(track).slice(n))); await city.runJobs() }
  await told(1)
  const first = (await list('circle')).find((a) => a.subjectName === seat.name)
  assert.deepEqual([first?.level, first?.subjectKind, first?.regionPath], [4, 'town', seat.path])
  assert.match(first?.said ?? '', /7 级风圈 [\d.]+ 小时后到达/)
  await told(4)
  const there = (await list('circle')).find((a) => a.subjectName === seat.name)
  assert.deepEqual([there?.id, there?.level, there?.said], [first?.id, 1, '在 12 级风圈内'])
  assert.ok((await city.events('alarm.raised')).some((e) => e.subjectId === first?.id && e.data.kind === 'circle'))
  const inside = seat.path.startsWith(city.cast.countyCommander.regionPath)
  assert.equal((await list('circle', 'open', inside ? 'countyCommander' : 'otherCounty')).every((a) => a.regionPath.startsWith(inside ? city.cast.countyCommander.regionPath : city.cast.otherCounty.regionPath)), true)
  await told(5)
  await told(6)
  assert.equal((await list('circle')).length, 0)
  assert.ok((await list('circle', 'all')).every((a) => a.clearedAt !== null))
})

test('an earthquake near by is an alarm of the place for as long as its rule says; a far one, and one of long ago, is none', async () => {
  const now = await city.tx((tx) => tx.now())
  const quake = (id: string, magnitude: number, km: number, at = now) => { const p = destination(seat, 200, km * 1000); return city.tx((tx) => record(tx, { type: 'quake.located', subject: { kind: 'quake', id }, region: '', data: { at: at.toISOString(), lon: p.lon, lat: p.lat, depthKm: 10, magnitude } })) }
  await quake('near', 4.6, 60)
  await quake('far', 4.6, 700)
  await quake('old', 6, 10, new Date(now.getTime() - 9 * 86_400_000))
  await city.runJobs()
  const found = await list('quake')
  assert.deepEqual(found.map((a) => [a.level, a.value, a.threshold, a.subjectName]), [[3, 4.6, 4, '4.6 级地震']])
  await city.clock.shift('25 hours')
  await city.runTimers()
  assert.equal((await list('quake')).length, 0)
  assert.ok((await city.events('alarm.cleared')).some((e) => e.data.because === 'time'))
})

test('a fire seen near a village is an alarm of its town, and ends when a person dismisses it', async () => {
  const village = await city.tx((tx) => tx.one<{ lon: number; lat: number }>(sql`select lon, lat from regions where level = 5 and plane is not null order by code limit 1`))
  const seenAt = (await city.tx((tx) => tx.now())).toISOString()
  await city.tx((tx) => keepHotspots(tx, [{ satellite: 'N', instrument: 'VIIRS', seenAt, lon: village.lon, lat: village.lat + 0.004, brightness: 330, frp: 9, confidence: 'high', night: false }], 'test'))
  await city.runJobs()
  const [fire] = await list('hotspot')
  assert.deepEqual([fire?.level, fire?.subjectKind, fire !== undefined && fire.value < 1000], [2, 'hotspot', true])
  await city.tx((tx) => record(tx, { type: 'fire.dismissed', subject: { kind: 'fire', id: (fire as Row & { subjectId: string }).subjectId }, region: '', data: {} }))
  await city.runJobs()
  assert.equal((await list('hotspot')).length, 0)
})

test('a station that falls silent is an alarm of its own group and ends when it is heard; all at once are one', async () => {
  const codes = await city.tx((tx) => tx.rows<{ id: string; code: string }>(sql`select id, code from stations order by code limit 2`))
  const ingest = startIngest({ db: city.db, hooks: [watchReadings()] })
  const speak = async (n: number) => { const now = (await city.tx((tx) => tx.now())).getTime(); await ingest.receive(rainOf(codes[n]?.code ?? '', Math.floor(now / minute) * minute - 5 * minute, [0])) }
  await speak(0)
  await speak(1)
  await city.runTimers()
  assert.equal((await list('silence')).length, 0)
  await city.clock.shift('80 minutes')
  await speak(1)
  await city.clock.shift('20 minutes')
  await city.runTimers()
  const [silent, ...more] = await list('silence') as (Row & { stationId: string })[]
  assert.deepEqual([silent?.stationId, silent?.level, more.length], [codes[0]?.id, 4, 0])
  assert.equal((await duty.get('/api/alarms')).body.rows.filter((a: Row) => a.kind === 'silence').length, 0, 'silence does not drown the others')
  await city.clock.shift('3 hours')
  await city.runTimers()
  const network = (await list('silence')).find((a) => a.subjectKind === 'network')
  assert.match(network?.subjectName ?? '', /全部 2 个测站/)
  await speak(0)
  await speak(1)
  await city.clock.shift('61 seconds')
  await city.runTimers()
  assert.deepEqual(await list('silence'), [])
  await ingest.close()
})

test('a person acknowledges an alarm once, with a note; it stays open and the list says who', async () => {
  const now = await city.tx((tx) => tx.now())
  await city.tx((tx) => record(tx, { type: 'quake.located', subject: { kind: 'quake', id: 'seen' }, region: '', data: { at: now.toISOString(), lon: seat.lon, lat: seat.lat, depthKm: null, magnitude: 5.1 } }))
  await city.runJobs()
  const [alarm] = await list('quake') as [Row]
  const done = await duty.post(`/api/alarms/${alarm.id}/acknowledgement`, { note: '已电话核实' })
  assert.deepEqual([done.status, done.body.acknowledgedName, done.body.acknowledgedNote, done.body.clearedAt], [200, city.cast.cityDuty.name, '已电话核实', null])
  const again = await city.as('cityLeader').post(`/api/alarms/${alarm.id}/acknowledgement`, {})
  assert.deepEqual([again.status, again.body.code], [409, 'alarm.already_acknowledged'])
  assert.equal((await city.events('alarm.acknowledged')).length, 1)
  assert.equal((await city.as('informant').post(`/api/alarms/${alarm.id}/acknowledgement`, {})).status, 403)
  assert.equal((await duty.get('/api/alarms?unseen=yes&kind=quake')).body.total, 0)
})
