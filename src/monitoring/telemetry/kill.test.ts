// Promise I-1: no acknowledged report is lost. The hearing process is killed at random instants while gauges speak.
import assert from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { test } from 'node:test'
import { sql } from '#kit/db'
import { smallCity } from '#kit/testing'
import { encodeReport, readFrame } from '#monitoring/protocols'

const city = await smallCity()
const script = fileURLToPath(new URL('./serve.testing.ts', import.meta.url))
const codes = (await city.tx((tx) => tx.rows<{ code: string }>(sql`select code from stations order by code limit 20`))).map((r) => r.code)
const start = Date.parse('2026-06-01T00:00:00Z')
const perGauge = 100

async function serve(): Promise<{ child: ChildProcess; port: number }> {
  const child = spawn(process.execPath, [script, city.url], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer]
  return { child, port: Number(line.toString()) }
}

/** A gauge keeps each report until it has its acknowledgement, eight under way, and begins again where it was cut off. */
async function speak(code: string, port: () => number, acked: Set<number>, over: () => boolean): Promise<void> {
  while (acked.size < perGauge && !over()) {
    const socket = connect(port(), '127.0.0.1')
    const closed = once(socket, 'close').catch(() => undefined)
    socket.on('error', () => {})
    await Promise.race([once(socket, 'connect').catch(() => undefined), closed])
    if (!socket.destroyed) await Promise.race([talk(socket, code, acked), closed])
    socket.destroy()
    await sleep(20)
  }
}

async function talk(socket: Socket, code: string, acked: Set<number>): Promise<void> {
  const framer = createDownFramer()
  const open = Array.from({ length: perGauge }, (_, i) => i + 1).filter((n) => !acked.has(n))
  const send = () => { const n = open.shift(); if (n) socket.write(encodeReport({ station: code, func: 0x33, serial: n, sentAt: start + n * 60_000, groups: [{ at: start + n * 60_000, values: { PT: 100 + n / 2, VT: 12, Z: 1, PJ: 1 } }] })) }
  for (let i = 0; i < 8; i++) send()
  for await (const chunk of socket) {
    for (const serial of framer(chunk as Buffer)) { acked.add(serial); send() }
    if (acked.size === perGauge) return
  }
}

function createDownFramer(): (chunk: Buffer) => number[] {
  let rest = Buffer.alloc(0)
  return (chunk) => {
    rest = Buffer.concat([rest, chunk])
    const serials: number[] = []
    for (; rest.length >= 25; rest = rest.subarray(25)) {
      const ack = readFrame(rest.subarray(0, 25), 'down')
      assert.ok(ack.ok)
      serials.push(ack.body.readUInt16BE(0))
    }
    return serials
  }
}

test('killed at random instants, the ingest loses nothing that it acknowledged and stores nothing twice', async () => {
  let { child, port } = await serve()
  let over = false
  const ledgers = codes.map(() => new Set<number>())
  const talks = Promise.all(codes.map((code, i) => speak(code, () => port, ledgers[i] as Set<number>, () => over)))
  for (let kills = 0; kills < 3; kills++) {
    await sleep(60 + Math.random() * 150)
    child.kill('SIGKILL')
    await once(child, 'exit')
    const stored = await storedSerials()
    for (const [i, ledger] of ledgers.entries()) for (const n of ledger) assert.ok(stored.get(codes[i] as string)?.has(n), `${codes[i]} ${n} was acknowledged and is gone`)
    ;({ child, port } = await serve())
  }
  await talks
  over = true
  child.kill('SIGKILL')
  for (const ledger of ledgers) assert.equal(ledger.size, perGauge)
  const counts = await city.tx((tx) => tx.rows<{ n: number }>(sql`select count(*) as n from readings where element in ('PT', 'VT', 'Z', 'PJ') group by station_id, element`))
  assert.deepEqual([counts.length, new Set(counts.map((c) => c.n))], [codes.length * 4, new Set([perGauge])])
  const rain = await city.tx((tx) => tx.rows<{ mm: number }>(sql`select round(sum(value)::numeric, 3)::float8 as mm from readings where element = 'RAIN' group by station_id`))
  assert.ok(rain.every((r) => Math.abs(r.mm - (perGauge - 1) / 2) < 1e-6), JSON.stringify(rain))
})

async function storedSerials(): Promise<Map<string, Set<number>>> {
  const rows = await city.tx((tx) => tx.rows<{ code: string; minutes: number }>(sql`select s.code, extract(epoch from r.observed_at)::float8 as minutes from readings r join stations s on s.id = r.station_id where r.element = 'PT'`))
  const out = new Map<string, Set<number>>()
  for (const { code, minutes } of rows) (out.get(code) ?? out.set(code, new Set()).get(code) as Set<number>).add((minutes * 1000 - start) / 60_000)
  return out
}
