// 回放: a storm's past told to the running server as if it happened, by the gauges' own protocol, on the storm's own clock.
import { setTimeout as sleep } from 'node:timers/promises'
import { system } from '#kit/access'
import type { Db } from '#kit/db'
import { record } from '#kit/events'
import { encodeReport } from '#monitoring/protocols'
import { enterStorm, positionStorm, withCircles, newFix, type State, type Track } from '#monitoring/typhoons'
import { fall, newGauge, report, type Gauge } from './gauge.ts'
import { openLine, type Line } from './line.ts'
import { stepsOf, type Plan } from './plan.ts'
import { modelNote } from './rain.ts'
import { riverNote } from './river.ts'
import { alarmsSince, beat, city, endRun, gaugeSites, giveUpLost, insertHour, insertRun } from './store.ts'

export type Options = { track: Track; plan: Plan; speed: number; stepMinutes: number; host: string; port: number; signal: AbortSignal; progress: (p: Progress) => void
  /** what happens in each hour after it was told: simulated officers sign, a test moves the clock */
  hour?: (stormAt: string) => Promise<void> }
export type Progress = { stormAt: string; sent: number; acked: number; alarms: number; done: boolean }
export type Outcome = { sent: number; acked: number; alarms: number; ended: 'finished' | 'stopped'; gauges: number; seconds: number }

const actor = system('replay')
type Speaking = { gauge: Gauge; line: Line }
type Live = { db: Db; o: Options; runId: string; stormId: string; startedAt: string; speaking: Speaking[]; count: { sent: number; acked: number }; stormAt: string }

export async function replay(db: Db, o: Options): Promise<Outcome> {
  const began = Date.now()
  const sites = await db.tx(actor, gaugeSites)
  if (sites.length === 0) throw new RangeError('no gauge in the station ledger: there is nobody to speak as')
  const speaking = await connectAll(sites.map(newGauge), o)
  try {
    const live: Live = { db, o, speaking, count: { sent: 0, acked: 0 }, stormAt: o.plan.from, ...(await begin(db, o)) }
    const ended = await clock(live)
    const alarms = await finish(live, ended)
    return { ...live.count, alarms, ended, gauges: speaking.length, seconds: Math.round((Date.now() - began) / 1000) }
  } finally {
    for (const { line } of speaking) line.close()
  }
}

/** All lines or none. */
async function connectAll(gauges: Gauge[], o: Options): Promise<Speaking[]> {
  const opened = await Promise.allSettled(gauges.map(async (gauge) => ({ gauge, line: await openLine(o.host, o.port) })))
  const speaking = opened.flatMap((r) => (r.status === 'fulfilled' ? [r.value] : []))
  const refused = opened.find((r) => r.status === 'rejected')
  if (!refused) return speaking
  for (const { line } of speaking) line.close()
  throw new Error(`no server takes gauges at ${o.host}:${o.port} (${(refused.reason as Error).message}); start it with npm start, or name it with --server`)
}

function begin(db: Db, o: Options): Promise<{ runId: string; stormId: string; startedAt: string }> {
  const { track, plan, speed } = o
  return db.tx(actor, async (tx) => {
    await giveUpLost(tx)
    const stormId = await enterStorm(tx, track, 'replay')
    const title = `${track.no} ${track.nameZh ?? track.name}`
    const { id, startedAt } = await insertRun(tx, { stormId, title, speed, modelNote: `${modelNote}。${riverNote}`, stormFrom: plan.from, stormUntil: plan.until })
    await record(tx, { type: 'replay.started', subject: { kind: 'replay', id }, region: (await city(tx))?.path ?? '', data: { title, speed, stormId } })
    return { runId: id, stormId, startedAt }
  })
}

async function clock(live: Live): Promise<'finished' | 'stopped'> {
  const { o } = live
  const first = Date.parse(o.track.fixes[0]?.at ?? o.plan.from)
  // Counters run from the storm's beginning, so that the same moment reads the same from wherever the replay starts.
  for (const state of stepsOf(o.track, new Date(first).toISOString(), before(o.plan.from), o.stepMinutes)) for (const { gauge } of live.speaking) fall(gauge, state, o.stepMinutes)
  const began = performance.now()
  let hour = ''
  for (const state of stepsOf(o.track, o.plan.from, o.plan.until, o.stepMinutes)) {
    const due = began + (Date.parse(state.at) - Date.parse(o.plan.from)) / o.speed
    await sleep(Math.max(0, due - performance.now()), undefined, { signal: o.signal }).catch(() => undefined)
    if (o.signal.aborted) return 'stopped'
    const fresh = state.at.slice(0, 13) !== hour
    if (fresh) await tellStorm(live, state)
    hour = state.at.slice(0, 13)
    await tellRain(live, state)
    live.stormAt = state.at
    await tellProgress(live)
    if (fresh) await o.hour?.(state.at)
  }
  return 'finished'
}

const before = (at: string): string => new Date(Date.parse(at) - 1).toISOString()

/** Hourly: where the storm is, and the rest of the track in the forecast's place. */
async function tellStorm({ db, o, stormId, runId }: Live, state: State): Promise<void> {
  const rest = withCircles(o.track.fixes).filter((fix) => fix.at > state.at)
  await db.tx(actor, async (tx) => {
    await insertHour(tx, runId, state.at)
    await positionStorm(tx, stormId, [newFix(state)], rest)
  })
}

async function tellRain({ speaking, count, o }: Live, state: State): Promise<void> {
  const at = Date.parse(state.at)
  await Promise.all(speaking.map(async ({ gauge, line }) => {
    fall(gauge, state, o.stepMinutes)
    gauge.serial = (gauge.serial % 65535) + 1
    const frame = encodeReport({ station: gauge.code, func: 0x32, serial: gauge.serial, sentAt: at, class: gauge.kind, groups: [{ at, values: report(gauge) }] })
    count.sent++
    if (await line.send(frame, gauge.serial)) count.acked++
  }))
}

async function tellProgress({ db, o, runId, startedAt, count, stormAt }: Live): Promise<void> {
  const alarms = await db.tx(actor, async (tx) => {
    await beat(tx, runId, { stormAt, ...count })
    return alarmsSince(tx, startedAt)
  })
  o.progress({ stormAt, ...count, alarms, done: false })
}

async function finish(live: Live, ended: 'finished' | 'stopped'): Promise<number> {
  const { db, runId, startedAt, o } = live
  return db.tx(actor, async (tx) => {
    await endRun(tx, runId, ended)
    await record(tx, { type: 'replay.ended', subject: { kind: 'replay', id: runId }, region: (await city(tx))?.path ?? '', data: { ended, ...live.count } })
    const alarms = await alarmsSince(tx, startedAt)
    o.progress({ stormAt: live.stormAt, ...live.count, alarms, done: true })
    return alarms
  })
}
