// News of sends and receipts for the boards: one event a callout every two seconds at most, because the attempts are the ledger.
import { sql, type Tx } from '#kit/db'
import { recordMany } from '#kit/events'

let last = 0

export async function tellProgress(tx: Tx, now = Date.now()): Promise<void> {
  if (now - last < 2000) return
  last = now
  const running = await tx.rows<{ id: string; regionPath: string; drill: boolean; sent: number; delivered: number; heard: number }>(sql`
    select c.id, c.region_path, c.drill, count(k.sent_at)::int as sent, count(k.delivered_at)::int as delivered, count(k.heard_at)::int as heard
    from callouts c join calls k on k.callout_id = c.id and k.role = 'holder' where c.ended_at is null group by c.id`)
  await recordMany(tx, running.map(({ id, regionPath, drill, ...counts }) => ({ type: 'callout.progressed', subject: { kind: 'callout', id }, region: regionPath, drill, data: counts })))
}
