// What the database knows of its backups: rows for doctor, for /metrics and for who asks which one came up again.
import { hostname } from 'node:os'
import { sql, type Tx } from '../db/index.ts'
import { record } from '../events/index.ts'
import type { Backup } from './place.ts'

export type Policy = Record<'backup.every' | 'backup.limit' | 'restore.every' | 'restore.limit' | 'wal.limit' | 'keep.daily' | 'keep.weekly', number>
export type PolicyRow = { key: keyof Policy; value: number; unit: string; source: string }

export const policyRows = (tx: Tx): Promise<PolicyRow[]> => tx.rows<PolicyRow>(sql`select key, value, unit, source from backup_policy order by key`)
export const policyOf = async (tx: Tx): Promise<Policy> => Object.fromEntries((await policyRows(tx)).map((r) => [r.key, r.value])) as Policy

export async function setPolicy(tx: Tx, key: string, value: number): Promise<boolean> {
  const done = await tx.run(sql`update backup_policy set value = ${value}, changed_at = anlan_now(), changed_by = ${'command line'} where key = ${key}`)
  if (done) await record(tx, { type: 'backup.policy_changed', subject: { kind: 'backup_policy', id: key }, region: '', data: { value } })
  return done > 0
}

const bytesOf = ({ manifest }: Backup) => manifest.files.reduce((n, f) => n + f.bytes, 0)
const rootOf = ({ folder, manifest }: Backup) => folder.slice(0, -manifest.name.length - 1)

export async function noteMade(tx: Tx, backup: Backup, seconds: number): Promise<void> {
  const { manifest } = backup
  await tx.run(sql`insert into backups (name, folder, host, kind, as_of, seconds, bytes, checked_at)
    values (${manifest.name}, ${rootOf(backup)}, ${hostname()}, ${manifest.kind}, ${manifest.asOf}, ${seconds}, ${bytesOf(backup)}, anlan_now())`)
  await record(tx, { type: 'backup.made', subject: { kind: 'backup', id: manifest.name }, region: '', data: { kind: manifest.kind, bytes: bytesOf(backup), seconds: Math.round(seconds) } })
}

export async function noteFailed(tx: Tx, what: 'made' | 'restored', id: string, error: Error): Promise<void> {
  await record(tx, { type: 'backup.failed', subject: { kind: 'backup', id }, region: '', data: { what, reason: error.message } })
}

export type Trial = { ok: boolean; seconds: number; report: unknown }

/** A trial of a backup that this database does not know (made by another, or restored after its rows) is an event alone. */
export async function noteTried(tx: Tx, backup: Backup, { ok, seconds, report }: Trial): Promise<void> {
  await tx.run(sql`update backups set restored_at = anlan_now(), restored_seconds = ${seconds}, restored_ok = ${ok}, restored_report = ${JSON.stringify(report)}
    where name = ${backup.manifest.name} and host = ${hostname()} and folder = ${rootOf(backup)}`)
  await record(tx, { type: ok ? 'backup.verified' : 'backup.failed', subject: { kind: 'backup', id: backup.manifest.name }, region: '', data: { what: 'restored', seconds: Math.round(seconds) } })
}

export const noteRemoved = (tx: Tx, root: string, names: readonly string[]): Promise<number> =>
  tx.run(sql`update backups set removed_at = anlan_now() where removed_at is null and host = ${hostname()} and folder = ${root} and name = any(${[...names]}::text[])`)

export const noteArchived = (tx: Tx, lsn: string | null, at: Date | null): Promise<number> =>
  tx.run(sql`insert into wal_archive (host, archived_lsn, archived_at) values (${hostname()}, ${lsn}::pg_lsn, coalesce(${at?.toISOString() ?? null}::timestamptz + (select shift from clock_shift), anlan_now()))
    on conflict (one) do update set host = excluded.host, archived_lsn = coalesce(excluded.archived_lsn, wal_archive.archived_lsn), archived_at = case when excluded.archived_lsn is null then wal_archive.archived_at else excluded.archived_at end`)

export type Ages = {
  /** hours since the newest whole backup was made; since the installation where there is none */
  made: number
  /** days since the newest one that came up on an empty folder was tried */
  restored: number
  /** what the newest trial said */
  lastOk: boolean | null
  /** seconds between the last sign of life of a process and what the log's archive holds; null where the log is not archived */
  log: number | null
  kind: string | null
}

export const agesOf = (tx: Tx): Promise<Ages> => tx.one<Ages>(sql`
  with since as (select min(started) as at from (select min(changed_at) as started from backup_policy union all select min(at) from events) x)
  select extract(epoch from anlan_now() - coalesce((select max(made_at) from backups where removed_at is null), since.at))::float8 / 3600 as made,
    extract(epoch from anlan_now() - coalesce((select max(restored_at) from backups where restored_ok), since.at))::float8 / 86400 as restored,
    (select restored_ok from backups where restored_at is not null order by restored_at desc limit 1) as last_ok,
    (select greatest(0, extract(epoch from (select max(seen_at) from processes) - archived_at))::float8 from wal_archive) as log,
    (select kind from backups where removed_at is null order by made_at desc limit 1) as kind
  from since`)

/** Infinity where none was tried yet. */
export async function daysSinceTrial(tx: Tx): Promise<number> {
  const { days } = await tx.one<{ days: number | null }>(sql`select extract(epoch from anlan_now() - max(restored_at))::float8 / 86400 as days from backups`)
  return days ?? Infinity
}
