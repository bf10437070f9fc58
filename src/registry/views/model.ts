// 保存的视图 ledger view: a question to a ledger that somebody keeps, with its columns, order and density. It holds no rows: each reader sees those of his own scope.
import { z } from 'zod'
import { id, instant } from '#kit/contract'

/** 'dense' 紧凑 · 'wide' 舒展 */
export const density = z.enum(['dense', 'wide'])
export type Density = z.infer<typeof density>

export const givenView = z.object({
  name: z.string().trim().min(1).max(40),
  /** the filters as they stand in the address */
  query: z.record(z.string().max(40), z.string().max(8000)),
  sort: z.string().max(60).nullable(),
  columns: z.array(z.string().max(60)).min(1).max(100),
  density,
  shared: z.boolean(),
})
export type GivenView = z.infer<typeof givenView>

export const view = givenView.extend({
  id, ledger: z.string(), mine: z.boolean(), owner: z.string(), updatedAt: instant,
  /** rows in the reader's scope; null where the view asks what he may not, or what the ledger no longer has */
  count: z.int().nullable(),
})
export type View = z.infer<typeof view>

/** How its owner sees a ledger (`'*'`: all of them), or one saved view of it (`view`; '' the ledger itself). Null: as the definition or the view says. */
export const ledgerSettings = z.object({ ledger: z.string().max(40), view: z.union([z.literal(''), id]), columns: z.array(z.string().max(60)).min(1).max(100).nullable(), density: density.nullable(), size: z.union([z.literal(50), z.literal(100), z.literal(200)]).nullable() })
export type LedgerSettings = z.infer<typeof ledgerSettings>
