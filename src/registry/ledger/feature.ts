// A ledger's part of the composition: its permissions, routes, table and promises.
import type { Feature } from '#kit/feature'
import { type Ledger, permissionsOfLedger } from '#registry/definition'
import { tableTroubles } from './ddl.ts'
import { countFigure } from './figures.ts'
import { refill } from './refill.ts'
import type { LedgerHooks } from './registered.ts'
import { ledgerRoutes } from './routes.ts'

/** What a ledger's own folder brings beside its definition. */
export type LedgerOwn = { hooks?: LedgerHooks; more?: Partial<Feature> }

/** `more`: what is special to the ledger (verbs of its own, figures); hooks are given to `registerLedgers`. */
export function ledgerFeature(ledger: Ledger, more: Partial<Feature> = {}): Feature {
  const own = more.figures ?? []
  return {
    ...more, figures: [...(own.some((f) => f.key === `${ledger.key}.count`) ? [] : [countFigure(ledger)]), ...own], name: more.name ?? `registry/${ledger.path}`, permissions: { ...permissionsOfLedger(ledger), ...more.permissions },
    routes: [...ledgerRoutes(ledger), ...(more.routes ?? [])], ledgers: [ledger.table, ...(more.ledgers ?? [])],
    seed: async (tx) => {
      await refill(tx, ledger)
      await more.seed?.(tx)
    },
    promises: [
      ...(more.promises ?? []),
      { key: 'I-9', title: `the table of ${ledger.title.en} is what its definition says`, check: async (tx) => { const troubles = await tableTroubles(tx, ledger); return { ok: !troubles.length, figure: troubles.length ? troubles.join('; ') : 0 } } },
    ],
  }
}
