// The verbs of saved views. Only the owner changes one; what it asks is checked against the ledger's own filters.
import { actorId, may } from '#kit/access'
import type { Tx } from '#kit/db'
import { AppError, forbidden, invalid, notFound } from '#kit/errors'
import { record } from '#kit/events'
import { filters, type Ledger, type Query } from '#registry/definition'
import { allLedgers, ledgerNamed, overviewsOf, totalRows } from '#registry/ledger'
import { notYours, sameName } from './errors.ts'
import type { GivenView, LedgerSettings, View } from './model.ts'
import { deleteView, insertView, type Kept, nameTaken, putSettings, settingsOf, updateView, viewOf, viewsOf } from './store.ts'

function readable(tx: Tx, key: string): Ledger {
  const ledger = ledgerNamed(key)
  if (!ledger) throw notFound({ what: '这个台账' })
  if (!may(tx.actor, `${key}.read`)) throw forbidden({ permission: `${key}.read` })
  return ledger
}

/** Every view of a ledger with its count, as the reader sees it. */
export async function views(tx: Tx, key: string): Promise<View[]> {
  const ledger = readable(tx, key), out: View[] = []
  for (const view of await viewsOf(tx, key)) out.push(await shown(tx, ledger, view))
  return out
}

export async function keepView(tx: Tx, key: string, given: GivenView): Promise<View> {
  const ledger = readable(tx, key)
  check(ledger, given)
  if (await nameTaken(tx, key, given.name, null)) throw sameName({ name: given.name })
  const view = await insertView(tx, key, given)
  await told(tx, 'kept', view)
  return shown(tx, ledger, view)
}

export async function changeView(tx: Tx, id: string, given: Partial<GivenView>): Promise<View> {
  const view = await own(tx, id), ledger = readable(tx, view.ledger), next = { ...view, ...given }
  check(ledger, next)
  if (await nameTaken(tx, view.ledger, next.name, id)) throw sameName({ name: next.name })
  const changed = await updateView(tx, id, next)
  await told(tx, 'changed', changed)
  return shown(tx, ledger, changed)
}

export async function dropView(tx: Tx, id: string): Promise<void> {
  const view = await own(tx, id)
  await deleteView(tx, id)
  await told(tx, 'dropped', view)
}

/** The ledgers that the reader may see: how many rows in his scope, how many of them are due to be confirmed, when one was last written. */
export async function overview(tx: Tx): Promise<{ key: string; count: number; stale: number | null; changedAt: string | null }[]> {
  const ledgers = allLedgers().filter(({ key }) => may(tx.actor, `${key}.read`)), sums = await overviewsOf(tx, ledgers)
  return sums.map((sum, i) => ({ key: (ledgers[i] as Ledger).key, ...sum }))
}

const every = '*'
/** The reader's own, of ledgers that he may still see. */
export const settings = async (tx: Tx): Promise<LedgerSettings[]> => (await settingsOf(tx)).filter(({ ledger }) => ledger === every || may(tx.actor, `${ledger}.read`))

export async function keepSettings(tx: Tx, given: LedgerSettings): Promise<void> {
  if (given.ledger !== every) readable(tx, given.ledger)
  await putSettings(tx, given)
  await record(tx, { type: 'ledger_settings.kept', subject: { kind: 'ledger', id: given.ledger }, region: tx.actor.scope, data: { ledger: given.ledger, columns: given.columns?.length ?? null, density: given.density, size: given.size } })
}

async function own(tx: Tx, id: string): Promise<Kept> {
  const view = await viewOf(tx, id)
  if (!view) throw notFound({ what: '这个视图' })
  if (view.ownerId !== actorId(tx.actor)) throw notYours()
  return view
}

function check(ledger: Ledger, { query }: GivenView): void {
  const unknown = Object.keys(query).find((name) => !(name in filters(ledger).shape)), parsed = filters(ledger).safeParse(query)
  if (unknown) throw invalid({ issues: [{ path: ['query', unknown], message: '台账没有这一项条件' }] })
  if (!parsed.success) throw invalid({ issues: parsed.error.issues.map(({ path, message }) => ({ path: ['query', ...path], message })) })
}

const told = (tx: Tx, what: 'kept' | 'changed' | 'dropped', view: Kept) =>
  record(tx, { type: `ledger_view.${what}`, subject: { kind: 'ledger_view', id: view.id }, region: tx.actor.scope, data: { ledger: view.ledger, name: view.name, shared: view.shared } })

async function shown(tx: Tx, ledger: Ledger, { ownerId, ...view }: Kept): Promise<View> {
  return { ...view, mine: ownerId === actorId(tx.actor), count: await countOf(tx, ledger, view.query) }
}

/** A view may outlive a field, or ask by a phone's end what this reader may not: it is listed without a number. */
async function countOf(tx: Tx, ledger: Ledger, query: Query): Promise<number | null> {
  const parsed = filters(ledger).safeParse(query)
  if (!parsed.success) return null
  try { return await totalRows(tx, ledger, parsed.data as Query) } catch (error) {
    if (error instanceof AppError && error.status === 403) return null
    throw error
  }
}
