// What came in frames and is no number: pictures and texts typed in by a keeper, kept in the transaction of their frames.
import { recordMany } from '#kit/events'
import { sql, type Tx } from '#kit/db'
import type { Attachment } from '#monitoring/protocols'
import type { Gauge, Plan } from './plan.ts'

type Of = { gauge: Gauge; attachment: Attachment }

/** Most batches have none: then this is one look at each frame. */
export async function keepAttachments(tx: Tx, plan: Plan): Promise<void> {
  const found: Of[] = []
  for (const { item, gauge } of plan.frames) if (gauge && item.ok && item.attachments.length > 0) for (const attachment of item.attachments) found.push({ gauge, attachment })
  if (found.length === 0) return
  for (const one of found) if (one.attachment.kind === 'RGZS') await keepNote(tx, one)
  const fresh: Of[] = []
  for (const one of found) if (one.attachment.kind === 'PIC' && (await keepPicture(tx, one))) fresh.push(one)
  await recordMany(tx, fresh.map(({ gauge, attachment }) => ({ type: 'station_picture.received', subject: { kind: 'station', id: gauge.id }, region: gauge.regionPath, data: { takenAt: new Date(attachment.at).toISOString(), bytes: attachment.bytes.length } })))
}

const keepPicture = async (tx: Tx, { gauge, attachment: { at, bytes } }: Of): Promise<boolean> => (await tx.run(sql`
  insert into station_pictures (station_id, taken_at, raw, region_path) values (${gauge.id}, ${new Date(at).toISOString()}, ${bytes}, ${gauge.regionPath}) on conflict do nothing`)) > 0

async function keepNote(tx: Tx, { gauge, attachment: { at, bytes } }: Of): Promise<void> {
  const text = textOf(bytes)
  if (text) await tx.run(sql`insert into station_notes (station_id, written_at, text, region_path) values (${gauge.id}, ${new Date(at).toISOString()}, ${text}, ${gauge.regionPath}) on conflict do nothing`)
}

/** 人工置数: UTF-8 where it is that, else GB 18030, which field units have. Control characters are dropped. */
export function textOf(bytes: Buffer): string {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    text = new TextDecoder('gb18030').decode(bytes)
  }
  return text.replace(/[\p{Cc}\p{Cf}]/gu, ' ').trim().slice(0, 4000)
}
