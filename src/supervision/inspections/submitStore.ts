// What stands behind an inspection: its answers, signatures and receipt.
import { sql, type Tx } from '#kit/db'
import type { Answer, Receipt, Received } from './model.ts'

export async function insertAnswers(tx: Tx, id: string, regionPath: string, answers: readonly Answer[], dangers: ReadonlyMap<string, string>): Promise<void> {
  const rows = answers.map((a) => ({ code: a.itemCode, result: a.result, note: a.note, photos: a.photoIds, danger: dangers.get(a.itemCode) ?? null, spot: a.result === 'failing' && Boolean(a.fixedOnSpot) }))
  await tx.run(sql`insert into inspection_answers (inspection_id, item_code, region_path, result, note, photo_ids, danger_id, on_spot)
    select ${id}, code, ${regionPath}, result, note, photos, danger, spot from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t(code text, result text, note text, photos uuid[], danger uuid, spot boolean)`)
}

export async function insertSignatures(tx: Tx, id: string, regionPath: string, given: Received['signatures'], finished: Date): Promise<void> {
  const rows = given.map((g, i) => ({ n: i + 1, side: g.side, name: g.name, at: g.refusal ? null : g.at ?? finished.toISOString(), drawing: g.drawing ?? null, refusal: g.refusal ?? null }))
  await tx.run(sql`insert into inspection_signatures (inspection_id, ordinal, region_path, side, name, signed_at, drawing, refusal)
    select ${id}, n, ${regionPath}, side, name, at, drawing, refusal from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t(n int, side text, name text, at timestamptz, drawing text, refusal text)`)
}

export async function receiptOf(tx: Tx, id: string): Promise<Receipt> {
  const head = await tx.one<Omit<Receipt, 'dangers'>>(sql`select i.id, i.code, i.record_number, i.order_number, s.received_at, s.superseded from inspections i join inspection_submissions s on s.inspection_id = i.id where i.id = ${id}`)
  return { ...head, dangers: await tx.rows(sql`select item_code, danger_id as id, on_spot from inspection_answers where inspection_id = ${id} and danger_id is not null order by item_code`) }
}
