-- 预警 of every kind: who may issue is a row per body, what is warned of a row per kind; a warning ends at a stated time, is corrected or taken back.

-- Which body warns, and by which law. The city's own name and number series stand in warning_issuers.
create table warning_bodies (
  key text primary key check (key ~ '^[a-z_]{2,30}$'),
  title text not null check (title <> ''),           -- '防汛抗旱指挥部': behind the city's name
  series_ending text not null check (series_ending <> ''), -- '防指预': behind the city's first character
  legal_basis text not null check (legal_basis <> ''),
  position smallint not null default 0,
  source text not null,
  verified boolean not null default false
);
select anlan_open('warning_bodies', 'which body may warn is published law');
insert into warning_bodies (key, title, series_ending, legal_basis, position, source) values
  ('flood', '防汛抗旱指挥部', '防指预', '《中华人民共和国突发事件应对法》第六十三条、第六十四条；《中华人民共和国防汛条例》', 0, '机构名称与机关代字按通例生成，待核对');

alter table warning_issuers add column body text not null default 'flood' references warning_bodies (key);
alter table warning_issuers add column changed_at timestamptz, add column changed_by text;
alter table warning_issuers drop constraint warning_issuers_pkey;
alter table warning_issuers add primary key (region_code, body);
-- two bodies with one series would share its numbers
create unique index warning_issuers_series on warning_issuers (series);

create table warning_kinds (
  key text primary key check (key ~ '^[a-z_]{2,30}$'),
  name text not null unique check (name <> '' and name not like '%信号%'), -- 预警信号 is the weather stations' word alone
  body text not null references warning_bodies (key),
  name_en text not null default '',
  signal text not null,                              -- what warnings.kind says: a key of signal_kinds where the kinds are the same thing
  event_code text not null check (event_code ~ '^[0-9A-Z]{5}$'), -- 国家应急平台事件分类
  category text not null check (category in ('Geo', 'Met', 'Safety', 'Security', 'Rescue', 'Fire', 'Health', 'Env', 'Transport', 'Infra', 'CBRNE', 'Other')), -- CAP 1.2
  hours smallint not null check (hours between 1 and 720), -- how long a warning stands unless it says otherwise
  position smallint not null default 0,
  source text not null,
  verified boolean not null default false,
  changed_at timestamptz, changed_by text
);
select anlan_open('warning_kinds', 'published kinds of warnings');
insert into warning_kinds (key, name, name_en, body, signal, event_code, category, hours, position, source) values
  ('rain', '暴雨', 'Rainstorm', 'flood', 'rainstorm', '11B03', 'Met', 24, 0, '事件代码与时长为产品初始值，待与预警信息发布平台核对'),
  ('typhoon', '台风', 'Typhoon', 'flood', 'typhoon', '11B01', 'Met', 48, 1, '事件代码与时长为产品初始值，待与预警信息发布平台核对');

-- the two fixed tracks become two of the kinds
alter table warnings drop constraint warnings_track_check;
alter table warnings add constraint warnings_track_is_a_kind foreign key (track) references warning_kinds (key);
alter table warning_templates drop constraint warning_templates_track_check;
alter table warning_templates add constraint warning_templates_track_is_a_kind foreign key (track) references warning_kinds (key);

alter table warning_limits drop constraint warning_limits_step_check;
alter table warning_limits add constraint warning_limits_step_check check (step in ('submit', 'release', 'expire'));

alter table warnings
  add column expires_at timestamptz,
  add column shape jsonb,              -- exactly what was drawn: a ring or a circle, WGS84
  add column shape_how text,           -- how its towns were found
  add column end_kind text check (end_kind in ('lift', 'cancel')); -- what the first hand asks for, then what it was

-- a warning released before this migration stands a day longer than it stood: somebody is asked soon, nothing lapses
update warnings set expires_at = greatest(released_at, anlan_now()) + interval '24 hours' where origin = 'own' and released_at is not null;
update warnings set end_kind = 'lift' where lift_requested_at is not null;

alter table warnings drop constraint warnings_change_check;
alter table warnings add constraint warnings_change_check check (change in ('new', 'upgrade', 'downgrade', 'area', 'extend', 'correct'));
alter table warnings drop constraint warnings_state_check;
alter table warnings add constraint warnings_state_check check (state in ('draft', 'submitted', 'released', 'superseded', 'lifted', 'cancelled', 'withdrawn'));
alter table warnings drop constraint warnings_state_has_its_time;
alter table warnings add constraint warnings_state_has_its_time check (
  case state when 'draft' then submitted_at is null and released_at is null
    when 'submitted' then submitted_at is not null and released_at is null
    when 'released' then released_at is not null and lifted_at is null and superseded_at is null
    when 'superseded' then released_at is not null and superseded_at is not null
    -- lifted: the danger is gone; cancelled: it should never have been released
    when 'lifted' then released_at is not null and lifted_at is not null
    when 'cancelled' then released_at is not null and lifted_at is not null and end_kind = 'cancel'
    else released_at is null end);
alter table warnings add constraint warnings_ask_says_what check (lift_requested_at is null or end_kind is not null);
-- what is out says until when it holds: nothing lapses in silence
alter table warnings add constraint warnings_own_has_an_end check (origin = 'relay' or released_at is null or expires_at > released_at);

-- Who and what was inside when it was released: the numbers that the second person signed on, kept as they were.
create table warning_inside (
  warning_id uuid not null references warnings (id) on delete cascade,
  key text not null,
  region_path text not null,
  value double precision,
  unit text not null,
  at timestamptz not null default anlan_now(),
  primary key (warning_id, key)
);
select anlan_protect('warning_inside');
