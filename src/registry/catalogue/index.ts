// What the server makes of the catalogue. What is special to a ledger (hooks, verbs of its own) is given by its own folder and joined to it here.
import type { Feature } from '#kit/feature'
import { ledgerFeature, type LedgerHooks } from '#registry/ledger'
import { hooks as censusHooks, more as census } from '#registry/census'
import type { Ledger } from '#registry/definition'
import { definitions } from './definitions.ts'
import { sums } from './sums.ts'

type Entry = { ledger: Ledger; hooks?: LedgerHooks; more?: Partial<Feature> }

/** By the ledger's key. */
const special: Readonly<Record<string, Omit<Entry, 'ledger'>>> = {
  ...Object.fromEntries(Object.entries(sums).map(([key, figures]) => [key, { more: { figures } }])),
  census_layer: { hooks: censusHooks, more: census },
}

export const catalogue: readonly Entry[] = definitions.map((ledger) => ({ ledger, ...special[ledger.key] }))

export const features: readonly Feature[] = catalogue.map(({ ledger, more }) => ledgerFeature(ledger, more))
