import { sql, type Tx } from '#kit/db'
import type { Alert } from '#monitoring/cap'
import type { Message } from './alerts.ts'

export type NewMessage = Omit<Message, 'alert'> & { alert: Alert; event: string; headline: string; level: number | null; regionCodes: string[]; source: string }

/** Undefined where the three that name it are known. */
export async function insertMessage(tx: Tx, m: NewMessage): Promise<string | undefined> {
  const { digest, signature, certificate } = m.verification
  const row = await tx.maybe<{ id: string }>(sql`
    insert into received_alerts (identifier, sender, sent, version, status, msg_type, event, headline, level, region_codes, alert, problems, verdicts, xml, source)
    values (${m.alert.identifier}, ${m.alert.sender}, ${m.alert.sent}, ${m.version ?? '1.2'}, ${m.alert.status}, ${m.alert.msgType}, ${m.event}, ${m.headline}, ${m.level}, ${m.regionCodes},
      ${JSON.stringify(m.alert)}::jsonb, ${JSON.stringify(m.problems.slice(0, 100))}::jsonb, ${JSON.stringify({ digest, signature, certificate })}::jsonb, ${m.xml.replaceAll('\u0000', '')}, ${m.source})
    on conflict (identifier, sender, sent) do nothing returning id`)
  return row?.id
}

export const markRelayed = (tx: Tx, id: string, warningId: string | null, note: string | null): Promise<number> => tx.run(sql`update received_alerts set warning_id = ${warningId}, relay_note = ${note} where id = ${id}`)

export type MessageRow = { id: string; identifier: string; sender: string; sent: string; version: string; status: string; msgType: string; event: string; headline: string; level: number | null; regionCodes: string[]; alert: unknown; problems: unknown; verdicts: unknown; source: string; warningId: string | null; relayNote: string | null; receivedAt: string }
export const messageById = (tx: Tx, id: string): Promise<MessageRow | undefined> => tx.maybe(sql`
  select id, identifier, sender, sent, version, status, msg_type, event, headline, level, region_codes, alert, problems, verdicts, source, warning_id, relay_note, received_at from received_alerts where id = ${id}`)
