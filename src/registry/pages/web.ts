// The one page of every ledger, made of its definition. The catalogue says which there are.
import { lazy } from 'react'
import type { Page } from '#kit/ui'
import { entries } from '#registry/definition'
import { groups } from './groups.ts'
import { headNamed, knowLedgers, type LedgerHead, loadLedger, withLedgers } from './known.ts'

export { groups } from './groups.ts'
export { filterNames, type Address } from './address.ts'
/** A ledger's filters as chips, for another page that asks the same. */
export const LedgerFilters = lazy(async () => ({ default: (await import('./Filters.tsx')).Filters }))
/** The form of a ledger's row; with `take` what was filled in is handed over instead of saved. */
export const RecordForm = lazy(async () => ({ default: (await import('./RecordForm.tsx')).RecordForm }))
/** One row of a ledger, found by its list's own words. */
export const RowPick = lazy(async () => ({ default: (await import('./RefPick.tsx')).RowPick }))
export { allLedgers, type LedgerHead, ledgerNamed, loadLedgers, registerCardParts, registerSelectionParts, registerToolbarParts, type CardPart, type ToolbarPart, withLedgers } from './known.ts'

/** The cover of 一库 and a page per ledger: '/enterprises/:id?'. */
export function pagesOf(ledgers: readonly LedgerHead[]): Page[] {
  knowLedgers(ledgers)
  const order = new Map(groups.map((group, i) => [group.key, i]))
  return [
    { path: '/registry', title: 'registry.page', centre: 'registry', permission: ledgers.map(({ key }) => `${key}.read`), menu: { order: 1 }, load: withLedgers(() => import('./CoverPage.tsx')) },
    ...ledgers.map((ledger, i): Page => ({
      path: `/${ledger.path}/:id?`, title: ledger.title, centre: ledger.stood?.centre ?? 'registry', permission: `${ledger.key}.read`,
      menu: ledger.stood ? { order: ledger.stood.order, section: ledger.stood.section } : { order: 100 + (order.get(ledger.group) ?? 9) * 100 + i, group: ledger.group },
      load: () => pageOf(ledger),
    })),
  ]
}

/** With its own definition come those that its fields name. */
async function pageOf(head: LedgerHead) {
  const [{ pageOf }, ledger] = await Promise.all([import('./LedgerPage.tsx'), loadLedger(head)])
  await Promise.all(entries(ledger).map(([, field]) => field.kind === 'ref' ? headNamed(field.ledger) : undefined).map(named => named && loadLedger(named)))
  return { default: pageOf(ledger) }
}
