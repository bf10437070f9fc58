// 清单 drafted, changed while it is a draft, published by a second person; the version before it is superseded in the same moment.
import { actorId, actorName } from '#kit/access'
import { sql, type Tx } from '#kit/db'
import { record } from '#kit/events'
import { checklistOf, checklistRows, itemsOf, lockChecklist, putItems } from './checklistStore.ts'
import { codesTwice, draftStands, noItems, notDraft, ownDraft, selfCheckTooLong } from './errors.ts'
import { type Checklist, type Item, mostSelfChecked } from './model.ts'

export type Draft = { key: string; title: string; purpose: 'inspection' | 'self_check'; sectors: readonly string[]; source: string; note: string; items: readonly Item[] }
const subjectOf = (id: string) => ({ kind: 'checklist', id })
const scopeOf = (tx: Tx): string => (tx.actor.kind === 'user' ? tx.actor.scope : '')

/** A new list, or the next version of one: it begins as a copy of the newest unless items are given. */
export async function draftChecklist(tx: Tx, given: Draft): Promise<Checklist> {
  const [newest] = await checklistRows(tx, { key: given.key })
  if (newest && !newest.publishedAt) throw draftStands({ title: newest.title, by: newest.draftedName })
  const items = given.items.length || !newest ? given.items : await itemsOf(tx, newest.id), version = (newest?.version ?? 0) + 1
  refuseTwins(items)
  const { id } = await tx.one<{ id: string }>(sql`insert into checklists (key, version, title, purpose, sectors, source, note, drafted_by, drafted_name)
    values (${given.key}, ${version}, ${given.title}, ${given.purpose}, ${given.sectors}, ${given.source}, ${given.note}, ${actorId(tx.actor)}, ${actorName(tx.actor)}) returning id`)
  await putItems(tx, id, items)
  await record(tx, { type: 'checklist.drafted', subject: subjectOf(id), region: scopeOf(tx), data: { key: given.key, version, title: given.title, items: items.length } })
  return checklistOf(tx, id)
}

/** Who changes a draft is its drafter from then on: the second person is another. */
export async function changeChecklist(tx: Tx, id: string, given: Omit<Draft, 'key' | 'purpose'>): Promise<Checklist> {
  const before = await lockChecklist(tx, id)
  if (before.publishedAt) throw notDraft({ title: before.title, version: before.version })
  refuseTwins(given.items)
  await tx.run(sql`update checklists set title = ${given.title}, sectors = ${given.sectors}, source = ${given.source}, note = ${given.note}, verified = false, drafted_by = ${actorId(tx.actor)}, drafted_name = ${actorName(tx.actor)} where id = ${id}`)
  await putItems(tx, id, given.items)
  await record(tx, { type: 'checklist.changed', subject: subjectOf(id), region: scopeOf(tx), data: { key: before.key, version: before.version, items: given.items.length } })
  return checklistOf(tx, id)
}

/** `verified`: the publisher has held every basis against the law's text. */
export async function publishChecklist(tx: Tx, id: string, { verified }: { verified: boolean }): Promise<Checklist> {
  const list = await lockChecklist(tx, id)
  if (list.publishedAt) throw notDraft({ title: list.title, version: list.version })
  if (list.draftedBy !== null && list.draftedBy === actorId(tx.actor)) throw ownDraft({ by: list.draftedName })
  if (!list.items) throw noItems()
  if (list.purpose === 'self_check' && list.items > mostSelfChecked) throw selfCheckTooLong({ items: list.items, most: mostSelfChecked })
  await tx.run(sql`update checklists set superseded_at = anlan_now() where key = ${list.key} and published_at is not null and superseded_at is null`)
  await tx.run(sql`update checklists set published_at = anlan_now(), published_by = ${actorId(tx.actor)}, published_name = ${actorName(tx.actor)}, verified = ${verified} where id = ${id}`)
  await record(tx, { type: 'checklist.published', subject: subjectOf(id), region: scopeOf(tx), data: { key: list.key, version: list.version, title: list.title, items: list.items, verified } })
  return checklistOf(tx, id)
}

function refuseTwins(items: readonly Item[]): void {
  const codes = items.map((i) => i.code), twice = [...new Set(codes.filter((c, n) => codes.indexOf(c) !== n))]
  if (twice.length) throw codesTwice({ codes: twice })
}
