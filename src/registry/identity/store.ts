// Accounts in SQL. Whoever calls decides the scope: the administrators' pages run under theirs, sign-in under the system's.
import { sql, type Tx } from '#kit/db'
import type { Role } from './model.ts'

export type Account = {
  id: string; login: string; name: string; roles: Role[]; requestedRoles: Role[]; regionPath: string; castAs: string | null
  passwordHash: string | null; passwordSetAt: string | null; passwordPast: string[]
  failures: number; lockedUntil: string | null; disabledAt: string | null
  totpSealed: Buffer | null; totpConfirmedAt: string | null; totpStep: number | null; recoveryHashes: string[]
}

const account = sql`id, login, name, roles, requested_roles, region_path, cast_as, password_hash, password_set_at, password_past, failures,
  locked_until, disabled_at, totp_sealed, totp_confirmed_at, totp_step, recovery_hashes`

export type NewAccount = {
  login: string; name: string; roles: readonly string[]; requestedRoles: readonly string[]; regionPath: string; castAs: string | null
  phoneSealed: Buffer | null; phoneMask: string | null; phoneIndex: Buffer | null; passwordHash: string | null; createdBy: string
}

export const insertAccount = (tx: Tx, a: NewAccount): Promise<{ id: string }> =>
  tx.one(sql`insert into users (login, name, roles, requested_roles, region_path, cast_as, phone_sealed, phone_mask, phone_index,
      password_hash, password_set_at, created_by)
    values (${a.login}, ${a.name}, ${a.roles}, ${a.requestedRoles}, ${a.regionPath}, ${a.castAs}, ${a.phoneSealed}, ${a.phoneMask}, ${a.phoneIndex},
      ${a.passwordHash}, case when ${a.passwordHash}::text is null then null else anlan_now() end, ${a.createdBy})
    returning id`)

/** Locked for the length of the transaction: two guesses at once are counted as two. */
export const lockByLogin = (tx: Tx, login: string): Promise<Account | undefined> => tx.maybe(sql`select ${account} from users where login = ${login} for update`)
export const lockById = (tx: Tx, id: string): Promise<Account | undefined> => tx.maybe(sql`select ${account} from users where id = ${id} for update`)
export const accountByCast = (tx: Tx, castAs: string): Promise<Account | undefined> => tx.maybe(sql`select ${account} from users where cast_as = ${castAs}`)

export const countFailure = (tx: Tx, id: string, limit: number, minutes: number): Promise<{ failures: number; lockedUntil: string | null }> =>
  tx.one(sql`update users set failures = case when failures + 1 >= ${limit} then 0 else failures + 1 end,
      locked_until = case when failures + 1 >= ${limit} then anlan_now() + make_interval(mins => ${minutes}) else locked_until end
    where id = ${id} returning failures, locked_until`)

export const clearFailures = (tx: Tx, id: string): Promise<number> =>
  tx.run(sql`update users set failures = 0, locked_until = null where id = ${id} and (failures > 0 or locked_until is not null)`)

export const setPassword = (tx: Tx, id: string, hash: string, past: readonly string[]): Promise<number> =>
  tx.run(sql`update users set password_hash = ${hash}, password_past = ${past}, password_set_at = anlan_now(), failures = 0, locked_until = null where id = ${id}`)

/** The next session owes a new password. */
export const expirePassword = (tx: Tx, id: string): Promise<number> => tx.run(sql`update users set password_set_at = null where id = ${id}`)

export const setTotp = (tx: Tx, id: string, sealed: Buffer | null, step: number | null, recovery: readonly string[]): Promise<number> =>
  tx.run(sql`update users set totp_sealed = ${sealed}, totp_step = ${step}, recovery_hashes = ${recovery},
    totp_confirmed_at = case when ${sealed}::bytea is null then null else anlan_now() end where id = ${id}`)

/** False when this step, or a later one, was used already: a code seen over a shoulder is worth nothing. */
export const useTotpStep = async (tx: Tx, id: string, step: number): Promise<boolean> =>
  (await tx.run(sql`update users set totp_step = ${step} where id = ${id} and (totp_step is null or totp_step < ${step})`)) === 1

export const useRecoveryHash = async (tx: Tx, id: string, hash: string): Promise<boolean> =>
  (await tx.run(sql`update users set recovery_hashes = array_remove(recovery_hashes, ${hash}) where id = ${id} and ${hash} = any(recovery_hashes)`)) === 1

export const setRoles = (tx: Tx, id: string, roles: readonly string[], regionPath: string, unit: { id: string; name: string } | null): Promise<number> =>
  tx.run(sql`update users set roles = ${roles}, requested_roles = '{}', region_path = ${regionPath}, unit_id = ${unit?.id ?? null}, unit_name = ${unit?.name ?? null} where id = ${id}`)

export const setUnit = (tx: Tx, id: string, unit: { id: string; name: string }): Promise<number> => tx.run(sql`update users set unit_id = ${unit.id}, unit_name = ${unit.name} where id = ${id}`)

export const disable = (tx: Tx, id: string, by: string): Promise<number> =>
  tx.run(sql`update users set disabled_at = anlan_now(), disabled_by = ${by} where id = ${id} and disabled_at is null`)

export const enable = (tx: Tx, id: string): Promise<number> =>
  tx.run(sql`update users set disabled_at = null, disabled_by = null, failures = 0, locked_until = null where id = ${id} and disabled_at is not null`)

export const hasTotp = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.one<{ has: boolean }>(sql`select totp_confirmed_at is not null as has from users where id = ${id}`)).has
