// 导出 exports: a ledger's rows as xlsx, csv or GeoJSON, and the template in which rows come in. The same for every ledger.
import type { Feature } from '#kit/feature'
import type { Ledger } from '#registry/definition'
import { exportRoutes } from './routes.ts'

export { exportAddress, templateAddress, type Format } from './api.ts'
export { take } from './take.ts'
export { ledgerSheet } from './sheet.ts'
export { template } from './template.ts'
export { commands } from './commands.ts'

export const exportsOf = (ledgers: readonly Ledger[]): Feature => ({ name: 'registry/exports', routes: ledgers.flatMap(exportRoutes) })
