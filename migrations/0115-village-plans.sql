-- 村级预案 becomes a ledger. `version` is the engine's word for a row's state; the number of the document is its edition.
select set_config('anlan.scope', '*', true);

alter table village_plans rename column version to edition;
alter table village_plans rename constraint village_plans_version to village_plans_edition;
alter table village_plans
  add column hazards text[], -- 主要风险
  add column households_at_risk int check (households_at_risk between 0 and 50000), -- 危险区域户数
  add column route text, -- 转移路线
  add column leader text, -- 转移责任人
  add column leader_phone_sealed bytea, -- 责任人电话
  add column leader_phone_mask text, -- 责任人电话
  add column leader_phone_tail text check (leader_phone_tail ~ '^[0-9X]{4}$'), -- 责任人电话
  add column leader_phone_index bytea, -- 责任人电话
  add column drilled_on date, -- 最近演练
  add column note text, -- 备注
  alter column meeting_point drop not null, alter column meeting_point drop default;
update village_plans set meeting_point = nullif(meeting_point, '');
drop index village_plans_in_force, village_plans_under;
select anlan_ledger('village_plans');
-- A village has one plan in force.
create unique index village_plans_key on village_plans (region_code) where retired_at is null;
create index village_plans_by_title on village_plans (title, id);
create index village_plans_by_filed_on on village_plans (filed_on, id);

-- Editions of a village are counted on, however they come: by form, by file, in the place of one that was retired.
create function village_plan_edition() returns trigger language plpgsql as $$ begin
  new.edition := greatest(new.edition, 1 + coalesce((select max(edition) from village_plans where region_code = new.region_code), 0));
  return new;
end $$;
create trigger village_plan_edition before insert on village_plans for each row execute function village_plan_edition();
