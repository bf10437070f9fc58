// What stands in the audit chain of one record: its own events, and those of every form, import or loading that wrote it.
import { sql, type Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { verifyChain, verifyLinks, type Verdict } from '#kit/events'
import { unscoped } from '#registry/identity'
import type { Link } from './api.ts'

/** Oldest first, with each seal recomputed. An act upon many rows is the whole region's, so it is read without scope once the record was seen within it; 404 where it was not. */
export async function linksOf(tx: Tx, kind: string, id: string): Promise<Link[]> {
  const { seen } = await tx.one<{ seen: boolean }>(sql`select exists (select from ledger_history where row_id = ${id}::uuid and ledger = ${kind}) or exists (select from events where subject_kind = ${kind} and subject_id = ${id}) as seen`)
  if (!seen) throw notFound({ what: '这条记录' })
  const acts = (await tx.rows<{ id: string }>(sql`select distinct change_id::text as id from ledger_history where row_id = ${id}::uuid`)).map((a) => a.id), free = await unscoped(tx, tx.actor)
  const found = await free.rows<Omit<Link, 'seal' | 'holds'>>(sql`select e.id, e.at, e.type, e.actor_name from events e where (e.subject_kind, e.subject_id) in (
    select ${kind}::text, ${id}::text union all select 'ledger_change', a from unnest(${acts}::text[]) a union all select 'import', i.id::text from imports i where i.change_id = any(${acts}::uuid[])) order by e.id`)
  const sealed = await verifyLinks(free, found.map((e) => e.id))
  return found.map((e) => ({ ...e, seal: sealed.get(e.id)?.seq ?? null, holds: sealed.get(e.id)?.holds ?? null }))
}

type Walk = { at: number; verdict: Promise<Verdict> }
let last: Walk | undefined

/** The whole chain, from its beginning to the head that is kept outside the database. Several who ask within a minute share one walk. */
export async function walked(tx: Tx): Promise<Verdict & { at: string }> {
  const now = Date.parse(await tx.now().then((at) => at.toISOString()))
  if (!last || now - last.at > 60_000 || now < last.at) {
    const walk: Walk = { at: now, verdict: unscoped(tx).then(verifyChain) }
    last = walk
    walk.verdict.catch(() => { if (last === walk) last = undefined })
  }
  const { at, verdict } = last
  return { ...await verdict, at: new Date(at).toISOString() }
}
