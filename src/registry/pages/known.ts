// The ledgers that have pages, and what the folders of some of them add. Given by the catalogue, once, when the page root starts.
import { type ComponentType, use } from 'react'
import type { Ledger, Query, Row } from '#registry/definition'

/** What stands in a card beside the facts: a switch, a chain. */
export type CardPart = ComponentType<{ ledger: Ledger; row: Row }>
/** What stands in the toolbar of a list. */
export type ToolbarPart = ComponentType<{ ledger: Ledger; query: Query }>
/** What stands beside the rows that are ticked. */
export type SelectionPart = ComponentType<{ ledger: Ledger; ids: readonly string[]; onDone: () => void }>

/** What the menu needs of a ledger; `load` brings its definition. */
export type LedgerHead = Pick<Ledger, 'key' | 'path' | 'title' | 'group' | 'stood'> & { load: () => Promise<Ledger> }

const heads = new Map<string, LedgerHead>(), ledgers = new Map<string, Ledger>(), coming = new Map<string, Promise<Ledger>>(), cards = new Map<string, readonly CardPart[]>(), toolbars = new Map<string, readonly ToolbarPart[]>(), selections = new Map<string, readonly SelectionPart[]>()

/** Parts were registered by then; one for a ledger that nobody knows is a mistyped key, which no card would ever show. */
export function knowLedgers(all: readonly LedgerHead[]): void {
  for (const head of all) heads.set(head.key, head)
  const unknown = [...new Set([...cards.keys(), ...toolbars.keys(), ...selections.keys()])].filter(key => !heads.has(key))
  if (unknown.length) throw new Error(`parts are registered for ledgers that do not exist: ${unknown.join(', ')}`)
}
export const headNamed = (key: string): LedgerHead | undefined => heads.get(key)

/** A ledger's definition; it comes once. */
export function loadLedger({ key, load }: LedgerHead): Promise<Ledger> {
  const known = coming.get(key) ?? load().then(ledger => (ledgers.set(key, ledger), ledger))
  coming.set(key, known)
  known.catch(() => coming.delete(key)) // asked for again next time
  return known
}
export const loadLedgers = (): Promise<Ledger[]> => Promise.all([...heads.values()].map(loadLedger))
/** A page that shows rows of any ledger comes with all definitions. */
export const withLedgers = <M>(load: () => Promise<M>) => async (): Promise<M> => (await Promise.all([load(), loadLedgers()]))[0]
/** Of what has come: on a ledger's own page that ledger, on those loaded `withLedgers` every one. */
export const ledgerNamed = (key: string): Ledger | undefined => ledgers.get(key)
export const allLedgers = (): Ledger[] => [...heads.keys()].flatMap(key => ledgers.get(key) ?? [])
/** One that may not have come yet: the part waits for it. */
export function useLedger(key: string): Ledger | undefined {
  const head = heads.get(key)
  return ledgers.get(key) ?? (head && use(loadLedger(head)))
}

/** Adds parts of a ledger's own to its card; give them as `lazy(…)`, so that their code comes with the card. */
export function registerCardParts(key: string, parts: readonly CardPart[]): void { cards.set(key, [...(cards.get(key) ?? []), ...parts]) }
export function registerToolbarParts(key: string, parts: readonly ToolbarPart[]): void { toolbars.set(key, [...(toolbars.get(key) ?? []), ...parts]) }
export const cardParts = (key: string): readonly CardPart[] => cards.get(key) ?? []
export const toolbarParts = (key: string): readonly ToolbarPart[] => toolbars.get(key) ?? []
export function registerSelectionParts(key: string, parts: readonly SelectionPart[]): void { selections.set(key, [...(selections.get(key) ?? []), ...parts]) }
export const selectionParts = (key: string): readonly SelectionPart[] => selections.get(key) ?? []
