import { sql, type Tx } from '#kit/db'
import type { Thresholds } from './river.ts'

export type Run = {
  id: string; stormId: string; title: string; speed: number; modelNote: string; startedAt: string
  stormFrom: string; stormUntil: string; stormAt: string; heartbeatAt: string; framesSent: number; framesAcked: number
  endedAt: string | null; endedBy: 'finished' | 'stopped' | 'lost' | null
}

const columns = sql`id, storm_id, title, speed, model_note, started_at, storm_from, storm_until, storm_at, heartbeat_at, frames_sent, frames_acked, ended_at, ended_by`

/** A run whose process was killed says nothing any more: after half a minute of silence it no longer counts as running. */
const silent = sql`heartbeat_at < anlan_now() - interval '30 seconds'`

export const runningNow = (tx: Tx): Promise<Run | undefined> => tx.maybe(sql`select ${columns} from replay_runs where ended_at is null and not ${silent}`)
export const runById = (tx: Tx, id: string): Promise<Run | undefined> => tx.maybe(sql`select ${columns} from replay_runs where id = ${id}`)
export const lastRuns = (tx: Tx): Promise<Run[]> => tx.rows(sql`select ${columns} from replay_runs order by started_at desc limit 20`)

export const giveUpLost = (tx: Tx): Promise<number> => tx.run(sql`
  update replay_runs set ended_at = heartbeat_at, ended_by = 'lost' where ended_at is null and ${silent}`)

export const replayedBefore = (tx: Tx, no: string, name: string): Promise<{ startedAt: string } | undefined> => tx.maybe(sql`
  select r.started_at from replay_runs r join storms s on s.id = r.storm_id where s.no = ${no} and s.name = ${name} order by r.started_at desc limit 1`)

type NewRun = Pick<Run, 'stormId' | 'title' | 'speed' | 'modelNote' | 'stormFrom' | 'stormUntil'>
export const insertRun = (tx: Tx, r: NewRun): Promise<{ id: string; startedAt: string }> => tx.one(sql`
  insert into replay_runs (storm_id, title, speed, model_note, storm_from, storm_until, storm_at)
  values (${r.stormId}, ${r.title}, ${r.speed}, ${r.modelNote}, ${r.stormFrom}, ${r.stormUntil}, ${r.stormFrom}) returning id, started_at`)

export const beat = (tx: Tx, id: string, now: { stormAt: string; sent: number; acked: number }): Promise<number> => tx.run(sql`
  update replay_runs set heartbeat_at = anlan_now(), storm_at = ${now.stormAt}, frames_sent = ${now.sent}, frames_acked = ${now.acked} where id = ${id} and ended_at is null`)

export const endRun = (tx: Tx, id: string, by: 'finished' | 'stopped'): Promise<number> => tx.run(sql`
  update replay_runs set ended_at = anlan_now(), heartbeat_at = anlan_now(), ended_by = ${by} where id = ${id} and ended_at is null`)

/** That an hour of the storm is being told now. */
export const insertHour = (tx: Tx, runId: string, stormAt: string): Promise<number> => tx.run(sql`insert into replay_hours (run_id, storm_at) values (${runId}, ${stormAt}) on conflict do nothing`)

/** Gauges of rain, rivers and reservoirs that the ledger knows; positions and characteristic levels are all that the models need. */
export const gaugeSites = (tx: Tx): Promise<{ code: string; lon: number; lat: number; kind: string; thresholds: Thresholds }[]> => tx.rows(sql`
  select code, lon, lat, kind, thresholds from stations where kind in ('P', 'H', 'K', 'Z') and lon is not null and retired_at is null order by code`)

export const alarmsSince = async (tx: Tx, at: string): Promise<number> =>
  (await tx.one<{ n: number }>(sql`select count(*)::int as n from events where type = 'alarm.opened' and at >= ${at}`)).n

export const city = (tx: Tx): Promise<{ path: string; lon: number | null; lat: number | null } | undefined> => tx.maybe(sql`select path, lon, lat from regions where level = 2`)
