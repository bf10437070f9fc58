// SL 651 frames of four readings each, acknowledged after COMMIT, with the rules on: as many as go, and the wait from frame to alarm
// at 2,000 a second; and 5,000 stations connected at once, each with its frames. The raw limit: the same readings through one connection in batches of the same size, nothing else done.
import pg from 'pg'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { encodeReport } from '#monitoring/protocols'
import { quantile, type Figure } from './figure.ts'
import type { Bench } from './main.ts'
import { memory, type Server } from './place.ts'

const connections = 200
const inFlight = 32 // frames a gauge's concentrator has under way at once
const readings = 4
const step = 60_000 // observation times of one gauge, a minute apart

type Line = { socket: Socket; station: string; at: number; counter: number; serial: number; sent: number; acked: number; waiting: number[] }

export const ingest: Bench = async (at, report) => {
  const server = await at.server()
  const { url } = await at.database()
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const stations = (await client.query<{ code: string }>('select code from stations where retired_at is null order by code limit $1', [connections])).rows.map((r) => r.code)
    await lastYear(client)
    const limit = await bareInsert(client)
    const lines = await Promise.all(stations.map((station) => open(server.sl651, station)))
    const unpaced = await flat(lines, 8_000)
    report({ name: 'ingest.unpaced', value: unpaced.perSecond, unit: 'frames/s', goal: 15_000, higher: true, limit, ratioGoal: 0.4, n: unpaced.n, p50: quantile(unpaced.waits, 0.5), p95: quantile(unpaced.waits, 0.95) })
    await sleep(3_000) // each case by itself: what the flood left to be written must not be charged to the paced one
    const bare = quantile(await barePaced(client, 3_000), 0.95)
    const paced = await toAlarm(lines, client, 2000, 8_000)
    report({ name: 'ingest.to_alarm', value: quantile(paced, 0.95), unit: 'ms', goal: 15, higher: false, limit: bare, ratioGoal: 8, n: paced.length, p50: quantile(paced, 0.5), p95: quantile(paced, 0.95) })
    for (const line of lines) line.socket.destroy()
    await crowded(client, server, report)
  } finally {
    await client.end()
  }
}

/** The demo city's last year is loaded beside a server that is ready: until it is in, its million rows would be charged to the first frames. */
async function lastYear(client: pg.Client): Promise<void> {
  const since = performance.now()
  while (!(await client.query(`select from readings where observed_at < now() - interval '300 days' limit 1`)).rowCount) {
    if (performance.now() - since > 60_000) throw new Error('the demo city has no last year of readings after a minute')
    await sleep(100)
  }
  await client.query('analyze readings')
}

const many = 5000
const each = 3 // frames of every connection

/**
 * Memory that 5,000 open connections cost, measured with all of them connected, heard and answered. A frame that was acknowledged and has
 * no row, or was never acknowledged, is lost: the bench then fails.
 */
async function crowded(client: pg.Client, server: Server, report: (figure: Figure) => void): Promise<void> {
  await client.query(`insert into stations (code, name, kind, region_code, region_path, lon, lat, plane)
    select '0099' || lpad(i::text, 6, '0'), 'b' || i, 'P', region_code, region_path, lon, lat, plane from generate_series(1, $1::int) i, lateral (select * from stations where retired_at is null order by code offset i % 40 limit 1) s`, [many])
  const before = await memory(server.pid)
  const lines: Line[] = []
  for (let i = 0; i < many; i += 100) lines.push(...await Promise.all(Array.from({ length: 100 }, (_, n) => open(server.sl651, `0099${String(i + n + 1).padStart(6, '0')}`))))
  const waits: number[] = []
  let most = 0
  for (let round = 0; round < each; round++) {
    waits.push(...(await Promise.all(lines.map(answered))))
    most = Math.max(most, await memory(server.pid))
  }
  const n = (await client.query<{ n: number }>(`select count(*)::int as n from frames where station_code like '0099%' and result = 'stored'`)).rows[0]?.n ?? 0
  for (const line of lines) line.socket.destroy()
  if (n !== many * each) throw new Error(`${many * each} frames were acknowledged, ${n} are kept`)
  report({ name: 'ingest.connections', value: most - before, unit: 'MB more', goal: 400, higher: false, n: waits.length, p50: quantile(waits, 0.5), p95: quantile(waits, 0.95) })
}

/** One frame of this line, and the wait for its answer. */
const answered = (line: Line): Promise<number> => new Promise((done, fail) => {
  const sent = performance.now()
  let got = 0
  const ended = () => fail(new Error(`${line.station} was cut off before its answer`))
  line.socket.once('close', ended).on('data', function listener(chunk: Buffer) {
    got += chunk.length
    if (got < ackLength) return
    line.socket.off('data', listener).off('close', ended)
    done(performance.now() - sent)
  })
  line.socket.write(frame(line, 0))
})

async function open(port: number, station: string): Promise<Line> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  await once(socket, 'connect')
  const line: Line = { socket, station, at: Date.now() - 36 * 3_600_000, counter: 1000, serial: 0, sent: 0, acked: 0, waiting: [] }
  return line
}

