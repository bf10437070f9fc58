// AIS sentences against gpsd's own reading of them, corrupted twins, and streams cut anyhow.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import type { Moved } from '../moved.ts'
import { createAssembler } from './assemble.ts'
import { armour, bitsOf } from './bits.ts'
import { decode } from './decode.ts'
import { encodeClassB, encodeStatics } from './encode.ts'
import { createFramer, readLine, type Line } from './framer.ts'
import { nmea } from './index.ts'
import { createReader, instantOf, readFile } from './read.ts'

const folder = new URL('../../../../../shared/data/ais_nmea/', import.meta.url), here = existsSync(folder)
const skip = !here && 'gpsd’s samples of AIS are not here'
const text = (name: string) => gunzipSync(readFileSync(new URL(name, folder))).toString('latin1')

/** What we decode, in gpsd's names; part A's name joins part B, as gpsd tells them. */
function decoded(log: string): Record<string, unknown>[] {
  const assembler = createAssembler(), names = new Map<number, string>()
  return log.split('\n').flatMap((row): Record<string, unknown>[] => {
    const line = row.startsWith('#') ? undefined : readLine(Buffer.from(row, 'latin1'))
    if (!line?.ok || line.kind !== 'ais') return []
    const whole = assembler.take(line), m = whole && decode(bitsOf(whole.payload, whole.fill))
    if (!m) return []
    if (m.type !== 24) return [m]
    if (m.part === 'A') return names.set(m.mmsi, m.shipname), []
    return names.has(m.mmsi) ? [{ ...m, shipname: names.get(m.mmsi) }] : []
  })
}

for (const name of ['gpsd_ais-nmea.log', 'gpsd_ais-18-27.log']) test(`${name}: every message has gpsd’s values`, { skip }, () => {
  const own = decoded(text(`${name}.gz`)), oracle = text(`${name}.chk.gz`).split('\n').filter((l) => l.startsWith('{"class":"AIS"')).map((l) => JSON.parse(l) as Record<string, unknown>)
  let compared = 0
  for (const type of [1, 2, 3, 5, 18, 24, 27]) {
    // gpsd reads the vendor's seven letters of the older edition; radio and spare bits say nothing of a vessel
    const known = oracle.filter((m) => m.type === type), fields = Object.keys(known[0] ?? {}).filter((k) => !['class', 'scaled', 'radio', 'reserved', 'vendorid'].includes(k) && !k.endsWith('_text'))
    const said = (list: readonly Record<string, unknown>[]) => [...new Set(list.map((m) => JSON.stringify(fields.map((f) => m[f]))))].sort()
    const ours = said(own.filter((m) => m.type === type)), theirs = said(known)
    if (type === 24) assert.deepEqual(theirs.filter((m) => !ours.includes(m)), []) // gpsd tells some pairs only with the next GPS cycle
    else assert.deepEqual(ours, theirs, `type ${type}: ${fields.join()}`)
    compared += theirs.length
  }
  assert.ok(compared > 60, String(compared))
})

test('the feed’s sample and the fuzzy cases are read without an exception', { skip }, () => {
  const items = readFile(readFileSync(new URL('aishub_sample.nmea', folder)))
  const odd = items.flatMap((i) => (i.ok || i.reason === 'no_time' ? [] : [i.detail]))
  assert.deepEqual([items.length > 30, odd], [true, ['786434 is no MMSI of a vessel', 'type 5 has 418 bits; 420 at least']])
  assert.deepEqual(readFile(Buffer.from(text('gpsd_nmea-fuzzy-cases.log.gz'), 'latin1')), [])
  assert.ok(readFile(Buffer.from(text('gpsd_ais-nmea.log.gz'), 'latin1')).some((i) => i.ok && i.positions[0]?.at === Date.parse('2020-04-07T21:39:48Z')))
})

const vessel = { mmsi: '412400001', at: Date.UTC(2026, 8, 5, 0, 0, 30), lon: 118.9123, lat: 24.7001, speedKmh: 18.52, heading: 123.4 }
const reader = (clock: number | null = null) => createReader('test', () => clock)
const read = (line: string, clock: number | null = null) => { const l = readLine(Buffer.from(line)); return l && reader(clock)(l) }

