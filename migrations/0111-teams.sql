-- 救援队伍 becomes a ledger: what a bureau asks of a team beside its skills.
select set_config('anlan.scope', '*', true);

-- A column of text that could not be made unique: every later twin within its group is numbered, so that nothing is lost.
create function anlan_number_twins(name text, field text, alike text, live text) returns void language plpgsql as $$ begin
  execute format('update %1$I t set %2$I = t.%2$I || ''（'' || n || ''）'' from (select id, row_number() over (partition by %3$s order by id) as n from %1$I where %4$s) d where d.id = t.id and d.n > 1', name, field, alike, live);
end $$;

alter table teams
  add column area text check (area in ('coast', 'urban', 'mountain', 'mobile')), -- 地域
  add column allied boolean, -- 联动联保单位
  add column owner text, -- 组建单位
  add column phone_index bytea, -- 联系电话
  add column duty_phone_sealed bytea, -- 24 小时值守电话
  add column duty_phone_mask text, -- 24 小时值守电话
  add column duty_phone_tail text check (duty_phone_tail ~ '^[0-9X]{4}$'), -- 24 小时值守电话
  add column duty_phone_index bytea, -- 24 小时值守电话
  add column address text, -- 驻地
  add column core int check (core >= 0 and core <= members), -- 骨干人数
  add column dispatch_minutes int check (dispatch_minutes between 0 and 1440), -- 出动时限
  add column registration text, -- 登记编号
  add column established_on date, -- 组建日期
  add column insured int check (insured >= 0), -- 已投保人数
  add column trainings int check (trainings >= 0), -- 本年培训演练次数
  add column trained_on date, -- 最近训练日期
  add column note text; -- 备注
drop index teams_under, teams_plane;
select anlan_number_twins('teams', 'name', 'region_code, name', 'retired_at is null');
-- a leader sees his own team alone
select anlan_ledger('teams', 'id');
create unique index teams_key on teams (region_code, name) where retired_at is null;
create index teams_by_name on teams (name, id);
