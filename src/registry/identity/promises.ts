import type { PromiseCheck } from '#kit/feature'
import { sql } from '#kit/db'

/** What doctor proves on the live database about accounts. */
export const promises: readonly PromiseCheck[] = [
  {
    key: 'S8', title: 'no person holds two of the three administrators, none holds a business role as well',
    check: async (tx) => {
      const { bad } = await tx.one<{ bad: number }>(sql`select count(*) as bad from users where roles && array['sysadmin', 'secadmin', 'auditor'] and cardinality(roles) > 1`)
      return { ok: bad === 0, figure: bad }
    },
  },
  {
    key: 'S4', title: 'no administrator has an open session without a second factor',
    check: async (tx) => {
      const { bad } = await tx.one<{ bad: number }>(sql`select count(*) as bad from sessions s join users u on u.id = s.user_id
        where u.roles && array['sysadmin', 'secadmin', 'auditor'] and u.totp_confirmed_at is null and s.opened_with <> 'cast'
          and s.stage = 'open' and s.revoked_at is null and s.expires_at > anlan_now() and s.seen_at + make_interval(mins => s.idle_minutes) > anlan_now()`)
      return { ok: bad === 0, figure: bad }
    },
  },
]
