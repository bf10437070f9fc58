import { sql, type Tx } from '#kit/db'
import type { Content, Threshold } from './model.ts'
import type { Period } from './rows.ts'

export const thresholds = (tx: Tx): Promise<Threshold[]> => tx.rows(sql`select mm, source, verified, changed_at, changed_by from rain_bulletin_thresholds order by mm`)

export async function writeThresholds(tx: Tx, rows: readonly Pick<Threshold, 'mm' | 'source' | 'verified'>[], by: string): Promise<void> {
  await tx.run(sql`delete from rain_bulletin_thresholds`)
  for (const t of rows) await tx.run(sql`insert into rain_bulletin_thresholds (mm, source, verified, changed_at, changed_by) values (${t.mm}, ${t.source}, ${t.verified}, anlan_now(), ${by})`)
}

type Place = { name: string; path: string; level: number }
/** The region that the actor speaks for: his own, the city for the system. */
export const placeOf = async (tx: Tx): Promise<Place> => (await tx.maybe<Place>(sql`
  select name, path, level from regions where path = ${tx.actor.kind === 'user' ? tx.actor.scope : ''} or (level = 2 and ${tx.actor.kind !== 'user'}) limit 1`)) ?? { name: '', path: '', level: 2 }

/** The newest rain that was told; while a replay's storm is the newest, its clock. */
export const newestRain = async (tx: Tx): Promise<string | null> => (await tx.one<{ at: string | null }>(sql`
  select coalesce((select storm_at from replay_runs where ended_at is null and heartbeat_at > anlan_now() - interval '30 seconds'), (select max(observed_at) from latest_readings where element = 'RAIN')) as at`)).at

/** A storm is told again just now, and its clock is the page's. */
export const replaying = async (tx: Tx): Promise<boolean> => (await tx.one<{ on: boolean }>(sql`select exists (select from replay_runs where ended_at is null and heartbeat_at > anlan_now() - interval '30 seconds') as on`)).on

/** Since when it rains hard: the earliest rain alarm that is open. */
export const stormSince = async (tx: Tx): Promise<string | null> => (await tx.one<{ at: string | null }>(sql`
  select min(opened_at) as at from alarms where warning_track = 'rain' and cleared_at is null and void_at is null`)).at

export type Kept = { id: string; number: string | null; periodFrom: string; periodTo: string; content: Content; asOf: string | null; draftedAt: string; draftedBy: string; issuedAt: string | null; issuedBy: string | null; regionPath: string }
const columns = sql`id, number, period_from, period_to, content, as_of, drafted_at, drafted_by, issued_at, issued_by, region_path`
export const bulletins = (tx: Tx): Promise<Kept[]> => tx.rows(sql`select ${columns} from rain_bulletins order by issued_at desc nulls first limit 100`)
export const bulletinById = (tx: Tx, id: string): Promise<Kept | undefined> => tx.maybe(sql`select ${columns} from rain_bulletins where id = ${id}`)

type New = Period & { path: string; content: Content; asOf: string | null; by: string }
export const insertIssued = (tx: Tx, b: New): Promise<{ id: string }> => tx.one(sql`
  insert into rain_bulletins (region_path, number, period_from, period_to, content, as_of, drafted_by, issued_at, issued_by)
  values (${b.path}, 'pending ' || anlan_id(), ${b.from}, ${b.to}, ${JSON.stringify(b.content)}::jsonb, ${b.asOf}, ${b.by}, anlan_now(), ${b.by}) returning id`)
export const numberIt = (tx: Tx, id: string, number: string): Promise<number> => tx.run(sql`update rain_bulletins set number = ${number} where id = ${id}`)

export const keepDraft = (tx: Tx, b: New): Promise<{ id: string }> => tx.one(sql`
  insert into rain_bulletins (region_path, period_from, period_to, content, as_of, drafted_by) values (${b.path}, ${b.from}, ${b.to}, ${JSON.stringify(b.content)}::jsonb, ${b.asOf}, ${b.by})
  on conflict (region_path) where issued_at is null do update set period_from = excluded.period_from, period_to = excluded.period_to, content = excluded.content, as_of = excluded.as_of, drafted_at = anlan_now(), drafted_by = excluded.drafted_by returning id`)
export const dropDraft = (tx: Tx): Promise<number> => tx.run(sql`delete from rain_bulletins where issued_at is null`)
