import { sql } from '#kit/db'
import { job } from '#kit/events'

/** The queue is filled in the transaction that marks the event done: a link is queued once, however often the job is begun. */
export const jobs = [job({
  key: 'confirmations.text', on: ['confirmation.sms_asked'],
  run: async (tx, event) => void (await tx.run(sql`insert into confirmation_texts (link_no, batch, region_path) select no, batch, region_path from confirmation_links where batch = ${event.subjectId} on conflict (link_no) do nothing`)),
})]
