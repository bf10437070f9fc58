// Hostile senders at the TCP door of every kind that listens: bounded time, bounded memory, and the others go on.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { test, type TestContext } from 'node:test'
import { encodeHj212, encodeReport, readingKinds, type Kind, type Received } from './index.ts'

const good: Record<string, Buffer> = {
  sl651: encodeReport({ station: '0035052101', func: 0x33, serial: 1, sentAt: Date.parse('2026-09-05T00:00:00Z'), groups: [{ at: Date.parse('2026-09-05T00:00:00Z'), values: { PT: 1 } }] }),
  hj212: encodeHj212({ qn: '20260905080000000', st: '31', cn: 2011, pw: '123456', mn: 'M1', flag: 5, cp: 'DataTime=20260905080000;a21005-Rtd=1' }),
}
const kinds = readingKinds.filter((kind) => good[kind.key])

async function door(t: TestContext, kind: Kind, limits = {}) {
  const kept: Received[] = []
  const listening = await kind.listen({ host: '127.0.0.1', port: 0, sink: async (item) => { kept.push(item); return item.ok ? 'kept' : 'refused' }, limits })
  const sockets: Socket[] = []
  const open = async (): Promise<Socket> => { const s = connect(listening.port, '127.0.0.1'); sockets.push(s); s.on('error', () => {}); await once(s, 'connect'); return s }
  t.after(async () => { for (const s of sockets) s.destroy(); await listening.close() })
  return { listening, kept, open }
}
const answered = async (s: Socket, bytes: Buffer) => { s.write(bytes); await once(s, 'data', { signal: AbortSignal.timeout(5000) }) }

for (const kind of kinds) {
  const frame = good[kind.key] as Buffer

  test(`${kind.title}: a byte now and then buys no time, and the next frame is answered`, async (t) => {
    const { kept, open } = await door(t, kind, { slowFrameMs: 150 })
    const slow = await open()
    for (const byte of frame.subarray(0, 10)) { slow.write(Buffer.from([byte])); await sleep(30) }
    await sleep(60)
    // on a slow machine it is cut sooner, and what still comes of it is noise
    assert.ok(kept.every((i) => !i.ok), JSON.stringify(kept))
    assert.equal(kept[0]?.ok === false && kept[0].reason, 'incomplete')
    await answered(slow, frame)
  })

  test(`${kind.title}: half a frame at the end of a connection is refused once`, async (t) => {
    const { kept, open } = await door(t, kind)
    const socket = await open()
    socket.end(frame.subarray(0, frame.length >> 1))
    await once(socket, 'close')
    for (let i = 0; i < 100 && kept.length === 0; i++) await sleep(10)
    assert.deepEqual(kept.map((i) => !i.ok && i.reason), ['incomplete'])
  })

  test(`${kind.title}: twenty megabytes of noise, and of starts that never end, cost no memory that stays`, async (t) => {
    const { open, kept } = await door(t, kind)
    globalThis.gc?.()
    const before = process.memoryUsage().arrayBuffers
    let refused = 0, most = 0
    const socket = await open()
    for (const chunk of [Buffer.alloc(65_536, 0x55), Buffer.concat(Array.from({ length: 1000 }, () => frame.subarray(0, 20)))]) for (let i = 0; i < 160; i++) {
      if (!socket.write(chunk)) await once(socket, 'drain')
      refused += kept.length
      kept.length = 0
      if (i % 20 === 0) most = Math.max(most, process.memoryUsage().arrayBuffers - before)
    }
    for (let i = 0; i < 500 && (refused += kept.splice(0).length) <= 1000; i++) await sleep(10) // what is still on its way
    assert.ok(refused > 1000, String(refused))
    assert.ok(most < 64 << 20, `${most >> 20} MiB`)
  })

  test(`${kind.title}: one address can't take every connection, and those over the limit are counted`, async (t) => {
    const { listening, open } = await door(t, kind, { connections: 40, perAddress: 30 })
    const sockets = await Promise.all(Array.from({ length: 45 }, open))
    for (let i = 0; i < 100 && listening.traffic().turnedAway < 15; i++) await sleep(10)
    assert.deepEqual([listening.connections(), listening.traffic().turnedAway], [30, 15])
    await answered(sockets[0] as Socket, frame)
  })
}