/** One more minute of this gauge; `rain` in tenths of a millimetre. */
function frame(line: Line, rain: number): Buffer {
  line.at += step
  line.counter = (line.counter * 10 + rain) / 10
  line.serial = (line.serial % 65_535) + 1
  const round = (n: number) => Math.round(n * 10) / 10
  return encodeReport({ station: line.station, func: 0x33, serial: line.serial, sentAt: line.at + 5_000, class: 'P', groups: [{ at: line.at, values: { PT: round(line.counter % 99_000), PJ: round(line.counter % 900), VT: 12.4, Z: 3.217 } }] })
}

const ackLength = 25

/** Each line keeps its frames under way until the time is over; all are acknowledged before it returns. */
async function flat(lines: readonly Line[], ms: number): Promise<{ perSecond: number; n: number; waits: number[] }> {
  const began = performance.now()
  const waits: number[] = []
  let n = 0
  await Promise.all(lines.map((line) => new Promise<void>((done) => {
    const more = (count: number) => {
      const frames: Buffer[] = []
      for (let i = 0; i < count; i++) frames.push(frame(line, 0)), line.waiting.push(performance.now())
      line.socket.write(Buffer.concat(frames))
    }
    let rest = 0
    line.socket.on('data', function listener(chunk: Buffer) {
      rest += chunk.length
      const acks = Math.floor(rest / ackLength)
      rest -= acks * ackLength
      const now = performance.now()
      n += acks
      for (const sent of line.waiting.splice(0, acks)) waits.push(now - sent)
      if (now - began < ms) return more(acks)
      if (line.waiting.length > 0) return
      line.socket.off('data', listener)
      done()
    })
    more(inFlight)
  })))
  return { perSecond: (n / (performance.now() - began)) * 1000, n, waits }
}

/** Paced frames; now and then one brings a cloudburst. The wait ends when another connection sees the alarm, as the desk would. */
async function toAlarm(lines: readonly Line[], client: pg.Client, perSecond: number, ms: number): Promise<number[]> {
  const waits: number[] = []
  const began = performance.now()
  let sent = 0
  let burst = 0
  let looking: Promise<void> = Promise.resolve()
  let busy = false
  for (const line of lines) line.socket.on('data', () => {})
  while (performance.now() - began < ms) {
    const due = Math.floor(((performance.now() - began) / 1000) * perSecond)
    for (; sent < due; sent++) {
      const storm = !busy && burst < lines.length && sent > perSecond && sent % Math.floor(perSecond / 10) === 0
      const line = lines[storm ? burst : sent % lines.length] as Line // each gauge bursts once: its alarm must be new
      line.socket.write(frame(line, storm ? 550 : 0))
      if (!storm) continue
      busy = true
      burst++
      looking = seen(client, line.station, performance.now()).then((wait) => { waits.push(wait); busy = false })
    }
    await sleep(1)
  }
  await looking
  return waits
}

async function seen(client: pg.Client, station: string, since: number): Promise<number> {
  for (;;) {
    const { rowCount } = await client.query({ name: 'seen', text: 'select from alarms a join stations s on s.id = a.station_id where s.code = $1 and a.cleared_at is null and a.void_at is null', values: [station] })
    if (rowCount) return performance.now() - since
    if (performance.now() - since > 5_000) throw new Error(`no alarm of ${station} within five seconds`)
    await sleep(1)
  }
}

/** The raw limit of the wait: one transaction that writes the readings of ten milliseconds at that pace and is seen by the one who wrote it. */
async function barePaced(client: pg.Client, ms: number): Promise<number[]> {
  await client.query('create table bare_paced (k bigint, e text, v float8, primary key (k, e))')
  const waits: number[] = []
  const began = performance.now()
  for (let n = 0; performance.now() - began < ms; n++) {
    const start = performance.now()
    await client.query(`insert into bare_paced select $1::bigint * 100 + i, 'PT', 1 from generate_series(1, $2::int) i`, [n, 20 * readings])
    await client.query('select from bare_paced where k = $1', [n * 100 + 1])
    waits.push(performance.now() - start)
    await sleep(Math.max(0, 10 - (performance.now() - start)))
  }
  await client.query('drop table bare_paced')
  return waits
}

/** Frames a second that a bare batched insert of their readings would make. */
async function bareInsert(client: pg.Client): Promise<number> {
  await client.query('create table bare (station_id uuid, element text, observed_at timestamptz, value float8, sent_at timestamptz, flagged bool, region_path text, primary key (station_id, element, observed_at))')
  const began = performance.now()
  const rows = 2000
  let batches = 0
  for (; performance.now() - began < 3000; batches++)
    await client.query(`insert into bare select gen_random_uuid(), e, to_timestamp(v), v, to_timestamp(v), false, '350500/350521/' from unnest($1::text[], $2::float8[]) r(e, v)`,
      [Array.from({ length: rows }, (_, i) => ['PT', 'PJ', 'VT', 'Z'][i % 4]), Array.from({ length: rows }, (_, i) => 1.7e9 + batches * rows + i)])
  const perSecond = (batches * rows) / readings / ((performance.now() - began) / 1000)
  await client.query('drop table bare')
  return perSecond
}
