// Of a layer's versions in service the newest is the one in use: also after one was retired, brought back, or an import undone.
import { sql, type Tx } from '#kit/db'
import { closeChange, lockRecords, only, openChange, updateRecords, type Update } from '#registry/ledger'
import { censusLayers } from './ledger.ts'

export async function keepCurrent(tx: Tx, ids: readonly string[]): Promise<void> {
  const moved = await tx.rows<{ id: string; current: boolean }>(sql`select l.id, l.id = n.id as current from census_layers l
    join lateral (select v.id from census_layers v where v.region_code = l.region_code and v.title = l.title and v.retired_at is null order by v.layer_version desc limit 1) n on true
    where l.retired_at is null and (l.region_code, l.title) in (select region_code, title from census_layers where id = any(${ids}::uuid[])) and l.current is distinct from (l.id = n.id)`)
  if (!moved.length) return
  const change = await openChange(tx, censusLayers, { origin: 'system', note: '现用版本随版本撤出或恢复而定' }), to = new Map(moved.map(({ id, current }) => [id, current]))
  const updates = (await lockRecords(tx, censusLayers, [...to.keys()])).map(({ id, record }): Update => ({ id, kind: 'changed', before: only(record, ['current', 'tokens']), after: switched(record, to.get(id) as boolean) }))
  await updateRecords(tx, censusLayers, updates, change)
  await closeChange(tx, change, updates.length)
}

const mark = (current: boolean) => `current=${current}`
/** The flag, and the word by which the list's filter finds it. */
export const switched = (record: Readonly<Record<string, unknown>>, current: boolean): { current: boolean; tokens: string[] } =>
  ({ current, tokens: (record.tokens as string[]).map((token) => (token === mark(!current) ? mark(current) : token)) })
