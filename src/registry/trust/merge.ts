// Two rows become one: field by field from which side; the other is retired and says into which; what pointed at it points at the one that stays. All of it goes back at once.
import { actorName, may } from '#kit/access'
import { raw, sql, type Tx } from '#kit/db'
import type { AppError } from '#kit/errors'
import { record } from '#kit/events'
import { columnsOfField, entries, isSealed, type Ledger, snake, type Standards } from '#registry/definition'
import { allLedgers, changedColumns, closeChange, hooksOf, ledgerNamed, lockRecords, only, openChange, placeOfRecord, recordOf, standardsOf, type Stored, type Update, undoChange, updateRecords, valuesOf } from '#registry/ledger'
import { everywhere } from './elevated.ts'
import { type Kept, pairToDecide } from './duplicates.ts'
import { notMerged, pairDecided, referencesClash, rowsChanged, unmergeClash } from './errors.ts'

type Choice = { keep: string; take: readonly string[]; versions: { a: number; b: number } }
type Link = { ledger: string; id: string }

/** `take`: fields (and 'region', 'position') whose value comes from the row that goes. */
export async function merge(tx: Tx, id: string, { keep, take, versions }: Choice): Promise<void> {
  const { pair, ledger } = await pairToDecide(tx, id)
  if (pair.state !== 'open' || ![pair.rowA, pair.rowB].includes(keep)) throw pairDecided()
  const [a, b] = await lockRecords(tx, ledger, [pair.rowA, pair.rowB])
  if (!a || !b || a.version !== versions.a || b.version !== versions.b || a.record.merged_into || b.record.merged_into) throw rowsChanged()
  const [stays, goes] = keep === a.id ? [a, b] : [b, a], label = (r: Stored) => String(r[snake(ledger.name)] ?? '')
  const note = `合并：${label(goes.record)} → ${label(stays.record)}`, wanted = merged(ledger, stays.record, goes.record, take, await standardsOf(tx, ledger)), now = (await tx.now()).toISOString()
  if (!goes.record.retired_at) await hooksOf(ledger).leaving?.(tx, [goes.id])
  await hooksOf(ledger).before?.(tx, { id: stays.id, values: valuesOf(ledger, { ...stays.record, ...wanted }), regionPath: String(wanted.region_path ?? stays.record.region_path) })
  // two acts, so that they go back one after the other: for a moment both rows would have the key that was taken over
  const leaving = { retired_at: goes.record.retired_at ?? now, retired_reason: note, merged_into: stays.id }, links: Link[] = []
  links.push(await written(tx, ledger, note, { id: goes.id, kind: goes.record.retired_at ? 'changed' : 'retired', before: only(goes.record, Object.keys(leaving)), after: leaving }))
  // a row that had been retired and now stands for one in service is in service
  const back = stays.record.retired_at && !goes.record.retired_at ? { retired_at: null, retired_reason: null } : {}, after = { ...wanted, ...back }
  if (Object.keys(after).length) links.push(await written(tx, ledger, note, { id: stays.id, kind: 'retired_at' in back ? 'restored' : 'changed', before: only(stays.record, Object.keys(after)), after }))
  await hooksOf(ledger).after?.(tx, [stays.id, goes.id])
  links.push(...await everywhere(tx, () => repoint(tx, ledger, goes.id, stays.id, note)))
  await tx.run(sql`update duplicate_pairs set state = 'merged', decided_at = anlan_now(), decided_by = ${actorName(tx.actor)}, kept = ${keep}, changes = ${JSON.stringify(links)}::jsonb where id = ${id}`)
  await tx.run(sql`delete from duplicate_pairs where state = 'open' and ${goes.id} in (row_a, row_b)`)
  await told(tx, 'merged', ledger, pair, { kept: stays.id, gone: goes.id, ledgers: links.map((l) => l.ledger) })
}

async function written(tx: Tx, ledger: Ledger, note: string, update: Update): Promise<Link> {
  const change = await openChange(tx, ledger, { origin: 'merge', note })
  await clashing(rowsChanged(), () => updateRecords(tx, ledger, [update], change))
  await closeChange(tx, change, 1)
  return { ledger: ledger.key, id: change.id }
}

