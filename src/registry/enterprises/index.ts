// 企业: the production and business units of the city.
import { sql } from '#kit/db'
import type { UnitKind } from '#registry/identity'

export { enterprises } from './ledger.ts'

/** An enterprise's officer speaks for the one with this credit code. */
export const enterpriseUnit: UnitKind = {
  role: 'enterprise_officer',
  find: (tx, text) => tx.maybe(sql`select id, name, region_path from enterprises where uscc = ${text.toUpperCase()} and retired_at is null`),
}
