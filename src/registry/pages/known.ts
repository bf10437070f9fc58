// The ledgers that have pages, and what the folders of some of them add. Given by the catalogue, once, when the page root starts.
import type { ComponentType } from 'react'
import type { Ledger, Query, Row } from '#registry/definition'

/** What stands in a card beside the facts: a switch, a chain. */
export type CardPart = ComponentType<{ ledger: Ledger; row: Row }>
/** What stands in the toolbar of a list. */
export type ToolbarPart = ComponentType<{ ledger: Ledger; query: Query }>
/** What stands beside the rows that are ticked. */
export type SelectionPart = ComponentType<{ ledger: Ledger; ids: readonly string[]; onDone: () => void }>

const ledgers = new Map<string, Ledger>(), cards = new Map<string, readonly CardPart[]>(), toolbars = new Map<string, readonly ToolbarPart[]>(), selections = new Map<string, readonly SelectionPart[]>()

export function knowLedgers(all: readonly Ledger[]): void { for (const ledger of all) ledgers.set(ledger.key, ledger) }
export const ledgerNamed = (key: string): Ledger | undefined => ledgers.get(key)
export const allLedgers = (): Ledger[] => [...ledgers.values()]

/** Adds parts of a ledger's own to its card; give them as `lazy(…)`, so that their code comes with the card. */
export function registerCardParts(key: string, parts: readonly CardPart[]): void { cards.set(key, [...(cards.get(key) ?? []), ...parts]) }
export function registerToolbarParts(key: string, parts: readonly ToolbarPart[]): void { toolbars.set(key, [...(toolbars.get(key) ?? []), ...parts]) }
export const cardParts = (key: string): readonly CardPart[] => cards.get(key) ?? []
export const toolbarParts = (key: string): readonly ToolbarPart[] => toolbars.get(key) ?? []
export function registerSelectionParts(key: string, parts: readonly SelectionPart[]): void { selections.set(key, [...(selections.get(key) ?? []), ...parts]) }
export const selectionParts = (key: string): readonly SelectionPart[] => selections.get(key) ?? []
