// 确认 confirmation: somebody says that a row is still right. It is an act like any other: in the history, undone like the others.
import { actorName } from '#kit/access'
import type { Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { record } from '#kit/events'
import type { Ledger } from '#registry/definition'
import { closeChange, hooksOf, lockRecords, only, openChange, updateRecords } from '#registry/ledger'
import { notConfirmed } from './errors.ts'

/** Rows in service alone are confirmed; the actor stands as who has confirmed. */
export async function confirmRows(tx: Tx, ledger: Ledger, ids: readonly string[], note = ''): Promise<{ changeId: string; confirmed: number }> {
  const locked = await lockRecords(tx, ledger, ids), live = locked.filter((row) => !row.record.retired_at)
  if (!locked.length) throw notFound({ what: `这条${ledger.title.zh}记录` })
  if (!live.length) throw notConfirmed()
  const after = { confirmed_at: (await tx.now()).toISOString(), confirmed_by: actorName(tx.actor) }
  const change = await openChange(tx, ledger, { origin: 'confirmation', note })
  await updateRecords(tx, ledger, live.map(({ id, record: row }) => ({ id, kind: 'changed' as const, before: only(row, ['confirmed_at', 'confirmed_by']), after })), change)
  await closeChange(tx, change, live.length)
  await hooksOf(ledger).after?.(tx, live.map((row) => row.id))
  const [first] = live, single = live.length === 1 && first
  await record(tx, { type: `${ledger.key}.confirmed`, subject: single ? { kind: ledger.key, id: first.id } : { kind: 'ledger_change', id: change.id }, region: single ? String(first.record.region_path) : tx.actor.scope === '!' ? '' : tx.actor.scope, data: { rows: live.length, changeId: change.id, by: tx.actor.kind } })
  return { changeId: change.id, confirmed: live.length }
}
