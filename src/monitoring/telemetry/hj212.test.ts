// A park's gas gateway at its door: what it is told, what is kept, and what is not believed.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { test } from 'node:test'
import { sql } from '#kit/db'
import { smallCity } from '#kit/testing'
import { encodeHj212 } from '#monitoring/protocols'
import { listenGauges, startIngest, type News } from './index.ts'

const city = await smallCity()
const duty = city.as('cityDuty')
const told: News[] = []
const ingest = startIngest({ db: city.db, hooks: [async (_, news) => void told.push(news)] })
const gauges = await listenGauges({ ingest, host: '127.0.0.1', ports: { hj212: 0 } })
test.after(async () => { await gauges.close(); await ingest.close() })

const mn = '350500A0000000000000001A'
const packet = (cp: string, more: { cn?: number; flag?: number; pw?: string; mn?: string; qn?: string } = {}) => encodeHj212({ qn: '20260907120000000', st: '31', cn: 2011, pw: '123456', mn, flag: 5, cp, ...more })
const open = async (): Promise<Socket> => { const s = connect(gauges.ports.hj212 as number, '127.0.0.1'); s.on('error', () => {}); await once(s, 'connect'); return s }
const say = async (bytes: Buffer): Promise<string> => {
  const socket = await open()
  socket.write(bytes)
  const answer = await Promise.race([once(socket, 'data').then(([data]) => (data as Buffer).toString()), sleep(400).then(() => '')])
  socket.destroy()
  return answer
}
const readings = () => city.tx((tx) => tx.rows<{ element: string; value: number; flagged: boolean; quality: string | null }>(sql`
  select r.element, r.value, r.flagged, q.quality from readings r left join reading_qualities q using (station_id, element, observed_at) order by observed_at, element`))
const lastFrame = () => city.tx((tx) => tx.one<{ result: string; reason: string | null; stationCode: string; func: number }>(sql`select result, reason, station_code, func from frames order by id desc limit 1`))

test('a gateway that nobody registered is kept and acknowledged, and its readings are taken in once it is', async () => {
  assert.match(await say(packet('DataTime=20260907120000;a21005-Rtd=12.3,a21005-Flag=N')), /^##\d{4}QN=20260907120000000;ST=91;CN=9014;PW=123456;MN=350500A0000000000000001A;Flag=4;CP=&&&&[0-9A-F]{4}\r\n$/)
  assert.deepEqual(await lastFrame(), { result: 'unregistered', reason: null, stationCode: mn, func: 2011 })
  assert.deepEqual((await duty.get('/api/frames/unregistered')).body.rows.map((r: { protocol: string; stationCode: string }) => [r.protocol, r.stationCode]), [['hj212', mn]])
  const made = await duty.post('/api/stations', { name: '演示化工园区网关', kind: 'E', regionCode: '350521104', lon: 118.7, lat: 24.97, address: { protocol: 'hj212', address: mn } })
  assert.equal(made.status, 201)
  await city.runJobs()
  assert.deepEqual(await readings(), [{ element: 'a21005.Rtd', value: 12.3, flagged: false, quality: null }])
  assert.deepEqual((await duty.get('/api/frames/unregistered')).body.rows, [])
  assert.deepEqual((await city.events('station.addressed')).map((e) => e.data.address), [mn])
})

test('a value that the device itself marks is kept, is never the newest and trips no rule', async () => {
  const before = told.length
  await say(packet('DataTime=20260907120100;a21005-Rtd=999,a21005-Flag=D', { qn: '20260907120100000' }))
  assert.deepEqual((await readings()).at(-1), { element: 'a21005.Rtd', value: 999, flagged: true, quality: 'D' })
  assert.equal((await city.tx((tx) => tx.one<{ value: number }>(sql`select value from latest_readings where element = 'a21005.Rtd'`))).value, 12.3)
  assert.equal(told.length, before)
})

test('a sound value of the same instant replaces the marked one, and the marked one never a sound one', async () => {
  await say(packet('DataTime=20260907120100;a21005-Rtd=13,a21005-Flag=N', { qn: '20260907120105000' }))
  await say(packet('DataTime=20260907120100;a21005-Rtd=998,a21005-Flag=M', { qn: '20260907120109000' }))
  const { value, flagged } = (await readings()).at(-1) as { value: number; flagged: boolean }
  assert.deepEqual([value, flagged], [13, false])
})

test('a report in two packets is one report, whatever their order', async () => {
  const part = (no: number, cp: string) => encodeHj212({ qn: '20260907130000000', st: '31', cn: 2061, pw: '123456', mn, flag: 7, cp, part: { total: 2, no } })
  await say(Buffer.concat([part(2, 'DataTime=20260907130000;a01001-Avg=26.5'), part(1, 'DataTime=20260907130000;a21005-Avg=7')]))
  await sleep(50)
  assert.deepEqual((await readings()).slice(-2).map((r) => [r.element, r.value]), [['a01001.Avg.2061', 26.5], ['a21005.Avg.2061', 7]])
})

test('no answer is sent where none is asked for; a clock that asks is set; a hurt packet is quarantined and not answered', async () => {
  assert.equal(await say(packet('DataTime=20260907140000;a21005-Rtd=1', { flag: 4 })), '')
  assert.match(await say(packet('', { cn: 1013, qn: '20260907140001000' })), /CN=9013;.*CN=1012;.*SystemTime=\d{14}&&/s)
  const hurt = packet('DataTime=20260907140000;a21005-Rtd=1')
  hurt[60] = (hurt[60] as number) ^ 2
  assert.equal(await say(hurt), '')
  assert.deepEqual([(await lastFrame()).result, (await lastFrame()).reason], ['quarantined', 'bad_crc'])
})

test('where the station\'s password is checked, another one goes to the quarantine and is not answered', async () => {
  const [station] = (await duty.get('/api/stations?q=演示化工园区网关')).body.rows
  assert.equal((await duty.put(`/api/stations/${station.id}/addresses`, { protocol: 'hj212', address: mn, secret: '654321', checkSecret: true })).status, 200)
  assert.equal(await say(packet('DataTime=20260907150000;a21005-Rtd=1')), '')
  assert.deepEqual([(await lastFrame()).result, (await lastFrame()).reason], ['quarantined', 'bad_password'])
  assert.match(await say(packet('DataTime=20260907150000;a21005-Rtd=1', { pw: '654321' })), /CN=9014/)
})
