-- Policies with waits, loops, quiet hours and a reason; people who knock or stand in; channels beside SMS and voice.
select set_config('anlan.scope', '*', true);

alter table callout_policies
  add column reason text not null default '',
  add column quiet jsonb, -- {"from":"22:00","to":"06:00","channels":["voice"]}: what may still go within these hours
  add column heeds_quiet boolean not null default false; -- also the holders' own quiet hours
update callout_policies set heeds_quiet = true where level > 2;
-- Red wakes everybody: no setting may put it off.
alter table callout_policies add constraint red_never_waits check (level > 1 or not heeds_quiet);

-- knock 上门: who lives near is asked to knock at the door · stand_in 代岗: named for the post while the callout runs.
alter table calls drop constraint calls_role_check, drop constraint calls_answered_via_check;
alter table calls
  add constraint calls_role_check check (role in ('holder', 'superior', 'stand_in', 'knock')),
  add constraint calls_answered_via_check check (answered_via in ('link', 'voice', 'phone', 'desk')),
  add column handed_to uuid, -- 转派: the holder whom he named
  add column named_by text; -- the officer who named the stand-in

alter table attempts
  add column recording text, -- where the gateway keeps the voice that read it back
  add column read_back text; -- what it understood of it

-- How a holder may be reached beside his telephone, and when he would rather not be. Kept beside the ledger, because only callouts use it.
create table holder_reach (
  holder_id uuid primary key references duty_holders on delete cascade,
  region_path text not null,
  quiet_from time,
  quiet_to time,
  quiet_channels text[] not null default '{voice}',
  email_sealed bytea,
  email_mask text,
  changed_at timestamptz not null default anlan_now(),
  changed_by text not null,
  check ((quiet_from is null) = (quiet_to is null) and quiet_from is distinct from quiet_to or quiet_from is null),
  check ((email_sealed is null) = (email_mask is null))
);
select anlan_protect('holder_reach');
insert into retention_rules (key, what, days, floor_days, source) values
  ('holder_reach.retired', '离任防汛责任人的邮箱与免打扰时段', 180, 0, '个人信息保护法第十九条、第四十七条；期限与责任人台账一致');

-- When quiet hours that hold at `at` end; null when they don't hold. Hours are China's, and may run over midnight.
create function anlan_quiet_until(at timestamptz, from_time time, to_time time) returns timestamptz language sql immutable parallel safe as $$
  select case
    when from_time is null or to_time is null then null
    when from_time < to_time and l::time >= from_time and l::time < to_time then (l::date + to_time) at time zone 'Asia/Shanghai'
    when from_time > to_time and l::time >= from_time then (l::date + 1 + to_time) at time zone 'Asia/Shanghai'
    when from_time > to_time and l::time < to_time then (l::date + to_time) at time zone 'Asia/Shanghai'
  end from (select at at time zone 'Asia/Shanghai' as l) local $$;

-- Every channel is a row; its plain settings are readable, its secrets are sealed and never read back to a page.
alter table channels
  add column settings jsonb not null default '{}',
  add column secrets_sealed bytea,
  add column secrets_set text[] not null default '{}',
  add column allow_private boolean not null default false, -- the one explicit word that lets it call inside the house
  add column connected_at timestamptz,
  add column changed_at timestamptz,
  add column changed_by text;
insert into channels (key, per_second, burst) values ('wecom', 50, 50), ('dingtalk', 20, 20), ('email', 20, 20), ('broadcast', 5, 5), ('loopback', 100, 100);
alter table gateway add column allow_private boolean not null default false;
