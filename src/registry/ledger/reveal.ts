// A sealed value opened for one person, one row, one field, with an event that says so.
import { raw, sql, type Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { record } from '#kit/events'
import { attachment, type Attachment } from '#kit/http'
import { open } from '#kit/seal'
import { type Ledger, snake } from '#registry/definition'

/** A file of JSON, because files are the one answer that is not kept for repeated commands: the value must not lie about unsealed. */
export async function revealed(tx: Tx, ledger: Ledger, id: string, field: string): Promise<Attachment> {
  const row = await tx.maybe<{ sealed: Buffer | null; regionPath: string }>(sql`select ${raw(`${snake(field)}_sealed`)} as sealed, region_path from ${raw(`"${ledger.table}"`)} where id = ${id}`)
  if (!row?.sealed) throw notFound({ what: `这条${ledger.title.zh}记录的${ledger.fields[field]?.label.zh ?? '号码'}` })
  await record(tx, { type: `${ledger.key}.revealed`, subject: { kind: ledger.key, id }, region: row.regionPath, data: { field } })
  return attachment({ name: 'value.json', mime: 'application/json; charset=utf-8', bytes: Buffer.from(JSON.stringify({ value: open(row.sealed) })), inline: true })
}
