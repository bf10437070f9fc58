// What the auditor reads: every event, and how far the chain is sealed. Reading only: the app's role cannot change an event.
import { join, sql, type Tx } from '#kit/db'
import type { AuditRow } from './auditApi.ts'

export type AuditFilter = { type?: string; actor?: string; subject?: string; from?: string; to?: string; limit: number; cursor?: string }

// an installation-wide event (region '') belongs to the auditor of the whole installation as well
const within = (scope: string) => sql`(e.region_path = '' or starts_with(e.region_path, ${scope}))`

function conditions(scope: string, f: AuditFilter) {
  const all = [within(scope)]
  if (f.type) all.push(f.type.endsWith('.') ? sql`starts_with(e.type, ${f.type})` : sql`e.type = ${f.type}`)
  if (f.actor) all.push(sql`strpos(e.actor_name, ${f.actor}) > 0`)
  if (f.subject) all.push(sql`e.subject_id = ${f.subject}`)
  if (f.from) all.push(sql`e.at >= ${f.from}::timestamptz`)
  if (f.to) all.push(sql`e.at < ${f.to}::timestamptz`)
  return join(all, ' and ')
}

/** Newest first; the cursor is the last id seen. */
export function auditRows(tx: Tx, scope: string, f: AuditFilter): Promise<AuditRow[]> {
  const before = f.cursor && /^\d{1,18}$/.test(f.cursor) ? Number(f.cursor) : null
  return tx.rows(sql`select e.id, e.at, e.type, e.subject_kind, e.subject_id, e.region_path, coalesce(r.name, '') as region_name, e.actor_kind, e.actor_name, e.data, e.drill, s.seq as seal
    from events e left join event_seals s on s.event_id = e.id left join regions r on r.path = e.region_path
    where ${conditions(scope, f)} and (${before}::bigint is null or e.id < ${before}::bigint) order by e.id desc limit ${f.limit}`)
}

export const auditCount = async (tx: Tx, scope: string, f: AuditFilter): Promise<number> =>
  (await tx.one<{ count: number }>(sql`select count(*) from events e where ${conditions(scope, f)}`)).count

export type SealState = { events: number; sealed: number; headSeq: number; headHash: string | null; sealedAt: string | null; openSeconds: number | null; now: string }

export const sealState = (tx: Tx): Promise<SealState> =>
  tx.one(sql`with head as (select seq, encode(hash, 'hex') as hash, sealed_at from event_seals order by seq desc limit 1)
    select (select count(*) from events) as events, (select count(*) from event_seals) as sealed, coalesce((select seq from head), 0) as head_seq,
      (select hash from head) as head_hash, (select sealed_at from head) as sealed_at, anlan_now() as now,
      (select extract(epoch from anlan_now() - min(e.at))::int from events e left join event_seals s on s.event_id = e.id where s.event_id is null) as open_seconds`)
