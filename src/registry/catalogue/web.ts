// The pages of every ledger, and the cover of 一库. What is special to a ledger's card or list is given by its own folder and joined to it here.
import { lazy } from 'react'
import type { Page } from '#kit/ui'
import { pages as stock } from '#registry/depots/web'
import { importPages } from '#registry/imports/web'
import { type CardPart, type LedgerHead, loadLedgers, pagesOf, registerCardParts, registerSelectionParts, registerToolbarParts, type ToolbarPart } from '#registry/pages/web'
import { holderParts } from '#registry/people/web'
import { villagePlanParts } from '#registry/plans/web'
import { standardPages } from '#registry/standards/web'
import { teamParts } from '#registry/teams/web'
import { card as trustCard, selection as trustSelection } from '#registry/trust/web'

type Load<P> = () => Promise<{ default: P }>
/** By the ledger's key. */
const parts: Readonly<Record<string, { card?: readonly Load<CardPart>[]; toolbar?: readonly Load<ToolbarPart>[] }>> = { team: teamParts, duty_holder: holderParts, village_plan: villagePlanParts }
for (const [key, { card = [], toolbar = [] }] of Object.entries(parts)) {
  registerCardParts(key, card.map((load) => lazy(load)))
  registerToolbarParts(key, toolbar.map((load) => lazy(load)))
}

/** The pages of all ledgers: those of 一库, and those that centres above keep in its manner. */
export function ledgerPages(all: readonly LedgerHead[]): Page[] {
  for (const { key } of all) {
    registerCardParts(key, trustCard.map((load) => lazy(load)))
    registerSelectionParts(key, trustSelection.map((load) => lazy(load)))
  }
  return [...pagesOf(all), ...importPages(loadLedgers), ...standardPages(loadLedgers), ...stock]
}
