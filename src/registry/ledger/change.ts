// One act upon a ledger: the change row, the history behind each row, and the writing itself, all in the caller's transaction.
import { actorId, actorName } from '#kit/access'
import { join, prepared, raw, sql, type Sql, type Tx } from '#kit/db'
import { record } from '#kit/events'
import { type Ledger, snake } from '#registry/definition'
import { type Stored, ownColumns } from './columns.ts'

export type Origin = 'form' | 'bulk' | 'import' | 'undo' | 'merge' | 'request' | 'confirmation' | 'api' | 'demo' | 'system'
export type HistoryKind = 'created' | 'changed' | 'retired' | 'restored'
/** `id`: named by history and by undo. */
export type Change = { id: string; origin: Origin; note: string }

/** Opens an act; its rows are counted when it is done (`closeChange`). */
export async function openChange(tx: Tx, ledger: Ledger, act: { origin: Origin; note?: string; undoes?: string; /** where they are known beforehand; then it need not be closed */ rows?: number }): Promise<Change> {
  const { actor } = tx
  const { id } = await tx.one<{ id: string }>(prepared('ledger.open_change', sql`insert into ledger_changes (ledger, region_path, origin, note, actor_kind, actor_id, actor_name, undoes, rows)
    values (${ledger.key}, ${actor.scope}, ${act.origin}, ${act.note ?? ''}, ${actor.kind}, ${actorId(actor)}, ${actorName(actor)}, ${act.undoes ?? null}, ${act.rows ?? 0}) returning id`))
  return { id, origin: act.origin, note: act.note ?? '' }
}
/** What a loading brought stands in the audit chain as one event; other acts record their own. */
export async function closeChange(tx: Tx, change: Change, rows: number): Promise<void> {
  const { ledger, regionPath } = await tx.one<{ ledger: string; regionPath: string }>(sql`update ledger_changes set rows = ${rows} where id = ${change.id} returning ledger, region_path`)
  if (change.origin === 'demo') await record(tx, { type: `${ledger}.loaded`, subject: { kind: 'ledger_change', id: change.id }, region: regionPath === '!' ? '' : regionPath, data: { rows, note: change.note } })
}

const list = (columns: readonly string[], of = ''): Sql => raw(columns.map((column) => `${of}"${column}"`).join(', '))
/** Records of this ledger out of JSON, typed by the table itself. */
const recordset = (ledger: Ledger, records: readonly Stored[]): Sql => sql`jsonb_populate_recordset(null::${raw(`"${ledger.table}"`)}, ${JSON.stringify(records)}::jsonb)`

/** Inserts rows; each record bears an `id`, and may bear columns of the engine (demo, confirmed_at). */
export async function insertRecords(tx: Tx, ledger: Ledger, records: readonly Stored[], change: Change, engine: readonly string[] = []): Promise<void> {
  if (!records.length) return
  const columns = ['id', ...ownColumns(ledger), ...engine]
  await tx.run(prepared(['ledger.insert', ledger.key, ...engine].join(' '), sql`insert into ${raw(`"${ledger.table}"`)} (${list(columns)}, change_id) select ${list(columns, 's.')}, ${change.id}::uuid from ${recordset(ledger, records)} s`))
  await tx.run(prepared(`ledger.begin ${ledger.key}`, sql`insert into ledger_history (row_id, version, ledger, region_path, change_id, kind, actor_name, origin, note)
    select s.id, 1, ${ledger.key}, s.region_path, ${change.id}, 'created', ${actorName(tx.actor)}, ${change.origin}, ${change.note} from ${recordset(ledger, records.map(({ id, region_path }) => ({ id, region_path })))} s`))
}

export type Update = { id: string; /** columns that change, with what they were */ before: Stored; after: Stored; kind: HistoryKind }
/** Engine columns that a change may also move; they are restored by an undo like the others. */
const moved = ['retired_at', 'retired_reason', 'merged_into', 'confirmed_at', 'confirmed_by']

const confirmation = (of: string): Sql => raw(`jsonb_build_object('confirmed_at', ${of}confirmed_at, 'confirmed_by', ${of}confirmed_by)`)

/** Writes changes of rows and the history behind them. Rows must have been read `for update`. A new number has not been confirmed by anyone: with it the confirmation goes. */
export async function updateRecords(tx: Tx, ledger: Ledger, updates: readonly Update[], change: Change): Promise<void> {
  if (!updates.length) return
  const phone = ledger.confirm?.phone, lost = phone ? sql`(u.after ? ${`${snake(phone)}_index`} and c.confirmed_at is not null)` : sql`false`
  const columns = [...ownColumns(ledger), ...moved]
  const given = JSON.stringify(updates.map(({ id, before, after, kind }) => ({ id, before, after, kind })))
  const rows = sql`jsonb_to_recordset(${given}::jsonb) as u(id uuid, before jsonb, after jsonb, kind text)`
  await tx.run(sql`with gone as (insert into ledger_history (row_id, version, ledger, region_path, change_id, kind, before, actor_name, origin, note)
      select c.id, c.version + 1, ${ledger.key}, coalesce(u.after ->> 'region_path', c.region_path), ${change.id}, u.kind, case when ${lost} then ${confirmation('c.')} || u.before else u.before end, ${actorName(tx.actor)}, ${change.origin}, ${change.note}
      from ${rows} join ${raw(`"${ledger.table}"`)} c on c.id = u.id)
    update ${raw(`"${ledger.table}"`)} t set ${join(columns.map((column) => raw(`"${column}" = r."${column}"`)), ', ')}, version = t.version + 1, change_id = ${change.id}, updated_at = anlan_now()
    from (select u.id as of_row, p.* from ${rows} join ${raw(`"${ledger.table}"`)} c on c.id = u.id
      cross join lateral jsonb_populate_record(c, case when ${lost} then '{"confirmed_at":null,"confirmed_by":null}'::jsonb || u.after else u.after end) p) r where t.id = r.of_row`)
}

export const only = (record: Stored, columns: readonly string[]): Stored => Object.fromEntries(columns.map((column) => [column, record[column] ?? null]))

/** Rows as their columns stand, locked until the transaction ends, in the order of their ids so that two acts never wait for each other. */
export const lockRecords = (tx: Tx, ledger: Ledger, ids: readonly string[]): Promise<{ id: string; version: number; record: Stored }[]> =>
  tx.rows(sql`select t.id, t.version, to_jsonb(t) as record from ${raw(`"${ledger.table}"`)} t where t.id = any(${ids}::uuid[]) order by t.id for update`)
