// What became of a row: each change with who, when, from where, and every field before and after.
import { raw, sql, type Tx } from '#kit/db'
import { entries, type HistoryEntry, isSealed, type Ledger, snake } from '#registry/definition'
import { mayReveal, rowOf } from './find.ts'
import type { Stored } from './columns.ts'

type Kept = Omit<HistoryEntry, 'fields' | 'actor'> & { actorName: string; before: Stored | null }

/** Newest first. Sealed fields show their masks; sensitive ones only to those who may see them. */
export async function historyOf(tx: Tx, ledger: Ledger, id: string): Promise<HistoryEntry[]> {
  await rowOf(tx, ledger, id)
  const kept = await tx.rows<Kept>(sql`select version, kind, at, actor_name, origin, note, change_id, before from ledger_history where row_id = ${id} order by version desc`)
  const { record } = await tx.one<{ record: Stored }>(sql`select to_jsonb(t) as record from ${raw(`"${ledger.table}"`)} t where t.id = ${id}`)
  const standing = { ...record }
  return kept.map(({ before, actorName, ...entry }) => {
    const fields = before ? shownFields(ledger, before, standing, mayReveal(tx.actor, ledger)) : []
    Object.assign(standing, before)
    return { ...entry, actor: actorName, fields }
  })
}

const fixed: readonly [column: string, field: string][] = [['region_code', 'region'], ['lon', 'lon'], ['lat', 'lat'], ['retired_at', 'retiredAt'], ['retired_reason', 'retiredReason'], ['confirmed_at', 'confirmedAt'], ['confirmed_by', 'confirmedBy'], ['merged_into', 'mergedInto']]

function shownFields(ledger: Ledger, before: Stored, after: Stored, reveal: boolean): { field: string; before: unknown; after: unknown }[] {
  const own = entries(ledger).filter(([, f]) => reveal || !f.sensitive).map(([name, field]) => [isSealed(field) ? `${snake(name)}_mask` : snake(name), name] as const)
  const sealedAlone = entries(ledger).filter(([, f]) => isSealed(f)).filter(([name]) => `${snake(name)}_sealed` in before && !(`${snake(name)}_mask` in before))
  return [
    ...[...own, ...fixed].filter(([column]) => column in before).map(([column, field]) => ({ field, before: before[column] ?? null, after: after[column] ?? null })),
    // another number with the same mask
    ...sealedAlone.map(([name]) => ({ field: name, before: after[`${snake(name)}_mask`] ?? null, after: after[`${snake(name)}_mask`] ?? null })),
  ]
}
