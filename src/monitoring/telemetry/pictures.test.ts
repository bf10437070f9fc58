// Pictures in packets and texts by hand: kept before they are acknowledged, drawn anew before anybody sees them.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect } from 'node:net'
import { test } from 'node:test'
import jpeg from 'jpeg-js'
import { sql } from '#kit/db'
import { smallCity } from '#kit/testing'
import { encodePackets } from '#monitoring/protocols'
import { listenGauges, startIngest } from './index.ts'
import { redraw } from '#kit/files'

const city = await smallCity()
const duty = city.as('cityDuty')
const [gauge] = await city.tx((tx) => tx.rows<{ id: string; code: string }>(sql`select id, code from stations order by code limit 1`)) as [{ id: string; code: string }]
const ingest = startIngest({ db: city.db })
const gauges = await listenGauges({ ingest, host: '127.0.0.1', ports: { sl651: 0 } })
test.after(async () => { await gauges.close(); await ingest.close() })

const start = Date.parse('2026-09-05T00:00:00Z')
const photo = Buffer.from(jpeg.encode({ width: 64, height: 48, data: Buffer.alloc(64 * 48 * 4, 0x7f) }, 90).data)
const secret = Buffer.concat([photo, Buffer.from('<script>behind the end</script>')])
const shown = async () => (await duty.get(`/api/telemetry/gauges/${gauge.id}/shown`)).body

async function send(func: number, mark: string, bytes: Buffer, minute: number): Promise<void> {
  const socket = connect(gauges.ports.sl651 as number, '127.0.0.1')
  await once(socket, 'connect')
  const time = `260905080${minute}`
  socket.write(Buffer.concat(encodePackets({ station: gauge.code, func, serial: 9, sentAt: start }, Buffer.concat([Buffer.from(`f1f1${gauge.code}48f0f0${time}${mark}`, 'hex'), bytes]), 400)))
  await once(socket, 'data', { signal: AbortSignal.timeout(3000) })
  socket.destroy()
}

test('a picture in packets is kept before it is acknowledged, and shown once it is drawn from its pixels', async () => {
  await send(0x36, 'f3f3', secret, 1)
  assert.deepEqual((await shown()).pictures.map((p: { ready: boolean }) => p.ready), [false])
  await city.runJobs()
  const [picture] = (await shown()).pictures
  assert.deepEqual([picture.ready, picture.width, picture.height, picture.takenAt], [true, 64, 48, '2026-09-05T00:01:00.000Z'])
  const { status, raw, headers } = await duty.get(`/api/telemetry/gauges/${gauge.id}/pictures/${encodeURIComponent(picture.takenAt)}`)
  assert.deepEqual([status, headers['content-type'], raw.subarray(0, 2).toString('hex'), raw.includes('script')], [200, 'image/jpeg', 'ffd8', false])
  assert.equal((await city.events('station_picture.received')).length, 1)
  await send(0x36, 'f3f3', secret, 1)
  assert.equal((await shown()).pictures.length, 1)
})

test('what is no picture is told so and never shown', async () => {
  await send(0x36, 'f3f3', Buffer.concat([Buffer.from('ffd8', 'hex'), Buffer.alloc(500, 0x41)]), 2)
  await city.runJobs()
  const [picture] = (await shown()).pictures
  assert.equal(picture.ready, false)
  assert.ok(picture.fault.length > 0)
  assert.equal((await duty.get(`/api/telemetry/gauges/${gauge.id}/pictures/${encodeURIComponent(picture.takenAt)}`)).status, 404)
  assert.deepEqual(await redraw(Buffer.from('GIF89a')), { ok: false, fault: 'not a JPEG' })
})

test('a picture that claims a hundred million pixels is refused before they are made', async () => {
  const bomb = Buffer.from(photo)
  const at = bomb.indexOf(Buffer.from('ffc0', 'hex'))
  bomb.writeUInt16BE(60_000, at + 5)
  bomb.writeUInt16BE(60_000, at + 7)
  const result = await redraw(bomb)
  assert.equal(result.ok, false)
})

test('what a keeper types in is shown, in UTF-8 or GB 18030', async () => {
  await send(0x35, 'f2f2', Buffer.from('水尺 3.21 米'), 3)
  await send(0x35, 'f2f2', Buffer.from('cbaeb3df', 'hex'), 4)
  assert.deepEqual((await shown()).notes.map((n: { text: string }) => n.text), ['水尺', '水尺 3.21 米'])
})

test('a county sees the pictures of its own stations alone', async () => {
  const foreign = city.as('otherCounty')
  const [picture] = (await shown()).pictures.filter((p: { ready: boolean }) => p.ready)
  assert.equal((await foreign.get(`/api/telemetry/gauges/${gauge.id}/pictures/${encodeURIComponent(picture.takenAt)}`)).status, 404)
})
