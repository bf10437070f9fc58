// What the end of a callout says of the people: who answered on his own number, by link or by key, has confirmed it.
import { sql } from '#kit/db'
import { job } from '#kit/events'
import { confirmHolders } from '#registry/people'

export const jobs = [
  // once per callout, not once per answer: thousands answer within a minute, and each would wait for the ledger's version
  job({
    key: 'callouts.confirm_numbers', on: ['callout.ended'],
    run: async (tx, event) => {
      const answers = await tx.rows<{ id: string; at: string }>(sql`select holder_id as id, max(answered_at)::text as at from calls
        where callout_id = ${event.subjectId} and holder_id is not null and answered_via in ('link', 'voice') group by holder_id`)
      if (answers.length) await confirmHolders(tx, answers)
    },
  }),
]
