// Vehicles and vessels from the line to the page, through the doors.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { before, test } from 'node:test'
import fc from 'fast-check'
import { system } from '#kit/access'
import { sql } from '#kit/db'
import { figureRows, figureValue } from '#kit/figures'
import { smallCity, type City } from '#kit/testing'
import { createJt808Framer, encodeClassB, encodeCode, encodeFrame, encodePosition, encodeRegistration, openKinds, positionKinds, type Moved, type Position } from '#monitoring/protocols'
import { insideCircle } from './atSea.ts'
import { callAis } from './call.ts'
import { groundOf } from './ground.ts'
import { fold, slotOf, type Row } from './fold.ts'
import { startKeeper } from './ingest.ts'
import { keepMoved } from './keep.ts'
import { episodesOf, type TrackPoint } from './model.ts'
import { ingestMoved } from './readFile.ts'
import type { Step } from './seaModel.ts'

let city: City
const huian = '350521', phone = '19900020001', mmsi = '412990101'
const vehicle = { kind: 'vehicle', key: phone, name: '闽C90001', sort: 'tanker', hazardClass: '3', goods: '汽油', owner: '演示运输', regionCode: huian, contact: '陈师傅', phone: '19900006001' } as const
const vessel = { kind: 'vessel', key: mmsi, name: '闽演渔60001', sort: 'fishing', homePort: '崇武渔港', regionCode: huian, contact: '林船长', phone: '19900006101', people: 6 } as const
const land = { lon: 118.75, lat: 25.02 }, sea = { lon: 119.4, lat: 24.5 }
let ids: { vehicle: string; vessel: string }

const spoken = (key: string, position: Partial<Position> & { at: number }, kind: 'vehicle' | 'vessel' = 'vehicle'): Moved => ({
  ok: true, protocol: 'test', raw: Buffer.alloc(1), remote: 'test', kind, key, func: 0,
  positions: [{ ...land, fixed: true, speedKmh: 40, heading: 90, altitude: null, alarms: 0, status: 3, mileageKm: null, ...position }],
})
const keep = (items: readonly Moved[]) => city.db.tx(system('test'), (tx) => keepMoved(tx, items))
const now = async () => (await city.tx((tx) => tx.now())).getTime()

before(async () => {
  city = await smallCity()
  const duty = city.as('cityDuty')
  const made = [await duty.post('/api/movers', vehicle), await duty.post('/api/movers', vessel)]
  assert.deepEqual(made.map((m) => m.status), [201, 201], JSON.stringify(made.map((m) => m.body)))
  ids = { vehicle: made[0]?.body.id, vessel: made[1]?.body.id }
})

test('who is registered stands in an event; twice is refused; a vessel is no tanker', async () => {
  const duty = city.as('cityDuty')
  assert.equal((await city.events('mover.registered')).length, 2)
  assert.equal(JSON.stringify(await city.events('mover.registered')).includes('19900006001'), false)
  assert.equal((await duty.post('/api/movers', vehicle)).body.code, 'mover.key_taken')
  assert.equal((await duty.post('/api/movers', { ...vessel, key: '412990999', sort: 'tanker' })).body.code, 'mover.wrong_sort')
  assert.equal((await duty.post('/api/movers', { ...vessel, key: '41299' })).status, 400)
})

