// Undoing one act as a whole: an import, a bulk edit, a single edit. Rows that were changed since stay, and are named.
import { actorName } from '#kit/access'
import { join, raw, sql, type Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { record } from '#kit/events'
import { type Ledger, snake } from '#registry/definition'
import { closeChange, openChange } from './change.ts'
import { ownColumns } from './columns.ts'
import { nothingToUndo } from './errors.ts'
import { hooksOf } from './registered.ts'

/** An act can be undone for so long. */
export const undoHours = 24
type Undone = { changeId: string; undone: number; conflicts: { id: string; name: string; reason: string }[] }

/** What was created is retired, what was changed is as before. Set-based: an import of half a million rows is one statement per kind. */
export async function undoChange(tx: Tx, ledger: Ledger, id: string, { linked = false }: { /** one of several acts that go back together, whenever that is: a merge */ linked?: boolean } = {}): Promise<Undone> {
  const act = await tx.maybe<{ undoneBy: string | null; old: boolean; note: string; origin: string }>(sql`select undone_by, at < anlan_now() - make_interval(hours => ${undoHours}) as old, note, origin
    from ledger_changes where id = ${id} and ledger = ${ledger.key} for update`)
  if (!act) throw notFound({ what: '这次修改' })
  if (act.undoneBy) throw nothingToUndo({ why: '它已经被撤销过' })
  if (act.origin === 'merge' && !linked) throw nothingToUndo({ why: '合并涉及多个台账，请在“疑似重复”中撤销合并' })
  if (act.old && !linked) throw nothingToUndo({ why: `已超过 ${undoHours} 小时` })
  const undo = await openChange(tx, ledger, { origin: 'undo', note: act.note, undoes: id })
  const table = raw(`"${ledger.table}"`)
  const later = await tx.rows<{ id: string; name: string; version: number }>(sql`select c.id, coalesce(c.${raw(snake(ledger.name))}::text, '') as name from ledger_history h join ${table} c on c.id = h.row_id
    where h.change_id = ${id} and c.version <> h.version order by c.id limit 1000`)
  const rows = await tx.rows<{ id: string }>(sql`select c.id from ledger_history h join ${table} c on c.id = h.row_id and c.version = h.version where h.change_id = ${id} order by c.id for update of c`)
  const ids = rows.map((row) => row.id)
  await hooksOf(ledger).leaving?.(tx, await created(tx, id, ids))
  const columns = [...ownColumns(ledger), 'retired_at', 'retired_reason', 'merged_into', 'confirmed_at', 'confirmed_by']
  await tx.run(sql`with done as (select h.row_id, h.kind, coalesce(h.before, jsonb_build_object('retired_at', anlan_now(), 'retired_reason', '撤销')) as before from ledger_history h where h.change_id = ${id} and h.row_id = any(${ids}::uuid[])),
    gone as (insert into ledger_history (row_id, version, ledger, region_path, change_id, kind, before, actor_name, origin, note)
      select c.id, c.version + 1, ${ledger.key}, coalesce(d.before ->> 'region_path', c.region_path), ${undo.id}, case d.kind when 'created' then 'retired' when 'retired' then 'restored' when 'restored' then 'retired' else 'changed' end,
        (select jsonb_object_agg(k, to_jsonb(c) -> k) from jsonb_object_keys(d.before) k), ${actorName(tx.actor)}, 'undo', ${act.note}
      from done d join ${table} c on c.id = d.row_id)
    update ${table} t set ${join(columns.map((column) => raw(`"${column}" = r."${column}"`)), ', ')}, version = t.version + 1, change_id = ${undo.id}, updated_at = anlan_now()
    from (select d.row_id as of_row, p.* from done d join ${table} c on c.id = d.row_id cross join lateral jsonb_populate_record(c, d.before) p) r where t.id = r.of_row`)
  await tx.run(sql`update ledger_changes set undone_by = ${undo.id} where id = ${id}`)
  await closeChange(tx, undo, ids.length)
  if (ids.length) await hooksOf(ledger).after?.(tx, ids)
  await record(tx, { type: `${ledger.key}.undone`, subject: { kind: 'ledger_change', id }, region: tx.actor.scope === '!' ? '' : tx.actor.scope, data: { rows: ids.length, conflicts: later.length, origin: act.origin } })
  return { changeId: undo.id, undone: ids.length, conflicts: later.map(({ id: row, name }) => ({ id: row, name, reason: '此后又有人修改，保留现状' })) }
}

const created = async (tx: Tx, change: string, ids: readonly string[]): Promise<string[]> =>
  (await tx.rows<{ id: string }>(sql`select row_id as id from ledger_history where change_id = ${change} and kind = 'created' and row_id = any(${ids}::uuid[])`)).map((row) => row.id)
