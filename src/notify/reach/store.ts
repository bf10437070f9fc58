import { empty, sql, type Sql, type Tx } from '#kit/db'
import { seal } from '#kit/seal'
import { maskEmail, type ReachEdit, type ReachRow } from './model.ts'

const rows = (tx: Tx, where: Sql) => tx.rows<ReachRow>(sql`
  select h.id as holder_id, h.person_name, h.post_title || ' ' || h.rank || ' 岗' as duty, region_label(h.region_path) as region_name, h.phone_mask, hr.email_mask, hr.changed_by,
    case when hr.quiet_from is not null then jsonb_build_object('from', to_char(hr.quiet_from, 'HH24:MI'), 'to', to_char(hr.quiet_to, 'HH24:MI'), 'channels', to_jsonb(hr.quiet_channels)) end as quiet
  from duty_holders h left join holder_reach hr on hr.holder_id = h.id where h.retired_at is null and ${where} order by h.region_path, h.post_title, h.rank limit 100`)

/** Whoever has something set; with `q` whoever is called so, or has these last four digits. */
export const reachList = (tx: Tx, q: string | undefined) => rows(tx, q ? sql`(strpos(h.person_name, ${q}) > 0 or h.phone_tail = ${q} or strpos(region_label(h.region_path), ${q}) > 0)` : sql`hr.holder_id is not null`)
export const reachOf = async (tx: Tx, holderId: string) => (await rows(tx, sql`h.id = ${holderId}`))[0]
export const reachSet = async (tx: Tx) => (await tx.one<{ n: number }>(sql`select count(*)::int as n from holder_reach`)).n
export const regionOfHolder = (tx: Tx, holderId: string) => tx.maybe<{ regionPath: string }>(sql`select region_path from duty_holders where id = ${holderId} and retired_at is null for update`)

export async function keepReach(tx: Tx, holderId: string, regionPath: string, { quiet, email }: ReachEdit, by: string): Promise<void> {
  await tx.run(sql`insert into holder_reach (holder_id, region_path, changed_by) values (${holderId}, ${regionPath}, ${by}) on conflict do nothing`)
  await tx.run(sql`update holder_reach set changed_at = anlan_now(), changed_by = ${by}
    ${quiet === undefined ? empty : sql`, quiet_from = ${quiet?.from ?? null}::time, quiet_to = ${quiet?.to ?? null}::time, quiet_channels = ${quiet?.channels ?? ['voice']}::text[]`}
    ${email === undefined ? empty : sql`, email_sealed = ${email ? seal(email) : null}, email_mask = ${email ? maskEmail(email) : null}`} where holder_id = ${holderId}`)
  await tx.run(sql`delete from holder_reach where holder_id = ${holderId} and quiet_from is null and email_sealed is null`)
}