test('a terminal registers, proves itself and is acknowledged after its position is stored; another one is refused until a person unbinds it', async () => {
  const keeper = startKeeper(city.db), open = await openKinds(positionKinds.filter((k) => k.key === 'jt808'), keeper.receive, { ANLAN_JT808_PORT: '9731' })
  city.atEnd(async () => { await open.jt808?.close(); await keeper.close() })
  const talk = async (terminal: string, plate = Buffer.from('c3f6433930303031', 'hex'), key: string = phone) => {
    const socket = connect(9731, '127.0.0.1'), framer = createJt808Framer(), said: string[] = []
    socket.on('data', (chunk) => { for (const f of framer.push(chunk)) if (f.ok) said.push(`${f.id.toString(16)} ${f.body.toString('hex')}`) })
    await once(socket, 'connect')
    const ask = async (id: number, body: Buffer, serial: number) => { const n = said.length; socket.write(encodeFrame({ id, version: 2013, phone: key, serial, body })); for (let i = 0; i < 300 && said.length === n; i++) await sleep(10); return said.at(-1) ?? '' }
    return { ask, end: () => socket.destroy(), registered: await ask(0x0100, encodeRegistration(2013, { maker: 'A', model: 'B', terminal, plate }), 1) }
  }
  const one = await talk('T1')
  assert.match(one.registered, /^8100 000100[0-9a-f]{32}$/)
  const code = Buffer.from(one.registered.slice(11), 'hex').toString('latin1')
  assert.equal(await one.ask(0x0102, encodeCode(2013, 'wrong'), 2), '8001 0002010201')
  assert.equal(await one.ask(0x0200, encodePosition({ ...land, at: await now() }), 3), '8001 0003020001')
  assert.equal(await one.ask(0x0102, encodeCode(2013, code), 4), '8001 0004010200')
  assert.equal(await one.ask(0x0200, encodePosition({ ...land, at: (await now()) - 1000, speedKmh: 51, heading: 10 }), 5), '8001 0005020000')
  const seen = (await city.as('countyCommander').get(`/api/movers/${ids.vehicle}`)).body.mover
  assert.deepEqual([seen.seen.speedKmh, seen.seen.here, seen.bound, seen.seen.atSea], [51, '惠安县', true, false])
  assert.equal((await talk('T2')).registered, '8100 000103')
  assert.equal((await talk('T1', Buffer.from('other'))).registered, '8100 000102')
  assert.equal((await talk('T9', Buffer.from('x'), '19900020009')).registered, '8100 000104')
  const strangers = (await city.as('cityDuty').get('/api/movers/strangers')).body.rows
  assert.deepEqual(strangers.map((s: { key: string; reason: string }) => [s.key, s.reason]).sort(), [[phone, 'plate'], ['19900020009', 'unknown']])
  assert.equal((await city.as('cityDuty').post(`/api/movers/${ids.vehicle}/unbinding`, { reason: '更换终端' })).status, 200)
  assert.equal((await one.ask(0x0102, encodeCode(2013, code), 6)), '8001 0006010201')
  assert.match((await talk('T2')).registered, /^8100 000100/)
  assert.deepEqual([(await city.events('mover.bound')).length, (await city.events('mover.unbound')).length], [2, 1])
  assert.equal((await city.tx((tx) => tx.rows(sql`select from movers where code_hash = convert_to(${code}, 'utf8')`))).length, 0)
})

test('a stranger that is registered from the list speaks from then on', async () => {
  const at = await now()
  assert.deepEqual(await keep([spoken('19900020009', { at })]), ['refused'])
  assert.equal((await city.as('countyDuty').post('/api/movers', { ...vehicle, key: '19900020009', name: '闽C90009' })).status, 201)
  assert.deepEqual(await keep([spoken('19900020009', { at })]), ['kept'])
  assert.deepEqual((await city.as('cityDuty').get('/api/movers/strangers')).body.rows.filter((s: { key: string }) => s.key === '19900020009'), [])
})

test('a vessel is heard without being registered, and is at sea outside every county and all land', async () => {
  const at = await now()
  assert.deepEqual(await keep([spoken(mmsi, { at, ...sea }, 'vessel'), { ...spoken('413000001', { at, ...sea }, 'vessel'), about: { name: 'PASSING', type: 70, length: 90 } } as Moved, spoken('366000001', { at, lon: -70, lat: 40 }, 'vessel')]), ['kept', 'kept', 'kept'])
  const rows = (await city.as('cityDuty').get('/api/movers?kind=vessel')).body.rows
  assert.deepEqual(rows.map((m: { name: string; sort: string; registeredAt: string | null; seen: { atSea: boolean } }) => [m.name, m.sort, m.registeredAt !== null, m.seen.atSea]).sort(), [['PASSING', 'cargo', false, true], ['闽演渔60001', 'fishing', true, true]])
})

test('a vehicle on a bridge is not at sea; a vessel that lies still at the quay is in harbour, one that moves there is at sea', async () => {
  const { where } = await city.tx(groundOf), at = { lon: 118.9, lat: 24.9 }
  while (where(at.lon, at.lat).code !== '') at.lon += 0.001
  assert.deepEqual([where(at.lon, at.lat).atSea, where(at.lon, at.lat, true)], [true, { atSea: false, code: huian, path: '350500/350521/' }])
  const seen = async (item: Moved, id: string) => { await keep([item]); return (await city.as('cityDuty').get(`/api/movers/${id}`)).body.mover.seen.atSea }
  const time = await now()
  assert.deepEqual([
    await seen(spoken(phone, { at: time, ...at }), ids.vehicle), await seen(spoken(mmsi, { at: time + 1, ...at, speedKmh: 9 }, 'vessel'), ids.vessel), await seen(spoken(mmsi, { at: time + 2, ...at, speedKmh: 0 }, 'vessel'), ids.vessel),
  ], [false, true, false])
})

