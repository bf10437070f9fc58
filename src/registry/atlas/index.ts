// 一张图 atlas: every ledger as a layer of vector tiles with the list's own filter, and what lies around a place or within a shape.
import type { Feature } from '#kit/feature'
import type { Ledger } from '#registry/definition'
import { gather } from './points.ts'
import { aroundRoutes, ledgerMapRoutes } from './routes.ts'

export { encodeTile } from './encode.ts'
export { nearestRows } from './near.ts'

export const atlasOf = (ledgers: readonly Ledger[]): Feature => ({ name: 'registry/atlas', routes: [...ledgers.flatMap(ledgerMapRoutes), ...aroundRoutes], background: [{ key: 'atlas.gather', run: gather }] })
