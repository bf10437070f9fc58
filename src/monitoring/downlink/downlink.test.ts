// The centre asks a station over the station's own connection: sent once, again, answered, refused, given up.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { test } from 'node:test'
import { sql } from '#kit/db'
import { smallCity } from '#kit/testing'
import { encodeHj212, encodeReport, readFrame } from '#monitoring/protocols'
import { listenGauges, startIngest } from '#monitoring/telemetry'
import { openDesk } from './index.ts'

const city = await smallCity()
const duty = city.as('cityDuty')
const [gauge] = await city.tx((tx) => tx.rows<{ id: string; code: string }>(sql`select id, code from stations order by code limit 1`)) as [{ id: string; code: string }]
const ingest = startIngest({ db: city.db })
const gauges = await listenGauges({ ingest, host: '127.0.0.1', ports: { sl651: 0, hj212: 0 } })
const desk = openDesk(city.db)
test.after(async () => { desk.close(); await gauges.close(); await ingest.close() })

const now = () => Date.now()
const report = (func: number, values: Record<string, number> = { PT: 100 }, at = now()) => encodeReport({ station: gauge.code, password: '1234', func, serial: 9, sentAt: at, groups: [{ at: Math.floor(at / 60_000) * 60_000, values }] })
const open = async (port = gauges.ports.sl651 as number): Promise<Socket> => { const s = connect(port, '127.0.0.1'); s.on('error', () => {}); await once(s, 'connect'); return s }
const next = async (s: Socket) => (await once(s, 'data', { signal: AbortSignal.timeout(3000) }))[0] as Buffer
const rows = async () => (await duty.get(`/api/stations/${gauge.id}/commands`)).body.rows as { command: string; state: string; sends: number; detail: string; said: { name: string; text: string }[]; params: object }[]
const until = async (ok: () => Promise<boolean>) => { for (let i = 0; i < 120 && !(await ok()); i++) await sleep(25) }
const ask = (command: string, params = {}, more = {}) => duty.post(`/api/stations/${gauge.id}/commands`, { protocol: 'sl651', address: gauge.code, command, params, ...more })
const set = (command: string, params = {}, reason = '设备检修后核对') => duty.post(`/api/stations/${gauge.id}/commands/settings`, { protocol: 'sl651', address: gauge.code, command, params, reason })

/** On the line: has reported and was answered. */
async function online(): Promise<Socket> {
  const socket = await open()
  socket.write(report(0x32))
  await next(socket)
  return socket
}

test('a query goes out with serial 0000 and the station\'s password, and its answer closes it', async () => {
  const socket = await online()
  assert.equal((await ask('sl_elements', { items: 'PJ VT' })).status, 200)
  await desk.turn()
  const frame = readFrame(await next(socket), 'down')
  assert.ok(frame.ok)
  assert.deepEqual([frame.func, frame.password, frame.end, frame.body.readUInt16BE(0), frame.body.toString('hex', 8)], [0x3a, '1234', 0x05, 0, '20193812'])
  socket.write(report(0x3a, { PJ: 4, VT: 12.3 }))
  await until(async () => (await rows())[0]?.state === 'answered')
  const [row] = await rows()
  assert.deepEqual([row?.state, row?.sends, row?.said], ['answered', 1, [{ name: 'PJ', text: '4mm' }, { name: 'VT', text: '12.3V' }]])
  assert.deepEqual((await city.events()).filter((e) => e.type.startsWith('station_command.')).map((e) => e.type), ['station_command.queued', 'station_command.answered'])
  socket.destroy()
})

test('the period query is the reference\'s own, byte for byte', async () => {
  const socket = await online()
  assert.equal((await ask('sl_period', { from: '2013-03-24T02:00:00Z', to: '2013-03-25T02:00:00Z', element: 'DRP' })).status, 200)
  await desk.turn()
  const frame = readFrame(await next(socket), 'down')
  assert.ok(frame.ok)
  assert.equal(frame.body.toString('hex', 8).toUpperCase(), '13032410130325100418000000F460')
  socket.write(report(0x38, { PT: 101 }))
  await until(async () => (await rows())[0]?.state === 'answered')
  socket.destroy()
})

test('an answer that does not come is asked for again twice, then given up', async () => {
  const socket = await online()
  let came = 0
  socket.on('data', () => came++)
  assert.equal((await ask('sl_version')).status, 200)
  for (let i = 0; i < 4; i++) {
    await desk.turn()
    await sleep(30)
    await desk.turn() // while an answer is due nothing is sent
    await city.clock.shift(`${(i + 1) * 25} seconds`)
  }
  await city.clock.reset()
  const [row] = await rows()
  assert.deepEqual([came, row?.state, row?.sends, row?.detail], [3, 'timeout', 3, 'no_answer'])
  assert.equal((await city.events('station_command.timed_out')).length, 1)
  socket.destroy()
})