test('a county sees its own and what is within it; a passing vessel is the city’s; a clerk opens no number', async () => {
  const count = async (who: 'countyCommander' | 'otherCounty' | 'cityDuty') => (await city.as(who).get('/api/movers')).body.total
  assert.deepEqual([await count('cityDuty'), await count('countyCommander'), await count('otherCounty')], [4, 3, 0])
  await keep([spoken('19900020009', { at: await now(), lon: 118.57, lat: 24.76 })]) // into 晋江
  assert.equal(await count('otherCounty'), 1)
  const id = (await city.as('otherCounty').get('/api/movers')).body.rows[0].id
  assert.equal((await city.as('otherCounty').get(`/api/movers/${ids.vehicle}`)).status, 404)
  assert.equal((await city.as('otherCounty').get(`/api/movers/${id}/track`)).body.points.length, 1) // the part within it
  assert.equal((await city.as('office').post(`/api/movers/${id}/reveals`)).status, 403)
  const opened = await city.as('countyCommander').post(`/api/movers/${ids.vessel}/reveals`)
  assert.equal(opened.body.value, '19900006101')
  assert.equal((await city.events('mover.revealed')).length, 1)
  assert.equal((await city.as('cityDuty').get('/api/movers')).raw.includes('19900006101'), false)
})

test('what is ahead of its time is kept, flagged and never the latest; no fix is no place', async () => {
  const at = await now(), before = (await city.as('cityDuty').get(`/api/movers/${ids.vehicle}`)).body.mover.seen.observedAt
  await keep([spoken(phone, { at: at + 3_600_000, lon: 118.8 }), spoken(phone, { at: at + 1000, fixed: false, lon: 0, lat: 0, alarms: 1 })])
  const mover = (await city.as('cityDuty').get(`/api/movers/${ids.vehicle}`)).body.mover
  assert.deepEqual([mover.seen.observedAt, mover.alarms, mover.futureAt !== null], [before, 1, true])
  const [alarmed] = await city.events('mover.alarmed')
  assert.deepEqual([alarmed?.subjectId, alarmed?.data.alarms], [ids.vehicle, 1])
  await keep([spoken(phone, { at: at + 2000, alarms: 1 })])
  assert.equal((await city.events('mover.alarmed')).length, 1)
})

test('late, repeated and permuted positions end in the same rows', async () => {
  const base = (await now()) - 6 * 3_600_000
  const said: Moved[] = Array.from({ length: 14 }, (_, i) => spoken(i % 2 ? '19900020009' : mmsi, { at: base + Math.floor(i / 3) * 20_000, lon: 118.7 + (i % 5) / 50, alarms: i % 4 === 3 ? 2 : 0, fixed: i % 7 !== 6, speedKmh: 30 + i }, i % 2 ? 'vehicle' : 'vessel'))
  const state = () => city.tx(async (tx) => JSON.stringify([await tx.rows(sql`select mover_id, slot, observed_at, lon, lat, fixed, speed_kmh, alarms, here_path from mover_positions order by 1, 2`), await tx.rows(sql`select mover_id, observed_at, lon, lat, at_sea, here_code, word_at, alarms from mover_latest order by 1`), await tx.rows(sql`select id, here_path from movers order by 1`)]))
  const clear = () => city.tx(async (tx) => { await tx.run(sql`delete from mover_positions`); await tx.run(sql`delete from mover_latest`); await tx.run(sql`update movers set here_path = ''`) })
  await clear()
  await keep(said)
  const orderly = await state()
  await fc.assert(fc.asyncProperty(fc.shuffledSubarray([...said, ...said.slice(0, 5)], { minLength: 19, maxLength: 19 }), fc.integer({ min: 1, max: 19 }), async (order, cut) => {
    await clear()
    await keep(order.slice(0, cut))
    await keep(order.slice(cut))
    assert.equal(await state(), orderly)
  }), { numRuns: 12 })
})

