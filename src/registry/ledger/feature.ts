// A ledger's part of the composition: its permissions, routes, table and promises.
import { personErasure } from '#kit/erasure'
import type { Feature } from '#kit/feature'
import { entries, isSealed, type Ledger, permissionsOfLedger, snake } from '#registry/definition'
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
    // people whose rows left the ledger are no longer named, some time after; a folder that knows more of its people says so itself
    erasures: more.erasures ?? peopleOf(ledger),
    promises: [
      ...(more.promises ?? []),
      { key: 'I-9', title: `the table of ${ledger.title.en} is what its definition says`, check: async (tx) => { const troubles = await tableTroubles(tx, ledger); return { ok: !troubles.length, figure: troubles.length ? troubles.join('; ') : 0 } } },
    ],
  }
}

function peopleOf(ledger: Ledger): Feature['erasures'] {
  const names = entries(ledger).filter(([, f]) => f.kind === 'person').map(([name]) => snake(name)), sealed = entries(ledger).filter(([, f]) => isSealed(f)).map(([name]) => snake(name))
  return names.length ? [personErasure({ key: 'person.retired', table: ledger.table, ledger: ledger.key, names, sealed, texts: ['confirmed_by'] })] : []
}
