import { sql, type Tx } from '#kit/db'
import { ledgerNamed } from '#registry/ledger'
import type { Reminder } from './api.ts'

/** Pages of what is no ledger of its own. */
const pages: Readonly<Record<string, (id: string) => string>> = {
  letter: (id) => `/letters/${id}`, investigation: (id) => `/investigations/${id}`, tipoff: (id) => `/tipoffs/${id}`, patrol: (id) => `/patrols/${id}/course`, duty_review: () => '/duty-reviews', assessment_appeal: () => '/assessments', holiday_year: () => '/holidays',
}
function pageOf(kind: string, id: string): string | null {
  const ledger = ledgerNamed(kind)
  return pages[kind]?.(id) ?? (ledger ? `/${ledger.path}/${id}` : null)
}

type Row = Omit<Reminder, 'page'> & { subjectKind: string; subjectId: string }
/** What was not seen first, then the newest; at most two hundred. */
export async function remindersOf(tx: Tx, userId: string): Promise<{ rows: Reminder[]; unseen: number }> {
  const rows = await tx.rows<Row>(sql`select event_id, event_type as type, title, coalesce(region_label(region_path), '') as place, due_at, article, told_at, seen_at, subject_kind, subject_id
    from reminders where user_id = ${userId} order by seen_at is not null, told_at desc, event_id desc limit 200`)
  const unseen = await unseenOf(tx, userId)
  return { rows: rows.map(({ subjectKind, subjectId, ...row }) => ({ ...row, page: pageOf(subjectKind, subjectId) })), unseen }
}

const unseenOf = async (tx: Tx, userId: string): Promise<number> => (await tx.one<{ unseen: number }>(sql`select count(*)::int as unseen from reminders where user_id = ${userId} and seen_at is null`)).unseen
/** The asker's own, for the rail. */
export const unseenReminders = async (tx: Tx): Promise<number> => (tx.actor.kind === 'user' ? unseenOf(tx, tx.actor.id) : 0)

export const seen = (tx: Tx, userId: string, eventIds: readonly number[]): Promise<number> =>
  tx.run(sql`update reminders set seen_at = anlan_now() where user_id = ${userId} and event_id = any(${[...eventIds]}::bigint[]) and seen_at is null`)
