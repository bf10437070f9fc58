// 典型经验库: what was learned, searched by everybody, pushed to whom it concerns, adopted by counties.
import { sql, type Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import type { Feature } from '#kit/feature'
import type { Ledger } from '#registry/definition'
import { type LedgerOwn, rowOf } from '#registry/ledger'
import { evidenceRoutes } from '#supervision/measures'
import { demo } from './demo.ts'
import { knowledge } from './ledger.ts'
import { routes } from './routes.ts'

export const feature: Feature = { name: 'supervision/knowledge', ledgers: ['knowledge_pushes', 'knowledge_reads', 'knowledge_adoptions'], demo }

/** Files are added by whoever may change the row. */
async function placeOf(tx: Tx, id: string): Promise<string> {
  const found = await tx.maybe<{ regionPath: string }>(sql`select region_path from knowledge where id = ${id} and in_scope(region_path) and retired_at is null`)
  if (!found) throw notFound({ what: '这篇材料' })
  return found.regionPath
}

export const ledgers: readonly (LedgerOwn & { ledger: Ledger })[] = [{
  ledger: knowledge,
  more: {
    permissions: { 'knowledge.push': ['office', 'city_duty', 'county_duty'], 'knowledge.adopt': ['office', 'county_duty', 'county_commander'] },
    routes: [...routes, ...evidenceRoutes({ path: knowledge.path, kind: knowledge.key, read: 'knowledge.read', add: 'knowledge.edit', seen: (tx, id) => rowOf(tx, knowledge, id), place: placeOf })],
  },
}]
