import { sql, type Tx } from '#kit/db'

export type Enterprise = { id: string; name: string; sector: string | null; regionCode: string; regionPath: string; lon: number | null; lat: number | null }
export const enterpriseOf = (tx: Tx, id: string): Promise<Enterprise | undefined> =>
  tx.maybe(sql`select id, name, sector, region_code, region_path, lon, lat from enterprises where id = ${id} and retired_at is null`)

/** The serial in force; 1 until a new code is issued. */
export const serialOf = async (tx: Tx, enterpriseId: string): Promise<number> => (await tx.maybe<{ serial: number }>(sql`select serial from self_check_codes where enterprise_id = ${enterpriseId}`))?.serial ?? 1
export const raiseSerial = (tx: Tx, { id, regionPath }: Enterprise, by: string): Promise<number> => tx.run(sql`insert into self_check_codes (enterprise_id, region_path, serial, issued_by) values (${id}, ${regionPath}, 2, ${by})
  on conflict (enterprise_id) do update set serial = self_check_codes.serial + 1, issued_at = anlan_now(), issued_by = excluded.issued_by`)
export const lastOf = async (tx: Tx, enterpriseId: string): Promise<string | null> => (await tx.maybe<{ on: string }>(sql`select to_char(done_on, 'YYYY-MM-DD') as "on" from self_checks where enterprise_id = ${enterpriseId} and retired_at is null order by done_on desc limit 1`))?.on ?? null
export const doneBefore = (tx: Tx, id: string): Promise<{ code: string; failing: number } | undefined> => tx.maybe(sql`select code, failing from self_checks where id = ${id}`)
export const doneToday = async (tx: Tx, enterpriseId: string, day: string): Promise<number> => (await tx.one<{ n: number }>(sql`select count(*) as n from self_checks where enterprise_id = ${enterpriseId} and done_on = ${day}`)).n

export async function insertAnswers(tx: Tx, id: string, regionPath: string, rows: readonly { itemCode: string; result: string; note: string; dangerId: string | null }[]): Promise<void> {
  await tx.run(sql`insert into self_check_answers (self_check_id, item_code, region_path, result, note, danger_id)
    select ${id}, "itemCode", ${regionPath}, result, note, "dangerId" from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t("itemCode" text, result text, note text, "dangerId" uuid)`)
}