/** The columns of the row that stays that take another value, its derived fields and words made anew. */
function merged(ledger: Ledger, stays: Stored, goes: Stored, take: readonly string[], standards: Standards): Stored {
  const columns = take.flatMap((name) => {
    if (name === 'region') return ['region_code', 'region_path']
    if (name === 'position') return ['lon', 'lat', 'plane']
    const field = ledger.fields[name]
    return field && !field.derived ? columnsOfField(name, field).map(([c]) => c) : []
  })
  const mixed = { ...stays, ...only(goes, columns) }, values = valuesOf(ledger, mixed)
  // sealed values are copied as they lie: `recordOf` leaves out what it is given by its mask
  const made = { ...recordOf(ledger, values, placeOfRecord(mixed), standards), ...only(mixed, entries(ledger).filter(([, f]) => isSealed(f)).flatMap(([name, f]) => columnsOfField(name, f).map(([c]) => c))) }
  return only(made, changedColumns(ledger, stays, made).filter((column) => column in made))
}

/** Every reference of every ledger, one act per ledger. */
async function repoint(tx: Tx, ledger: Ledger, from: string, to: string, note: string): Promise<Link[]> {
  const links: Link[] = []
  for (const other of allLedgers()) {
    const fields = entries(other).filter(([, f]) => f.kind === 'ref' && f.ledger === ledger.key).map(([name]) => snake(name))
    if (!fields.length) continue
    const ids = await tx.rows<{ id: string }>(sql`select id from ${raw(`"${other.table}"`)} where ${from}::uuid in (${raw(fields.map((f) => `"${f}"`).join(', '))})`)
    const locked = ids.length ? await lockRecords(tx, other, ids.map((r) => r.id)) : []
    if (!locked.length) continue
    const change = await openChange(tx, other, { origin: 'merge', note })
    await clashing(referencesClash({ ledger: other.title.zh }), () => updateRecords(tx, other, locked.map(({ id, record: row }) => {
      const own = fields.filter((f) => row[f] === from)
      return { id, kind: 'changed' as const, before: only(row, own), after: Object.fromEntries(own.map((f) => [f, to])) }
    }), change))
    await closeChange(tx, change, locked.length)
    await record(tx, { type: `${other.key}.bulk_changed`, subject: { kind: 'ledger_change', id: change.id }, region: '', data: { rows: locked.length, fields } })
    links.push({ ledger: other.key, id: change.id })
  }
  return links
}

/** Both rows as they were, and every reference with them, however long ago. What was changed since stays, and is named. */
export async function unmerge(tx: Tx, id: string, reason: string): Promise<{ conflicts: { ledger: string; id: string; name: string; reason: string }[] }> {
  const { pair, ledger } = await pairToDecide(tx, id), conflicts: { ledger: string; id: string; name: string; reason: string }[] = []
  if (pair.state !== 'merged') throw notMerged()
  for (const link of [...pair.changes ?? []].reverse()) {
    const of = ledgerNamed(link.ledger)
    if (!of) continue
    const undone = await clashing(unmergeClash({ ledger: of.title.zh }), () => everywhere(tx, () => undoChange(tx, of, link.id, { linked: true })))
    // a row of elsewhere is counted, never named
    const seen = new Set((await tx.rows<{ id: string }>(sql`select id from ${raw(`"${of.table}_seen"`)} where id = any(${undone.conflicts.map((c) => c.id)}::uuid[])`)).map((r) => r.id)), read = may(tx.actor, `${of.key}.read`)
    conflicts.push(...undone.conflicts.map((c) => ({ ledger: of.key, ...c, ...(read && seen.has(c.id) ? {} : { name: of.title.zh }) })))
  }
  await tx.run(sql`update duplicate_pairs set state = 'dismissed', decided_at = anlan_now(), decided_by = ${actorName(tx.actor)}, reason = ${reason}, kept = null, changes = null where id = ${id}`)
  await told(tx, 'unmerged', ledger, pair, { reason, conflicts: conflicts.length })
  return { conflicts }
}

async function told(tx: Tx, what: 'merged' | 'unmerged', ledger: Ledger, pair: Kept, data: Record<string, unknown>): Promise<void> {
  await record(tx, { type: `duplicate.${what}`, subject: { kind: 'duplicate_pair', id: pair.id }, region: pair.regionPath, data: { ledger: ledger.key, rows: [pair.rowA, pair.rowB], ...data } })
  await record(tx, { type: `${ledger.key}.${what}`, subject: { kind: ledger.key, id: pair.rowA === data.gone ? pair.rowA : pair.rowB }, region: pair.regionPath, data: { with: pair.rowA === data.gone ? pair.rowB : pair.rowA, pair: pair.id } })
}

/** Another row already has this key: said in words. The transaction is lost with it, so nothing is half done. */
async function clashing<T>(words: AppError, run: () => Promise<T>): Promise<T> {
  try { return await run() } catch (error) {
    const { code, details } = error as { code?: string; details?: { constraint?: string } }
    if (code === '23505' || (code === 'request.conflict' && details?.constraint?.endsWith('_key'))) throw words
    throw error
  }
}
