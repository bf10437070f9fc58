// What the server makes of the catalogue. What is special to a ledger (hooks, verbs of its own) is given by its own folder and joined to it here.
import type { Feature } from '#kit/feature'
import { ledgerFeature, type LedgerOwn } from '#registry/ledger'
import { hooks as censusHooks, more as census } from '#registry/census'
import { suppliesOwn } from '#registry/depots'
import type { Ledger } from '#registry/definition'
import { organizationsOwn } from '#registry/organizations'
import { holdersOwn } from '#registry/people'
import { villagePlansOwn } from '#registry/plans'
import { sheltersOwn } from '#registry/shelters'
import { teamsOwn } from '#registry/teams'
import { definitions } from './definitions.ts'
import { sums } from './sums.ts'

/** A ledger with what is special to it. */
export type Entry = LedgerOwn & { ledger: Ledger }

/** By the ledger's key. */
const special: Readonly<Record<string, LedgerOwn>> = {
  ...Object.fromEntries(Object.entries(sums).map(([key, figures]) => [key, { more: { figures } }])),
  team: teamsOwn, shelter: sheltersOwn, duty_holder: holdersOwn, village_plan: villagePlansOwn, organization: organizationsOwn,
  supply: suppliesOwn,
  census_layer: { hooks: censusHooks, more: census },
}

export const catalogue: readonly Entry[] = definitions.map((ledger) => ({ ledger, ...special[ledger.key] }))

/** What the server has of each ledger: its permissions, routes, table, promises. */
export const featuresOf = (ledgers: readonly Entry[]): readonly Feature[] => ledgers.map(({ ledger, more }) => ledgerFeature(ledger, more))
