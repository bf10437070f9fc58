// 组织机构: the bodies that order and answer, from the city's 安委会 and 防指 down to the towns.
import { sql, type Tx } from '#kit/db'
import type { LedgerOwn } from '#registry/ledger'
import { superiorsInCircle } from './errors.ts'

/** What is special to organizations beside their definition. */
export const organizationsOwn: LedgerOwn = { hooks: { before: (tx, { id, values }) => climbs(tx, id, values.superiorId as string | null) } }

/** Whoever goes up from a body comes to an end. */
async function climbs(tx: Tx, id: string | null, superior: string | null): Promise<void> {
  if (!id || !superior) return
  const { back } = await tx.one<{ back: boolean }>(sql`with recursive up as (select id, superior_id from organizations where id = ${superior}
    union select o.id, o.superior_id from organizations o join up on o.id = up.superior_id) select exists (select from up where id = ${id}) as back`)
  if (back) throw superiorsInCircle({})
}

export { organizations, type OrganizationKind } from './ledger.ts'