test('what a class B transponder says comes back with its units', () => {
  const item = read(encodeClassB(vessel))
  assert.ok(item?.ok)
  const [p] = item.positions
  assert.deepEqual([item.key, p?.at, p?.speedKmh, p?.heading], ['412400001', vessel.at, 18.5, 123.4])
  assert.ok(Math.abs((p?.lon ?? 0) - vessel.lon) < 1e-5 && Math.abs((p?.lat ?? 0) - vessel.lat) < 1e-5)
  const lines = encodeStatics({ mmsi: '412400001', name: 'MIN HUI YU 00001', callSign: 'BZAA1', type: 30, length: 32, beam: 7 }).split('\r\n').filter(Boolean)
  assert.deepEqual(lines.map((l) => { const r = read(l); return r?.ok && r.about }), [{ name: 'MIN HUI YU 00001' }, { type: 30, callSign: 'BZAA1', length: 32, beam: 7 }])
})

/** Any message with a checksum of its own. */
const sentence = (...fields: (readonly [number | string, number])[]): string => {
  const { payload, fill } = armour(fields), content = `AIVDM,1,1,,A,${payload},${fill}`
  return `!${content}*${[...content].reduce((sum, c) => sum ^ c.charCodeAt(0), 0).toString(16).padStart(2, '0')}`
}
const raw = (line: string) => { const l = readLine(Buffer.from(line)) as Line & { kind: 'ais' }; return decode(bitsOf(l.payload, l.fill)) }

test('types 4, 9, 19 and 21 are read field by field', () => {
  const four = raw(sentence([4, 6], [0, 2], [4120000, 30], [2026, 14], [9, 4], [5, 5], [8, 5], [15, 6], [30, 6], [1, 1], [71_000_000, 28], [14_900_000, 27], [1, 4], [0, 30]))
  assert.deepEqual(four, { type: 4, repeat: 0, mmsi: 4120000, at: Date.UTC(2026, 8, 5, 8, 15, 30), accuracy: true, lon: 71_000_000, lat: 14_900_000, epfd: 1 })
  const nine = raw(sentence([9, 6], [0, 2], [111412001, 30], [303, 12], [250, 10], [0, 1], [-71_000_000, 28], [-14_900_000, 27], [900, 12], [7, 6], [0, 34]))
  assert.deepEqual(nine, { type: 9, repeat: 0, mmsi: 111412001, alt: 303, speed: 250, accuracy: false, lon: -71_000_000, lat: -14_900_000, course: 900, second: 7 })
  const nineteen = raw(sentence([19, 6], [0, 2], [412400002, 30], [0, 8], [55, 10], [1, 1], [71_000_000, 28], [14_900_000, 27], [1800, 12], [181, 9], [12, 6], [0, 4], ['MIN SHI YU 2', 20], [30, 8], [15, 9], [16, 9], [3, 6], [4, 6], [1, 4], [0, 7]))
  assert.ok(nineteen?.type === 19)
  assert.deepEqual([nineteen.shipname, nineteen.shiptype, nineteen.to_bow, nineteen.to_stern, nineteen.to_port, nineteen.to_starboard, nineteen.heading, nineteen.second], ['MIN SHI YU 2', 30, 15, 16, 3, 4, 181, 12])
  const aid = raw(sentence([21, 6], [0, 2], [994121234, 30], [14, 5], ['QUANZHOU BUOY 1', 20], [1, 1], [71_000_000, 28], [14_900_000, 27], [1, 9], [1, 9], [2, 6], [2, 6], [1, 4], [33, 6], [1, 1], [0, 8], [0, 1], [1, 1], [0, 2]))
  assert.ok(aid?.type === 21)
  assert.deepEqual([aid.name, aid.aid_type, aid.lon, aid.to_port, aid.second, aid.off_position, aid.virtual_aid], ['QUANZHOU BUOY 1', 14, 71_000_000, 2, 33, true, true])
})

