// Accounts, sessions and invitations whose time is up. A disabled account keeps its id: what its person did stays somebody's.
import { erasedName, rowsErasure } from '#kit/erasure'
import { sql } from '#kit/db'

export const erasures = [
  rowsErasure({ key: 'session.ended', table: 'sessions', since: sql`least(coalesce(t.revoked_at, t.expires_at), t.expires_at)` }),
  rowsErasure({ key: 'link.ended', table: 'one_time_links', since: sql`least(coalesce(t.used_at, t.revoked_at, t.expires_at), t.expires_at)` }),
  rowsErasure({
    key: 'account.disabled', table: 'users', since: sql`t.disabled_at`, holds: sql`t.name <> ${erasedName}`,
    set: sql`name = ${erasedName}, login = 'erased-' || left(replace(id::text, '-', ''), 24), roles = '{}', requested_roles = '{}', phone_sealed = null, phone_mask = null, phone_index = null,
      password_hash = null, password_past = '{}', totp_sealed = null, recovery_hashes = '{}'`,
  }),
]
