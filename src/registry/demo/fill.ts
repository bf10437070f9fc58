// Invented rows of a ledger that stands above 一库, brought by its own feature.
import { raw, sql, type Tx } from '#kit/db'
import type { Ledger } from '#registry/definition'
import { closeChange, hooksOf, insertMany, openChange, recordOf, standardsOf } from '#registry/ledger'

export type DemoRow = { id: string; place: { code: string; path: string }; lon?: number | null; lat?: number | null; values: Record<string, unknown> }

/** Writes them through the engine, so that words, history and hooks are those of any row. A ledger that has demo rows already is left alone. Returns how many were written. */
export async function fillLedger(tx: Tx, ledger: Ledger, rows: readonly DemoRow[]): Promise<number> {
  const { there } = await tx.one<{ there: boolean }>(sql`select exists (select from ${raw(`"${ledger.table}"`)} where demo) as there`)
  if (there || !rows.length) return 0
  const change = await openChange(tx, ledger, { origin: 'demo', note: '演示' }), standards = await standardsOf(tx, ledger)
  const stored = rows.map(({ id, place, lon = null, lat = null, values }) => ({ id, demo: true, ...recordOf(ledger, values, { regionCode: place.code, regionPath: place.path, lon, lat }, standards) }))
  const count = await insertMany(tx, ledger, stored, change, ['demo'])
  await closeChange(tx, change, count)
  await hooksOf(ledger).after?.(tx, rows.map(({ id }) => id))
  await tx.run(sql`select registry_analyze_table(${ledger.table})`)
  return count
}
