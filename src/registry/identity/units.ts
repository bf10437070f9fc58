// 所属单位 unit: the enterprise or team that an account speaks for. The ledger that knows such units gives the way to find one.
import type { Tx } from '#kit/db'
import { unitUnknown } from './errors.ts'

export type Unit = { id: string; name: string; regionPath: string }
/** `find`: by what an administrator types (a credit code, a team's name), anywhere within the city. */
export type UnitKind = { role: string; find: (tx: Tx, text: string) => Promise<Unit | undefined> }

const known = new Map<string, UnitKind>()
/** Called once by the composition root. */
export function registerUnits(kinds: readonly UnitKind[]): void {
  known.clear()
  for (const kind of kinds) known.set(kind.role, kind)
}

/** Roles that see nothing of their region but their own unit. */
const unitRoles = ['enterprise_officer', 'team_leader']
/** No row has this id: an account that should have a unit and has none sees none. */
const nobody = '00000000-0000-0000-0000-000000000000'

/** What the database is told of an actor: undefined for one who speaks for a region. */
export const unitOf = (roles: readonly string[], unitId: string | null): string | undefined => (roles.length > 0 && roles.every((role) => unitRoles.includes(role)) ? unitId ?? nobody : undefined)

/** The unit that was typed for these roles; undefined when none was. Throws user.unit_unknown. */
export async function unitFor(tx: Tx, roles: readonly string[], text: string | undefined, regionPath: string): Promise<Unit | undefined> {
  if (!text) return undefined
  for (const role of roles) {
    const found = await known.get(role)?.find(tx, text.trim())
    if (found?.regionPath.startsWith(regionPath)) return found
  }
  throw unitUnknown({ text })
}
