// What the page reads: the report with its figures, one figure's rows as issued or as now, and what differs today.
import { may } from '#kit/access'
import type { Tx } from '#kit/db'
import { forbidden, notFound } from '#kit/errors'
import { figureOf } from '#kit/figures'
import { found } from './actions.ts'
import { slotsOf } from '#kit/bound'
import { boundFiguresOf, nextIssue, snapshotOf, snapshotsOf } from './store.ts'
import { printedNow, takeNow } from './take.ts'

export async function readWhole(tx: Tx, id: string) {
  const s = await found(tx, id)
  const tables: Record<string, Record<string, unknown>[]> = {}
  for (const b of s.body) if (b.kind === 'table') tables[b.slot] = (await snapshotOf(tx, id, b.slot))?.rows ?? []
  return { ...s, figures: await boundFiguresOf(tx, id), tables, nextIssue: s.issue ?? (await nextIssue(tx, s.incidentId)) }
}

export async function differencesOf(tx: Tx, id: string) {
  const s = await found(tx, id)
  const used = new Set(slotsOf(s.body))
  const rows: { slot: string; value: number | null; text: string }[] = []
  for (const f of await snapshotsOf(tx, id)) {
    if (!used.has(f.slot)) continue
    const now = await printedNow(tx, f)
    if (now && (now.value !== f.value || now.text !== f.text)) rows.push({ slot: f.slot, value: now.value, text: now.text })
  }
  return { at: (await tx.now()).toISOString(), rows }
}

/** A report may be read by those who may not open each ledger: the rows take the figure's own permission. */
export async function figureBehind(tx: Tx, id: string, slot: string, query: { which: 'issued' | 'now'; limit: number; offset: number }) {
  await found(tx, id)
  const issued = await snapshotOf(tx, id, slot)
  if (!issued) throw notFound({ what: '这个数字' })
  const { permission } = figureOf(issued.key)
  if (!may(tx.actor, permission)) throw forbidden({ permission })
  const now = query.which === 'now' ? await takeNow(tx, issued) : undefined
  const shown = now ?? issued
  return {
    slot, key: issued.key, value: shown.value, unit: shown.unit, text: shown.text, at: now ? (await tx.now()).toISOString() : issued.takenAt,
    columns: [...shown.columns], rows: shown.rows.slice(query.offset, query.offset + query.limit), total: shown.rows.length,
  }
}
