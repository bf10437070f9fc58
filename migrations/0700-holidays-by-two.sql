-- A year's holidays are entered by one person of the office and held against the notice by another; every step of it stays.

alter table holiday_years add column version int not null default 1 check (version > 0), -- moves with every entry and every second look
  add column reason text not null default '首次录入' check (length(reason) >= 2),
  add column entered_by text not null default '系统',
  add column entered_id text, -- null: the product's own rows
  add column verified_at timestamptz, add column verified_by text, add column verified_id text;
update holiday_years set verified_at = entered_at, verified_by = '未记名' where verified;
alter table holiday_years drop column verified,
  add constraint holiday_years_verified_whole check ((verified_at is null) = (verified_by is null)),
  -- who entered a year does not verify it
  add constraint holiday_years_second_look check (verified_id is null or verified_id is distinct from entered_id);

-- a notice may move days on the other side of New Year: that of 2019 made 2018-12-29 a working day
alter table holidays drop constraint holidays_check,
  add constraint holidays_near_its_year check (day between make_date(year - 1, 12, 20) and make_date(year + 1, 1, 10));

create table holiday_year_versions (
  year smallint not null,
  version int not null,
  act text not null check (act in ('entered', 'verified')),
  days jsonb not null, -- [{day, kind, name}]
  source text not null,
  reason text not null,
  at timestamptz not null default anlan_now(),
  by_name text not null,
  primary key (year, version)
);
select anlan_open('holiday_year_versions', 'the national calendar, as it was entered');
revoke update, delete on holiday_year_versions from anlan_app;
insert into holiday_year_versions (year, version, act, days, source, reason, at, by_name)
  select y.year, 1, 'entered', coalesce((select jsonb_agg(jsonb_build_object('day', h.day, 'kind', h.kind, 'name', h.name) order by h.day) from holidays h where h.year = y.year), '[]'), y.source, y.reason, y.entered_at, y.entered_by from holiday_years y;

-- A letter keeps the limit that it was issued under: the setting may change, the holidays of its days may be entered later.
alter table letters add column reply_days int check (reply_days between 1 and 60);
update letters set reply_days = (select reply_days from letter_settings) where issued_on is not null;

insert into reminder_rules (event_type, part, roles) values
  ('letter.reply_due_moved', '', '{county_duty,county_commander,office}'), ('holiday_year.missing', '', '{office}');
