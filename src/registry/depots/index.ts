// 储备库, the 物资 in them and the 装备 that is kept there or with a team.
import type { LedgerOwn } from '#registry/ledger'
import { afterSupplies } from './minimums.ts'
import { routes } from './routes.ts'

export { depots } from './depots.ts'
export { equipment } from './equipment.ts'
export { supplies } from './supplies.ts'

/** A batch's minimum is that of its goods in its depot: beside the ledger, a list of what is under it. */
export const suppliesOwn: LedgerOwn = { hooks: { after: afterSupplies }, more: { routes, ledgers: ['stock_minimums'] } }
export { afterSupplies } from './minimums.ts'
