// The promises that the foundation itself keeps, as questions to the live database.
import { sql, type Sql, type Tx } from '#kit/db'
import type { PromiseCheck } from '#kit/feature'

async function none(tx: Tx, query: Sql): Promise<{ ok: boolean; figure: number }> {
  const { n } = await tx.one<{ n: number }>(query)
  return { ok: n === 0, figure: n }
}

/** I-4 in the catalogue: what the application may read is held by row-level security, or says why it has no place. */
const unguarded = sql`select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition and has_table_privilege('anlan_app', c.oid, 'select')
    and not (c.relrowsecurity and c.relforcerowsecurity) and coalesce(obj_description(c.oid, 'pg_class'), '') not like 'open: _%'`

export const foundation: readonly PromiseCheck[] = [
  {
    key: 'I-3', title: 'no timer is overdue by more than 30 seconds and unfired',
    check: (tx) => none(tx, sql`select count(*) as n from timers where fired_at is null and satisfied_at is null and cancelled_at is null and due_at < anlan_now() - interval '30 seconds'`),
  },
  { key: 'I-3', title: 'no job was given up', check: (tx) => none(tx, sql`select count(*) as n from jobs where dead_at is not null`) },
  {
    key: 'I-4', title: 'every table is held by row-level security or gives its reason',
    check: async (tx) => {
      const rows = await tx.rows<{ name: string }>(unguarded)
      return { ok: rows.length === 0, figure: rows.length ? rows.map((r) => r.name).join(', ') : 0 }
    },
  },
  {
    key: 'I-5', title: 'the application has no right to change the audit trail',
    check: (tx) => none(tx, sql`select count(*) as n from (values ('events'), ('event_seals')) t(name), (values ('UPDATE'), ('DELETE'), ('TRUNCATE')) r(held) where has_table_privilege('anlan_app', t.name, r.held)`),
  },
]
