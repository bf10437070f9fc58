// 台账目录: every ledger of 一库 is named here once, by hand. What is special to one (hooks) is given by its own folder.
import type { Feature } from '#kit/feature'
import { ledgerFeature, type LedgerHooks } from '#registry/ledger'
import type { Ledger } from '#registry/definition'
import { enterprises } from '#registry/enterprises'

type Entry = { ledger: Ledger; hooks?: LedgerHooks; more?: Partial<Feature> }

export const catalogue: readonly Entry[] = [
  { ledger: enterprises },
]

export const features: readonly Feature[] = catalogue.map(({ ledger, more }) => ledgerFeature(ledger, more))
