// What the page reads: the report with its figures, one figure's rows as issued or as now, and what differs today.
import { may } from '#kit/access'
import { slotsOf } from '#kit/bound'
import type { Tx } from '#kit/db'
import { forbidden, notFound } from '#kit/errors'
import { figureKeys, figureOf, figureRows, figureTally } from '#kit/figures'
import { fileOf } from '#kit/files'
import { docxMime, found, groundOf } from './actions.ts'
import { docxOf } from './document.ts'
import { boundFiguresOf, snapshotOf, snapshotsOf } from './store.ts'
import { tell } from './take.ts'

export async function readWhole(tx: Tx, id: string) {
  const { fileHash: _, ...r } = await found(tx, id)
  const tables: Record<string, Record<string, unknown>[]> = {}
  for (const b of r.body) if (b.kind === 'table') tables[b.slot] = (await snapshotOf(tx, id, b.slot))?.rows ?? []
  return { ...r, figures: await boundFiguresOf(tx, id), tables }
}

export async function differencesOf(tx: Tx, id: string) {
  const r = await found(tx, id), used = new Set(slotsOf(r.body)), keys = new Set(figureKeys()), ground = groundOf(r)
  const rows: { slot: string; value: number | null; text: string }[] = []
  for (const f of await snapshotsOf(tx, id)) {
    if (!used.has(f.slot) || !keys.has(f.binding.key)) continue
    const now = await tell(tx, { ...f.binding, unit: f.unit }, ground)
    if (now.value !== f.value || now.text !== f.text || now.rowCount !== f.rowCount) rows.push({ slot: f.slot, value: now.value, text: now.text })
  }
  return { at: (await tx.now()).toISOString(), rows }
}

/** A report may be read by those who may not open each ledger: the rows take the figure's own permission. */
export async function figureBehind(tx: Tx, id: string, slot: string, query: { which: 'issued' | 'now'; limit: number; offset: number }) {
  const r = await found(tx, id), issued = await snapshotOf(tx, id, slot)
  if (!issued) throw notFound({ what: '这个数字' })
  const { binding, params } = issued, { permission } = figureOf(binding.key)
  if (!may(tx.actor, permission)) throw forbidden({ permission })
  const head = { slot, key: binding.key, params, unit: issued.unit, columns: [...issued.columns] }
  if (query.which === 'issued' && issued.rows) return { ...head, value: issued.value, text: issued.text, at: issued.takenAt, rows: issued.rows.slice(query.offset, query.offset + query.limit), total: issued.rowCount, kept: true }
  const rows = await figureRows(tx, binding.key, params, query), { value, rows: total } = await figureTally(tx, binding.key, params)
  const { text } = query.which === 'now' ? await tell(tx, { ...binding, unit: issued.unit }, groundOf(r)) : issued
  return { ...head, value: query.which === 'now' ? value : issued.value, text, at: (await tx.now()).toISOString(), rows, total, kept: false }
}

/** The issued document, byte for byte; of a draft, one drawn now. */
export async function documentFile(tx: Tx, id: string): Promise<{ name: string; mime: string; bytes: Buffer }> {
  const r = await found(tx, id)
  return r.fileHash ? { name: `${r.docText} ${r.title.join('')}.docx`, ...(await fileOf(tx, r.fileHash)) } : { mime: docxMime, ...(await docxOf(tx, r)) }
}