test('a fold is blind to order, and a vessel keeps one row a minute', () => {
  assert.deepEqual([slotOf('vessel', 61_000), slotOf('vehicle', 61_000)], [60_000, 61_000])
  const rows = [1, 2, 3].map((n): Row => ({ moverId: 'a', slot: 60_000, at: 60_000 + n, lon: n, lat: 0, fixed: true, speedKmh: null, heading: null, altitude: null, alarms: 3 - n, status: 0, mileageKm: null, flagged: n === 3 }))
  const told = fold(rows), back = fold(rows.toReversed())
  assert.deepEqual([told.rows.map((r) => r.lon), told.places.map((r) => r.lon), told.ahead.get('a')], [[3], [2], 60_003])
  assert.deepEqual(back, told)
})

test('alarms of a track are spans: one for one cause, ended by its absence or by silence; speed counts by the settings', () => {
  const p = (minute: number, alarms: number, speedKmh = 50): TrackPoint => ({ at: new Date(Date.UTC(2026, 8, 5, 0, minute)).toISOString(), ...land, fixed: true, speedKmh, heading: 0, alarms, flagged: false })
  const found = episodesOf([p(0, 0), p(1, 1), p(2, 1), p(3, 0, 92), p(4, 2, 95), p(40, 2)], 80).map((e) => [e.bit, e.from.slice(14, 16), e.until.slice(14, 16), e.ongoing, e.peakKmh])
  assert.deepEqual(found, [[1, '40', '40', true, 50], [1, '04', '04', false, 95], ['overspeed', '03', '04', false, 95], [0, '01', '03', false, 50]])
})

test('who is still at sea inside the circles: the list, its figures and the file agree; hours ahead are told', async () => {
  const at = await now(), duty = city.as('cityDuty')
  await keep([spoken(mmsi, { at, ...sea }, 'vessel')])
  const fix = (hours: number, lon: number, lat: number) => ({ no: '2699', name: 'SHIYAN', fix: { at: new Date(at + hours * 3_600_000).toISOString(), lon, lat, windMs: 45, pressureHpa: 950, radii: { 7: [250, 250, 250, 250], 10: [120, 120, 120, 120], 12: [60, 60, 60, 60] } } })
  for (const body of [fix(-6, 120.6, 22.6), fix(0, 120.2, 23.2)]) assert.equal((await duty.post('/api/storms/fixes', body)).status, 200)
  const page = (await duty.get('/api/vessels-at-sea')).body, one = page.rows.find((r: { key: string }) => r.key === mmsi)
  assert.deepEqual([page.storm.no, page.steps[0].hours, one.reached[7] !== null, one.reached[12]], ['2699', 0, true, null])
  assert.equal(page.rows.some((r: { registered: boolean }) => !r.registered), false)
  const [step] = page.steps as Step[]
  const circle = { lon: step?.lon, lat: step?.lat, km: step?.circles[7] }
  const [value, rows] = await city.tx(async (tx) => [(await figureValue(tx, 'vessel.in_circle', circle)).value, await figureRows(tx, 'vessel.in_circle', circle)] as const)
  assert.deepEqual([value, rows.length], [page.rows.filter((r: { reached: Record<string, string | null> }) => r.reached[7] === step?.at).length, value])
  assert.equal(await city.tx(async (tx) => (await figureValue(tx, 'vessel.people_in_circle', circle)).value), 6)
  const file = await duty.get('/api/vessels-at-sea/export?force=7')
  assert.deepEqual([file.status, file.raw.subarray(0, 2).toString(), (await city.events('mover.exported')).length], [200, 'PK', 1])
  assert.equal((await city.as('otherCounty').get('/api/vessels-at-sea')).body.total, 0)
  const radii = { 7: [250, 250, 250, 250], 10: [120, 120, 120, 120], 12: [60, 60, 60, 60] }
  await city.tx((tx) => tx.run(sql`insert into storm_fixes (storm_id, kind, at, lon, lat, wind_ms, pressure_hpa, radii, radii_model, interpolated)
    values (${page.storm.id}, 'forecast', ${new Date(at + 12 * 3_600_000).toISOString()}, ${sea.lon}, ${sea.lat}, 45, 950, ${JSON.stringify(radii)}, false, false)`))
  const ahead = (await duty.get('/api/vessels-at-sea')).body, reached = ahead.rows.find((r: { key: string }) => r.key === mmsi).reached
  assert.deepEqual(ahead.steps.map((s: Step) => s.hours), [0, 3, 6, 9, 12])
  assert.deepEqual([reached[10], reached[12]].map((when: string) => Math.round((Date.parse(when) - at) / 3_600_000)), [6, 9])
})

