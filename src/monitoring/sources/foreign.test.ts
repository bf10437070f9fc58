// Another house's broker with real messages: mosquitto, where it is installed (Debian: mosquitto), as a peer that is not of our making.
import assert from 'node:assert/strict'
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { after, test } from 'node:test'
import { connectAsync, type MqttClient } from 'mqtt'
import { sql } from '#kit/db'
import { freePort } from '#kit/postgres'
import { smallCity } from '#kit/testing'
import { doorStates } from '#monitoring/protocols'
import { startIngest } from '#monitoring/telemetry'
import { stationsByAddress } from '#registry/stations'
import { createForeign, routesOf, type Rows } from './index.ts'
import { brokerLogins, mappings } from './store.ts'

const binary = ['mosquitto', '/usr/sbin/mosquitto'].find((name) => spawnSync(name, ['-h']).error === undefined), skip = binary ? false : 'mosquitto is not installed'
const city = await smallCity(), duty = city.as('cityDuty'), folder = await mkdtemp(join(tmpdir(), 'anlan-broker-')), port = await freePort()
const [gauge] = await city.tx((tx) => tx.rows<{ id: string; code: string }>(sql`select id, code from stations order by code limit 1`)) as [{ id: string; code: string }]
let peer: ChildProcess | undefined
after(async () => { peer?.kill(); await rm(folder, { recursive: true, force: true }) })

async function until(what: string, test: () => Promise<boolean> | boolean): Promise<void> {
  for (let n = 0; n < 300; n++) { if (await test()) return; await sleep(50) }
  assert.fail(`${what}: not within fifteen seconds`)
}
async function started(): Promise<void> {
  await writeFile(join(folder, 'm.conf'), `listener ${port} 127.0.0.1\nallow_anonymous true\npersistence false\n`)
  peer = spawn(binary as string, ['-c', join(folder, 'm.conf')], { stdio: 'ignore' })
  await until('the broker answers', async () => { const c = await connectAsync(`mqtt://127.0.0.1:${port}`, { reconnectPeriod: 0, connectTimeout: 1000 }).catch(() => undefined); await c?.endAsync(); return c !== undefined })
}
const state = () => doorStates().find((d) => d.protocol === 'mqtt:演示外部')?.state
const values = async () => (await city.tx((tx) => tx.rows<{ value: number }>(sql`select value from readings where station_id = ${gauge.id} order by observed_at`))).map((r) => r.value)
const told = (minute: number, value: number) => JSON.stringify({ data: [{ t: `2026-06-02 09:${String(minute).padStart(2, '0')}:00`, v: { level: value } }] })

test('what another house’s broker passes on is stored, what cannot be read is kept with its reason, and a broker that comes back is listened to again', { skip }, async () => {
  await started()
  const plant = { key: 'plant', title: '演示水厂', topic: 'plant/{station}/level', enabled: true, spec: { items: 'data', station: '', time: 't', timeFormat: 'beijing', elements: [{ element: 'Z', path: 'v.level' }] } }
  assert.equal((await duty.post('/api/sources/mappings', plant)).status, 201)
  assert.equal((await duty.post('/api/sources/brokers', { title: '演示外部', url: `mqtt://127.0.0.1:${port}` })).status, 201)
  const rows: Rows = await city.tx(async (tx) => ({ routes: routesOf(await mappings(tx)), ledger: await stationsByAddress(tx) }))
  const ingest = startIngest({ db: city.db }), logins = await city.tx(brokerLogins), one = createForeign({ ingest, rows, env: { ANLAN_MQTT_LOCAL: '1' } })
  one.keep(logins)
  await until('our process is connected', () => state() === 'listening')
  const plantSide: MqttClient = await connectAsync(`mqtt://127.0.0.1:${port}`, { reconnectPeriod: 0 })
  for (let n = 0; n < 20; n++) await plantSide.publishAsync(`plant/${gauge.code}/level`, told(n, n / 10), { qos: 1 })
  await until('twenty readings', async () => (await values()).length === 20)
  assert.deepEqual(await values(), Array.from({ length: 20 }, (_, n) => n / 10))
  await plantSide.publishAsync(`plant/${gauge.code}/level`, 'no json', { qos: 1 })
  await until('the quarantine', async () => (await city.tx((tx) => tx.rows(sql`select 1 from frames where result = 'quarantined' and reason = 'bad_body'`))).length === 1)
  // the broker goes and comes back: the line is taken up again by itself
  peer?.kill()
  await until('the loss is seen', () => state() === 'failed')
  await plantSide.endAsync(true)
  await started()
  await until('connected again', () => state() === 'listening')
  const again = await connectAsync(`mqtt://127.0.0.1:${port}`, { reconnectPeriod: 0 })
  await again.publishAsync(`plant/${gauge.code}/level`, told(30, 3), { qos: 1 })
  await until('the reading after the return', async () => (await values()).at(-1) === 3)
  await again.endAsync()
  await one.close()
  await ingest.close()
})
