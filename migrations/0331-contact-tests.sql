-- 月度联络测试 and the heartbeat go through the same outbox as callouts: the same budget, keys, receipts; behind the last blue message.
select set_config('anlan.scope', '*', true);

create table contact_test_settings (
  one boolean primary key default true check (one),
  enabled boolean not null default false,
  day smallint not null default 5 check (day between 1 and 28),
  hour smallint not null default 10 check (hour between 7 and 21), -- nobody is woken for a test
  message text not null default '这是每月一次的联络测试，没有险情。收到请点链接确认。' check (message <> ''),
  answer_hours smallint not null default 48 check (answer_hours between 1 and 240),
  changed_at timestamptz not null default anlan_now(),
  changed_by text not null default 'install'
);
insert into contact_test_settings default values;
select anlan_open('contact_test_settings', 'one row for the city; edited under contact_test.edit');

create table contact_tests (
  id uuid primary key default anlan_id(),
  month text not null check (month ~ '^\d{4}-\d{2}$'),
  message text not null,
  started_at timestamptz not null default anlan_now(),
  started_by text not null,
  closes_at timestamptz not null,
  closed_at timestamptz
);
-- Two processes whose timers fire together test nobody twice.
create unique index contact_tests_one_open on contact_tests ((true)) where closed_at is null;
select anlan_open('contact_tests', 'a test is of the whole city; its people have their places');

create table contact_test_people (
  id uuid primary key default anlan_id(),
  no bigint generated always as identity unique,
  test_id uuid not null references contact_tests on delete cascade,
  kind text not null check (kind in ('holder', 'informant')),
  person_id uuid not null,
  person_name text not null,
  duty text not null,
  phone_mask text,
  region_code text not null,
  region_path text not null,
  delivered_at timestamptz,
  failed_at timestamptz,
  fail_reason text,
  confirmed_at timestamptz,
  wrong_at timestamptz, -- who has the telephone says that he is not this person
  unique (test_id, kind, person_id),
  check (confirmed_at is null or wrong_at is null)
);
create index contact_test_people_place on contact_test_people (test_id, region_path text_pattern_ops);
select anlan_protect('contact_test_people');
insert into retention_rules (key, what, days, floor_days, source) values
  ('contact_test.closed', '联络测试记录中的姓名与号码', 365, 0, '个人信息保护法第十九条；期限为本系统约定：比较十二个月');

create table heartbeats (
  id uuid primary key default anlan_id(),
  started_at timestamptz not null default anlan_now(),
  sensed_at timestamptz, -- the probe's reading was decoded, judged and raised
  sent_at timestamptz,
  answered_at timestamptz, -- the way is whole
  fault text
);
create index heartbeats_started on heartbeats (started_at desc);
select anlan_open('heartbeats', 'probes of the installation itself, about nobody');

-- An attempt is of a call, of a test's person, or of a probe.
alter table attempts alter column call_id drop not null, alter column callout_id drop not null,
  add column test_person_id uuid references contact_test_people on delete cascade,
  add column heartbeat_id uuid references heartbeats on delete cascade,
  add constraint attempt_is_of_one check (num_nonnulls(call_id, test_person_id, heartbeat_id) = 1),
  -- what no call asked for comes after every callout
  add constraint attempt_of_test_is_last check (call_id is not null or level > 4),
  -- a probe has no way out of the house
  add constraint heartbeat_stays_inside check (heartbeat_id is null or channel = 'loopback');
create index attempts_test on attempts (test_person_id) where test_person_id is not null;