test('a command for a station that is not there waits, and is given up after ten minutes', async () => {
  assert.equal((await ask('sl_status')).status, 200)
  await sleep(50)
  await desk.turn()
  assert.equal((await rows())[0]?.state, 'queued')
  await city.clock.shift('11 minutes')
  await desk.turn()
  await city.clock.reset()
  assert.deepEqual([(await rows())[0]?.state, (await rows())[0]?.detail], ['timeout', 'not_connected'])
})

test('a setting takes a reason and its own permission; a new password is never shown and is used once the station took it', async () => {
  assert.equal((await ask('sl_clock_set')).body.code, 'station_command.wrong_kind')
  assert.equal((await set('sl_clock_set', {}, '')).body.code, 'request.invalid')
  assert.equal((await city.as('countyDuty').post(`/api/stations/${gauge.id}/commands/settings`, { protocol: 'sl651', address: gauge.code, command: 'sl_clock_set', reason: '校时' })).status, 403)
  assert.equal((await ask('sl_elements', { items: 'NOPE' })).body.code, 'station_command.bad_parameter')
  assert.equal((await ask('sl_elements', { items: 'PJ' }, { address: '0099999999' })).body.code, 'station_command.not_its_address')
  const socket = await online()
  assert.equal((await set('sl_password_set', { password: 'ABCD' })).status, 200)
  await desk.turn()
  const frame = readFrame(await next(socket), 'down')
  assert.ok(frame.ok)
  assert.equal(frame.body.toString('hex', 8), '031012340310abcd')
  socket.write(report(0x49))
  await until(async () => (await rows())[0]?.state === 'answered')
  assert.equal(JSON.stringify([await rows(), await city.events('station_command.queued')]).includes('ABCD'), false)
  assert.equal((await ask('sl_realtime')).status, 200)
  await desk.turn()
  const after = readFrame(await next(socket), 'down')
  assert.ok(after.ok && after.password === 'abcd')
  socket.write(report(0x37))
  await until(async () => (await rows())[0]?.state === 'answered')
  socket.destroy()
})

test('a station whose clock is wrong is set once an hour, where that is wished for', async () => {
  await duty.put(`/api/stations/${gauge.id}/addresses`, { protocol: 'sl651', address: gauge.code, settings: { clockDriftSeconds: 60 } })
  const own = openDesk(city.db)
  await own.turn()
  const socket = await open()
  socket.write(report(0x32, { PT: 103 }, now() - 5 * 60_000))
  await next(socket)
  await until(async () => (await rows())[0]?.command === 'sl_clock_set')
  assert.equal((await rows())[0]?.command, 'sl_clock_set')
  await own.turn()
  const frame = readFrame(await next(socket), 'down')
  assert.ok(frame.ok && frame.func === 0x4a && frame.body.length === 8)
  socket.write(report(0x32, { PT: 104 }, now() - 4 * 60_000))
  await next(socket)
  await sleep(100)
  assert.equal((await rows()).filter((r) => r.command === 'sl_clock_set').length, 1)
  own.close()
  socket.destroy()
})

test('a park gateway takes an interval: ready, then done; and one that says no has refused', async () => {
  const mn = 'PARK0002'
  assert.equal((await duty.put(`/api/stations/${gauge.id}/addresses`, { protocol: 'hj212', address: mn, secret: '123456' })).status, 200)
  const socket = await open(gauges.ports.hj212)
  const say = (cn: number, cp: string, qn: string) => socket.write(encodeHj212({ qn, st: '31', cn, pw: '123456', mn, flag: 4, cp }))
  say(2011, 'DataTime=20260907120000;a21005-Rtd=1', '20260907120000000')
  await sleep(150)
  for (const verdict of ['1', '2']) {
    const given = { protocol: 'hj212', address: mn, command: 'hj_interval_set', params: { seconds: '60' }, reason: '加密监测' }
    assert.equal((await duty.post(`/api/stations/${gauge.id}/commands/settings`, given)).status, 200)
    await desk.turn()
    const text = (await next(socket)).toString()
    assert.match(text, /CN=1062;PW=123456;MN=PARK0002;Flag=5;CP=&&RtdInterval=60&&/)
    const qn = /QN=(\d{17})/.exec(text)?.[1] as string
    say(9011, 'QnRtn=1', qn)
    say(9012, `ExeRtn=${verdict}`, qn)
    await until(async () => ['answered', 'refused'].includes((await rows())[0]?.state ?? ''))
    assert.deepEqual([(await rows())[0]?.state, (await rows())[0]?.detail], [verdict === '1' ? 'answered' : 'refused', `ExeRtn=${verdict}`])
    await sleep(5)
  }
  socket.destroy()
})
