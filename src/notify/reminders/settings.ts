import { actorName } from '#kit/access'
import { sql, type Tx } from '#kit/db'
import { record } from '#kit/events'
import { tellerOf } from '#notify/channels'
import { outsideWays, type WayStanding } from './model.ts'

type Quiet = { from: string; to: string } | null

export const settingsNow = async (tx: Tx): Promise<{ quiet: Quiet; quietBy: string | null; gatherMinutes: number }> => {
  const row = await tx.one<{ from: string | null; to: string | null; gatherMinutes: number; quietBy: string | null }>(sql`select to_char(quiet_from, 'HH24:MI') as from, to_char(quiet_to, 'HH24:MI') as to, gather_minutes, changed_by as quiet_by from reminder_settings`)
  return { quiet: row.from && row.to ? { from: row.from, to: row.to } : null, quietBy: row.quietBy, gatherMinutes: row.gatherMinutes }
}

export async function setQuiet(tx: Tx, given: { quiet: Quiet; gatherMinutes: number }): Promise<void> {
  const { quiet, gatherMinutes } = await settingsNow(tx)
  await tx.run(sql`update reminder_settings set quiet_from = ${given.quiet?.from ?? null}::time, quiet_to = ${given.quiet?.to ?? null}::time, gather_minutes = ${given.gatherMinutes}, changed_at = anlan_now(), changed_by = ${actorName(tx.actor)}`)
  await record(tx, { type: 'reminder_settings.changed', subject: { kind: 'reminder_settings', id: 'one' }, region: tx.actor.scope, data: { before: { quiet, gatherMinutes }, ...given } })
}

/** Of the asker's region, the last seven days. */
export async function standing(tx: Tx): Promise<WayStanding[]> {
  const rows = await tx.rows<Omit<WayStanding, 'connected'>>(sql`select way, count(*) filter (where state in ('sent', 'delivered'))::int as sent, count(*) filter (where state = 'delivered')::int as delivered, count(*) filter (where state = 'failed')::int as failed,
    count(*) filter (where state in ('sending', 'unknown'))::int as unclear, count(*) filter (where state = 'queued')::int as waiting from reminder_texts where created_at > anlan_now() - interval '7 days' group by way`)
  const none = { sent: 0, delivered: 0, failed: 0, unclear: 0, waiting: 0 }
  return Promise.all(outsideWays.map(async (way) => ({ ...none, ...rows.find((r) => r.way === way), way, connected: (await tellerOf(tx, way)) !== undefined })))
}
