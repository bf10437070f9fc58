// Phones of the ledgers: sealed in the row, masked in lists, opened one at a time with an event.
import { raw, sql, type Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { record } from '#kit/events'
import { attachment, type Attachment } from '#kit/http'
import { maskPhone, open, seal } from '#kit/seal'

export type SealedPhone = { sealed: Buffer; mask: string; tail: string }

export const sealPhone = (phone: string): SealedPhone => ({ sealed: seal(phone), mask: maskPhone(phone), tail: phone.replace(/\D/g, '').slice(-4) })

/** Answers as a file of JSON, because files are the one answer that is not kept for repeated commands: the number must not lie about unsealed. */
export async function openPhone(tx: Tx, table: 'duty_holders' | 'informants' | 'teams' | 'shelters', subject: { kind: string; id: string }): Promise<Attachment> {
  const row = await tx.maybe<{ phoneSealed: Buffer; regionPath: string }>(sql`select phone_sealed, region_path from ${raw(table)} where id = ${subject.id}`)
  if (!row) throw notFound({ what: '这条记录' })
  await record(tx, { type: `${subject.kind}.phone_opened`, subject, region: row.regionPath })
  return attachment({ name: 'phone.json', mime: 'application/json; charset=utf-8', bytes: Buffer.from(JSON.stringify({ phone: open(row.phoneSealed) })), inline: true })
}