test('a changed character is refused, the checksum or the tag block alike; no position is no position', () => {
  const good = encodeClassB(vessel).trim()
  for (let i = 0; i < good.length; i++) if (!'\\*'.includes(good[i] as string)) {
    const bad = `${good.slice(0, i)}${good[i] === 'A' ? 'B' : 'A'}${good.slice(i + 1)}`, item = read(bad)
    assert.ok(!item || !item.ok || item.positions[0]?.lon === (read(good) as Moved & { ok: true }).positions[0]?.lon && bad.toUpperCase() === good.toUpperCase(), bad)
  }
  const nowhere = read(encodeClassB({ ...vessel, lon: 181, lat: 91 }))
  assert.deepEqual(nowhere?.ok && nowhere.positions, [])
  assert.equal((read(sentence([1, 6], [0, 2], [412400001, 30])) as Moved & { ok: false }).reason, 'bad_body')
})

test('sentences of several parts are joined, and a part that never comes is given up', () => {
  const reads = reader(Date.UTC(2020, 3, 7))
  const parts = ['!AIVDM,2,1,9,B,55R3Vn82=ILTQ3KKS>1<D60Dq@E918U<F222221J1`?164vc03S1CCAD,0*2A', '!AIVDM,2,2,9,B,`88888888888880,2*76'].map((l) => readLine(Buffer.from(l)) as Line)
  assert.equal(reads(parts[0] as Line), undefined)
  const item = reads(parts[1] as Line)
  assert.deepEqual(item?.ok && item.about, { name: 'SEA ENTERPRISE', callSign: 'HP6683', imo: 9266633, type: 90, destination: 'LEMMER', draught: 1.4, length: 28, beam: 7 })
  let now = 0
  const slow = createReader('', () => now)
  slow(parts[0] as Line)
  now = 31_000
  assert.equal(slow(parts[1] as Line), undefined)
})

test('the second of the message and the moment of receipt make one instant for all receivers', () => {
  const at = Date.UTC(2026, 8, 5, 0, 0, 58)
  assert.deepEqual([instantOf(at + 1_000, 58), instantOf(at + 9_000, 58), instantOf(at - 2_000, 58), instantOf(at + 300, 60)], [at, at, at, at])
})

test('any bytes, cut anyhow, give the same lines and no exception', () => {
  const piece = fc.oneof(fc.constantFrom(...encodeStatics({ mmsi: '412400001', name: 'A', callSign: 'B', type: 30, length: 9, beam: 3 }).split(/(?<=\n)/), encodeClassB(vessel), '\r\n', `${'x'.repeat(700)}\n`, '!AIVDM,9,1,,A,,0*00\n'), fc.uint8Array({ maxLength: 80 }).map((b) => Buffer.from(b).toString('latin1')))
  const told = (bytes: Buffer, cuts: readonly number[]) => {
    const framer = createFramer(), edges = [...new Set([0, ...cuts.map((c) => c % (bytes.length + 1)), bytes.length])].sort((a, b) => a - b)
    return [...edges.slice(1).flatMap((edge, i) => framer.push(bytes.subarray(edges[i], edge))), ...framer.flush()].map((l) => `${l.ok} ${l.ok ? '' : l.reason} ${l.raw.toString('hex')}`)
  }
  fc.assert(fc.property(fc.array(piece, { maxLength: 10 }), fc.array(fc.nat(9000), { maxLength: 10 }), (pieces, cuts) => {
    const bytes = Buffer.from(pieces.join(''), 'latin1')
    assert.deepEqual(told(bytes, cuts), told(bytes, []))
    readFile(bytes)
  }), { numRuns: 150 })
})

test('a line that never ends costs itself; the receiver goes on', async () => {
  const kept: Moved[] = []
  const listening = await nmea.listen({ host: '127.0.0.1', port: 0, sink: async (item) => { kept.push(item); return 'kept' }, limits: { slowFrameMs: 100 } })
  const socket = connect(listening.port, '127.0.0.1')
  await once(socket, 'connect')
  socket.write('!AIVDM,1,1,')
  await sleep(250)
  socket.write(`rest\r\n${encodeClassB(vessel)}`)
  for (let i = 0; i < 100 && kept.length < 2; i++) await sleep(10)
  assert.deepEqual(kept.map((i) => (i.ok ? i.key : i.reason)), ['incomplete', '412400001'])
  socket.destroy()
  await listening.close()
})