test('a circle in the database is the circle of the model, all round', async () => {
  const step: Step = { hours: 0, at: '', lon: 119.2, lat: 24.1, circles: { 7: [200, 150, 100, 250], 10: null, 12: null }, model: false }
  const places = Array.from({ length: 200 }, (_, i) => ({ lon: 116.5 + (i % 20) * 0.28, lat: 22 + Math.floor(i / 20) * 0.45 }))
  const told = await city.tx((tx) => tx.rows<{ within: boolean }>(sql`select in_wind_circle(p.lon, p.lat, ${step.lon}, ${step.lat}, ${step.circles[7] as number[]}::float8[]) as within from rows from (jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as (lon float8, lat float8)) with ordinality as p(lon, lat, n) order by n`))
  assert.deepEqual(told.map((t) => t.within), places.map((p) => insideCircle(step, 7, p)))
  assert.ok(told.some((t) => t.within) && told.some((t) => !t.within))
})

test('a file of sentences is kept once, however often it is read', async () => {
  const kind = positionKinds.find((k) => k.key === 'nmea'), at = (await now()) - 7_200_000
  const bytes = Buffer.from([0, 1, 2].map((n) => encodeClassB({ mmsi, at: at + n * 60_000, ...sea, speedKmh: 10, heading: n })).join('') + 'broken\n')
  const items = kind?.readFile?.(bytes) ?? []
  const first = await ingestMoved(city.db, items), count = () => city.tx((tx) => tx.one<{ n: number }>(sql`select count(*)::int as n from mover_positions`))
  assert.deepEqual(first, { items: 4, positions: 3, refused: 1, strangers: 0 })
  const stored = await count()
  await ingestMoved(city.db, items)
  assert.deepEqual(await count(), stored)
  assert.equal((await city.as('cityDuty').get('/api/movers/refusals')).body.rows[0].reason, 'unknown_start')
})

test('a line that we open ourselves calls no address of this machine, and reads what an allowed one sends', async (t) => {
  const { createServer } = await import('node:net')
  const { doorStates } = await import('#monitoring/protocols')
  const got: Moved[] = [], keeper = { receive: async (item: Moved) => { got.push(item); return 'kept' as const }, close: async () => {} }
  const server = createServer((s) => { s.on('error', () => {}); s.write(encodeClassB({ mmsi, at: Date.now(), ...sea, speedKmh: 10, heading: 1 })) }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  const shut = callAis({ host: '127.0.0.1', port, inside: true }, keeper)
  assert.match(doorStates().find((d) => d.protocol === `nmea:127.0.0.1:${port}`)?.reason ?? '', /may not be called/)
  shut.close()
  t.after(() => { line.close(); server.close() })
  const line = callAis({ host: '127.0.0.1', port, inside: true }, keeper, () => true)
  for (let i = 0; i < 200 && got.length === 0; i++) await sleep(10)
  assert.equal(got[0]?.ok && got[0].key, mmsi)
  const duty = city.as('cityDuty')
  assert.equal((await duty.post('/api/ais-sources', { title: '演示岸站', host: 'ais.example.org', port: 10110 })).status, 201)
  assert.equal((await duty.post('/api/ais-sources', { title: '重复', host: 'ais.example.org', port: 10110 })).body.code, 'ais_source.taken')
  assert.equal((await city.events('ais_source.added')).length, 1)
  assert.deepEqual((await duty.get('/api/ais-sources')).body.rows.map((r: { host: string; perMinute: number; refused: number; lastAt: string | null }) => [r.host, r.perMinute, r.refused, r.lastAt]), [['ais.example.org', 0, 0, null]])
})

test('who is taken out of the ledger speaks no more', async () => {
  const id = (await city.as('cityDuty').get('/api/movers?q=90009')).body.rows[0].id
  assert.equal((await city.as('cityDuty').post(`/api/movers/${id}/retirement`, { reason: '车辆报废' })).status, 200)
  assert.deepEqual(await keep([spoken('19900020009', { at: await now() })]), ['refused'])
  assert.equal((await city.events('mover.retired')).length, 1)
})
