-- 回头看: until when a cleared danger is looked at again, and when that was done, on the danger's own row: so that list, map and export show what is due.
alter table dangers add column look_back_on date, add column looked_back_on date; -- 回头看期限, 回头看日期
select anlan_ledger('dangers', 'enterprise_id');
create index dangers_look_back on dangers (look_back_on) where status = 'cleared' and looked_back_on is null and look_back_on is not null;

update dangers d set looked_back_on = s.at from (select danger_id, max((at at time zone 'Asia/Shanghai')::date) as at from danger_steps where kind = 'looked_back' group by danger_id) s where s.danger_id = d.id;
update dangers d set look_back_on = ((t.due_at at time zone 'Asia/Shanghai') - interval '1 second')::date from timers t where t.kind = 'danger.look_back_due' and t.subject_kind = 'danger' and t.subject_id = d.id::text;

-- cleared before the clock existed: those whose limit is still to come get both; what was due before then was owed by nobody and stays without
with limits as (select (value->>'general')::int as general, (value->>'major')::int as major from standards where key = 'danger.look_back'),
  owed as (update dangers d set look_back_on = d.cleared_on + case d.grade when 'major' then l.major else l.general end from limits l
    where d.status = 'cleared' and d.retired_at is null and d.look_back_on is null and d.looked_back_on is null and d.on_spot is not true
      and d.cleared_on + case d.grade when 'major' then l.major else l.general end >= (anlan_now() at time zone 'Asia/Shanghai')::date
    returning d.id, d.region_path, d.look_back_on)
insert into timers (kind, subject_kind, subject_id, region_path, due_at, article)
  select 'danger.look_back_due', 'danger', id::text, region_path, (look_back_on + 1)::timestamp at time zone 'Asia/Shanghai', '隐患销号后回头看（danger.look_back）' from owed;
