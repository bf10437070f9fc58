import assert from 'node:assert/strict'
import { createSocket } from 'node:dgram'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import type { Moved } from '../moved.ts'
import { encodeClassB } from './encode.ts'
import { listenNmeaUdp, sendersOf } from './udp.ts'

const word = encodeClassB({ mmsi: '412990001', at: Date.parse('2026-07-01T00:00:05Z'), lon: 118.9, lat: 24.7, speedKmh: 12, heading: 90 })

async function heard(from: string, sends: readonly string[]) {
  const kept: Moved[] = []
  const door = await listenNmeaUdp({ host: '127.0.0.1', port: 0, sink: async (item: Moved) => { kept.push(item); return 'kept' as never } }, sendersOf({ ANLAN_NMEA_UDP_FROM: from }))
  const socket = createSocket('udp4')
  for (const text of sends) await new Promise((done) => socket.send(Buffer.from(text), door.port, '127.0.0.1', done))
  for (let n = 0; n < 100 && door.traffic().frames + door.traffic().turnedAway < sends.length; n++) await pause(50)
  socket.close()
  await door.close()
  return { kept, traffic: door.traffic() }
}

test('a receiver that was named is heard over UDP, a wrong sentence is refused, and nobody else is heard', async () => {
  const { kept, traffic } = await heard('10.0.0.9, 127.0.0.1', [word, '!AIVDM,1,1,,A,broken*00\r\n'])
  assert.deepEqual([traffic.frames, traffic.refused, traffic.turnedAway], [2, 1, 0])
  assert.deepEqual(kept.map((item) => item.ok && item.key), ['412990001', false])
  const stranger = await heard('10.0.0.9', [word])
  assert.deepEqual([stranger.kept.length, stranger.traffic.frames, stranger.traffic.turnedAway], [0, 0, 1])
})
