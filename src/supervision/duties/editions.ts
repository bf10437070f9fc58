// A law that gets a new edition, by form, bulk or file: every duty item in force that cites it is listed for review, with its clock.
import { sql, type Tx } from '#kit/db'
import { recordMany } from '#kit/events'
import { setTimersFrom } from '#kit/timers'
import { valueOf } from '#registry/definition'
import { standardsOf } from '#registry/ledger'
import { dutyItems, reviewDays } from './ledger.ts'

type Edition = { lawId: string; name: string; edition: string; regionPath: string; first: boolean }

/** The first edition that is known of a law asks for nothing; an edition that was known before (an undo) neither. */
export async function keepEditions(tx: Tx, ids: readonly string[]): Promise<void> {
  const fresh = await tx.rows<Edition>(sql`with fresh as (insert into law_editions (law_id, edition, effective_on, region_path)
      select l.id, l.edition, l.effective_on, l.region_path from laws l where l.id = any(${ids}::uuid[]) on conflict (law_id, edition) do nothing returning law_id, edition)
    select f.law_id, l.name, f.edition, l.region_path, not exists (select from law_editions e where e.law_id = f.law_id) as first from fresh f join laws l on l.id = f.law_id`)
  const revised = fresh.filter((edition) => !edition.first)
  if (!revised.length) return
  const { days, before } = valueOf(await standardsOf(tx, dutyItems), reviewDays)
  const opened = await tx.rows<{ id: string; lawId: string }>(sql`insert into duty_reviews (duty_id, law_id, edition, region_path, due_on)
    select d.id, d.law_id, l.edition, d.region_path, (anlan_now() at time zone 'Asia/Shanghai')::date + ${days}::int from duty_lists d join laws l on l.id = d.law_id
    where d.law_id = any(${revised.map((e) => e.lawId)}::uuid[]) and d.retired_at is null and (d.until is null or d.until >= (anlan_now() at time zone 'Asia/Shanghai')::date)
    on conflict (duty_id, edition) do nothing returning id, law_id`)
  await setTimersFrom(tx, sql`select k.kind, 'duty_review', r.id::text, r.region_path, k.due, 'duty_item.review', '{}'::jsonb from duty_reviews r
    cross join lateral (values ('duty_review.remind', (r.due_on - ${before}::int + time '09:00') at time zone 'Asia/Shanghai'), ('duty_review.overdue', (r.due_on + 1)::timestamp at time zone 'Asia/Shanghai')) as k(kind, due)
    where r.id = any(${opened.map((o) => o.id)}::uuid[])`)
  await recordMany(tx, revised.map((e) => ({ type: 'law.revised', subject: { kind: 'law', id: e.lawId }, region: e.regionPath, data: { name: e.name, edition: e.edition, reviews: opened.filter((o) => o.lawId === e.lawId).length } })))
}
