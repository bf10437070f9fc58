// anlan replay report [RUN]
// anlan replay typhoon [FILE] [--storm 2305] [--speed N] [--step MINUTES] [--from ISO] [--until ISO] [--server host:port] [--officers URL]
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { system } from '#kit/access'
import { chinaTime } from '#kit/calendar'
import type { Db } from '#kit/db'
import { pickTrack, readTracks, type Track } from '#monitoring/typhoons'
import { officersAt } from './officers.ts'
import { planOf, type Plan } from './plan.ts'
import { protocolOf } from './protocol.ts'
import { modelNote } from './rain.ts'
import { table } from './report.ts'
import { replay, type Outcome, type Progress } from './run.ts'
import { city, lastRuns, replayedBefore } from './store.ts'

export const usage = `anlan replay typhoon [FILE] [options]
  FILE            CMA best track (CHyyyyBST.txt) or csv time_utc,lon,lat,wind_ms,pressure_hpa; without one the product's own fictional storm
  --storm ID      number or name of the storm, where the file has several (2305, Nesat)
  --speed N       storm time runs N times as fast as real time (default 600: an hour of storm in 6 s)
  --step MINUTES  how often the gauges report in storm time (default 10)
  --from, --until ISO times of the storm's clock (default: 6 h before it comes within 500 km of the city, until it leaves them)
  --server H:P    the server's SL 651 port (default 127.0.0.1:\${ANLAN_SL651_PORT:-6510})
  --officers URL  two simulated officers at this server (http://127.0.0.1:8420) sign what the rules draft and read the un-woken list (demo)
anlan replay report [RUN]   the last replay, or the one of this id, hour by hour: position, towns reached, warnings, callouts
Rain and river levels come from models and are marked so; the rest of the track stands in for the forecast.`

const shipped = fileURLToPath(new URL('./assets/anlan-demo.csv', import.meta.url))

const options = {
  storm: { type: 'string' }, speed: { type: 'string', default: '600' }, step: { type: 'string', default: '10' },
  from: { type: 'string' }, until: { type: 'string' }, server: { type: 'string' }, help: { type: 'boolean', short: 'h' }, officers: { type: 'string' },
} as const

/** `openDb` opens the running server's database: the gauges' codes and places are in it, and the storm is entered into it. */
export async function replayCommand(argv: string[], openDb: () => Promise<Db>): Promise<number> {
  const { values, positionals } = parseArgs({ args: argv, options, allowPositionals: true })
  const [what, file, ...more] = positionals
  if (what === 'report' && !values.help && !more.length) return report(openDb, file)
  if (values.help || what !== 'typhoon' || more.length) {
    console.log(usage)
    return values.help ? 0 : 2
  }
  const db = await openDb()
  try {
    return await run(db, await trackOf(file, values.storm), values)
  } finally {
    await db.close()
  }
}

async function report(openDb: () => Promise<Db>, id: string | undefined): Promise<number> {
  const db = await openDb()
  try {
    const found = await db.tx(system('replay'), async (tx) => { const run = id ?? (await lastRuns(tx))[0]?.id; return run ? protocolOf(tx, run) : undefined })
    if (!found) { console.error('no storm has been replayed yet: anlan replay typhoon'); return 1 }
    console.log(`演示·回放  ${found.run.title}  ${found.run.id}\n${found.run.modelNote}`)
    for (const line of table(found.hours)) console.log(line)
    return 0
  } finally {
    await db.close()
  }
}

const positive = (text: string, name: string, most: number): number => {
  const value = Number(text)
  if (!(value > 0 && value <= most)) throw new RangeError(`--${name} is a number above 0 and at most ${most}, not ${text}`)
  return value
}

async function trackOf(file: string | undefined, storm: string | undefined): Promise<Track> {
  const path = file ?? shipped
  return pickTrack(readTracks(await readFile(path, 'utf8'), basename(path)), storm)
}

async function run(db: Db, track: Track, values: { speed: string; step: string; from?: string; until?: string; server?: string; officers?: string }): Promise<number> {
  const [host, port] = address(values.server)
  const known = await db.tx(system('replay'), async (tx) => ({ city: await city(tx), before: await replayedBefore(tx, track.no, track.name) }))
  if (known.city?.lon == null || known.city.lat == null) throw new RangeError('the city has no position yet: load its seats first')
  const plan = planOf(track, { lon: known.city.lon, lat: known.city.lat }, { from: iso(values.from), until: iso(values.until) })
  const [speed, stepMinutes] = [positive(values.speed, 'speed', 100_000), positive(values.step, 'step', 60)]
  introduce(track, plan, speed, known.before?.startedAt)
  const officers = values.officers ? await officersAt(values.officers) : undefined
  const stop = new AbortController()
  const onSignal = (): void => stop.abort()
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal)
  try {
    const outcome = await replay(db, { track, plan, speed, stepMinutes, host, port, signal: stop.signal, progress: progressLine(track) })
    summarize(outcome)
    return outcome.ended === 'finished' && outcome.acked === outcome.sent ? 0 : 1
  } finally {
    await officers?.stop()
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal)
  }
}

function address(server = `127.0.0.1:${process.env.ANLAN_SL651_PORT || 6510}`): [string, number] {
  const at = server.lastIndexOf(':')
  const port = Number(server.slice(at + 1))
  if (at < 1 || !Number.isInteger(port) || port < 1 || port > 65535) throw new RangeError(`--server is host:port, not ${server}`)
  return [server.slice(0, at).replace(/^\[|\]$/g, ''), port]
}

function iso(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const ms = Date.parse(text)
  if (Number.isNaN(ms)) throw new RangeError(`${text} is not an ISO time`)
  return new Date(ms).toISOString()
}

/** Beijing time, as the duty desk reads it. */
const local = (at: string): string => chinaTime(at).slice(0, 16)

function introduce(track: Track, plan: Plan, speed: number, before: string | undefined): void {
  const seconds = Math.round((Date.parse(plan.until) - Date.parse(plan.from)) / 1000 / speed)
  console.log(`演示·回放  ${track.no} ${track.nameZh ?? track.name}  (${track.source})`)
  console.log(`${local(plan.from)} → ${local(plan.until)} (Beijing), nearest ${plan.nearestKm} km at ${local(plan.nearestAt)}; ×${speed}, about ${seconds} s. Ctrl+C stops it.`)
  console.log(modelNote)
  if (before) console.log(`This storm was replayed before (${local(before)}): readings that are stored already change nothing and raise no new alarm.`)
}

function progressLine(track: Track): (p: Progress) => void {
  let last = 0
  return ({ stormAt, sent, acked, alarms, done }) => {
    if (!process.stdout.isTTY && !done && Date.now() - last < 10_000) return
    last = Date.now()
    const line = `演示·回放 ${track.no}  ${local(stormAt)}  frames ${sent} sent, ${acked} acknowledged  alarms ${alarms}`
    process.stdout.write(process.stdout.isTTY ? `\r\x1b[K${line}${done ? '\n' : ''}` : `${line}\n`)
  }
}

function summarize({ sent, acked, alarms, ended, gauges, seconds }: Outcome): void {
  console.log(`${ended === 'finished' ? 'Finished' : 'Stopped'} after ${seconds} s: ${gauges} gauges, ${sent} frames sent, ${acked} acknowledged, ${alarms} alarms raised.`)
}
