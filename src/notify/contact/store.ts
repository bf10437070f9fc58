import { empty, sql, type Sql, type Tx } from '#kit/db'
import type { ContactTest, Doubtful, Settings, Tally } from './model.ts'

export const settingsOf = (tx: Tx) => tx.one<Settings>(sql`select enabled, day, hour, message, answer_hours from contact_test_settings`)
export const keepSettings = (tx: Tx, s: Settings, by: string) => tx.run(sql`
  update contact_test_settings set enabled = ${s.enabled}, day = ${s.day}, hour = ${s.hour}, message = ${s.message}, answer_hours = ${s.answerHours}, changed_at = anlan_now(), changed_by = ${by}`)

export const insertTest = (tx: Tx, s: Settings, by: string) => tx.one<{ id: string; closesAt: string }>(sql`
  insert into contact_tests (month, message, started_by, closes_at) values (to_char(anlan_now() at time zone 'Asia/Shanghai', 'YYYY-MM'), ${s.message}, ${by}, anlan_now() + make_interval(hours => ${s.answerHours})) returning id, closes_at`)

export const insertPeople = (tx: Tx, testId: string) => tx.run(sql`
  insert into contact_test_people (test_id, kind, person_id, person_name, duty, phone_mask, region_code, region_path)
  select ${testId}::uuid, 'holder', id, person_name, post_title || ' ' || rank || ' 岗', phone_mask, region_code, region_path from duty_holders where retired_at is null
  union all select ${testId}::uuid, 'informant', id, person_name, '灾害信息员', phone_mask, region_code, region_path from informants where retired_at is null`)

/** Level 5: behind the last blue message, within the channel's budget. */
export const queueTest = (tx: Tx, testId: string) => tx.run(sql`
  insert into attempts (test_person_id, channel, step, level, drill, region_path, queued_at, due_at) select id, 'sms', 0, 5, false, region_path, anlan_now(), anlan_now() from contact_test_people where test_id = ${testId}`)

export const isSilent = sql`p.confirmed_at is null and p.wrong_at is null and p.failed_at is null`
const isFailed = sql`p.failed_at is not null and p.confirmed_at is null and p.wrong_at is null`
/** Whoever said that it is not his, or whose number took nothing. */
export const isDoubtful = sql`(p.wrong_at is not null or ${isFailed})`
const counts = sql`count(*)::int as due, count(p.delivered_at)::int as delivered, count(p.confirmed_at)::int as confirmed, count(p.wrong_at)::int as wrong, count(*) filter (where ${isFailed})::int as failed, count(*) filter (where ${isSilent})::int as silent`
export const states: Record<string, Sql> = { due: empty, delivered: sql`and p.delivered_at is not null`, confirmed: sql`and p.confirmed_at is not null`, wrong: sql`and p.wrong_at is not null`, failed: sql`and ${isFailed}`, silent: sql`and ${isSilent}` }

export const tests = (tx: Tx, only?: string) => tx.rows<ContactTest>(sql`
  select t.id, t.month, t.message, t.started_at, t.started_by, t.closes_at, t.closed_at, n.* from contact_tests t cross join lateral (select ${counts} from contact_test_people p where p.test_id = t.id) n
  ${only ? sql`where t.id = ${only}` : empty} order by t.started_at desc limit 24`)

export const byCounty = (tx: Tx, testId: string) => tx.rows<Tally & { path: string; name: string }>(sql`
  select r.path, r.name, n.due, n.delivered, n.confirmed, n.wrong, n.failed, n.silent from (
    select coalesce(nullif(split_part(p.region_path, '/', 2), ''), split_part(p.region_path, '/', 1)) as code, ${counts} from contact_test_people p where p.test_id = ${testId} group by 1) n
  join regions r on r.code = n.code order by r.level, r.ordinal, r.code`)

export const doubtfulOf = (tx: Tx, testId: string, limit: number) => tx.rows<Doubtful>(sql`
  select p.id, p.kind, p.person_id, p.person_name, p.duty, region_label(p.region_path) as place, p.phone_mask, case when p.wrong_at is not null then 'wrong' else 'failed' end as what, p.fail_reason as reason
  from contact_test_people p where p.test_id = ${testId} and ${isDoubtful} order by p.region_path, p.id limit ${limit}`)

/** Closes once; null when it was closed before. What still waits to be sent is withdrawn. */
export async function closeTest(tx: Tx, testId: string): Promise<{ month: string } | undefined> {
  const closed = await tx.maybe<{ month: string }>(sql`update contact_tests set closed_at = anlan_now() where id = ${testId} and closed_at is null returning month`)
  if (closed) await tx.run(sql`update attempts a set state = 'withdrawn', reason = 'test_closed', ended_at = anlan_now() from contact_test_people p where p.test_id = ${testId} and a.test_person_id = p.id and a.state = 'queued'`)
  return closed
}

/** What was proven of each number, for the ledger. */
export const provenOf = (tx: Tx, testId: string) => tx.rows<{ kind: 'holder' | 'informant'; id: string; at: string; right: boolean }>(sql`
  select p.kind, p.person_id as id, coalesce(p.confirmed_at, p.wrong_at, p.failed_at)::text as at, p.confirmed_at is not null as right from contact_test_people p where p.test_id = ${testId} and (p.confirmed_at is not null or ${isDoubtful})`)

export type Tested = { id: string; no: number; personName: string; duty: string; place: string; message: string; linksExpireAt: string; over: boolean; confirmedAt: string | null; wrongAt: string | null; regionPath: string; testId: string }
export const testedByNumber = (tx: Tx, no: number) => tx.maybe<Tested>(sql`
  select p.id, p.no, p.person_name, p.duty, region_label(p.region_path) as place, p.region_path, p.test_id, t.message, t.closes_at as links_expire_at, t.closed_at is not null or t.closes_at < anlan_now() as over, p.confirmed_at, p.wrong_at
  from contact_test_people p join contact_tests t on t.id = p.test_id where p.no = ${no}`)
export const keepTestAnswer = (tx: Tx, id: string, right: boolean) => tx.run(sql`
  update contact_test_people set confirmed_at = case when ${right}::boolean then anlan_now() end, wrong_at = case when not ${right}::boolean then anlan_now() end, delivered_at = coalesce(delivered_at, anlan_now()) where id = ${id} and confirmed_at is null and wrong_at is null`)
