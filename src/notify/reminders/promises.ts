import { sql } from '#kit/db'
import type { PromiseCheck } from '#kit/feature'

export const promises: readonly PromiseCheck[] = [{
  key: 'I-10', title: 'no reminder of a drill has left by a channel, or stands on a desk',
  check: async (tx) => { const { n } = await tx.one<{ n: number }>(sql`select count(*)::int as n from reminders r join events e on e.id = r.event_id where e.drill`); return { ok: n === 0, figure: n } },
}, {
  key: 'I-8', title: 'what is told in a text was told on the desk, and each text has something to tell',
  check: async (tx) => { const { n } = await tx.one<{ n: number }>(sql`select count(*)::int as n from reminder_texts t where not exists (select from reminder_text_items i where i.text_id = t.id)`); return { ok: n === 0, figure: n } },
}]
