-- 预警. Our own are the flood command's rain and typhoon warnings; 预警信号 are weather stations' and only relayed.

-- Who warns, in which number series, by which law; one row, in the city's own words.
create table warning_issuers (
  region_code text primary key references regions (code),
  issuer text not null check (issuer <> ''),
  series text not null check (series <> ''),
  legal_basis text not null check (legal_basis <> ''),
  source text not null,
  verified boolean not null default false
);
select anlan_open('warning_issuers', 'the published name and number series of the flood command');

create table warning_templates (
  track text not null check (track in ('rain', 'typhoon')),
  level smallint not null check (level between 1 and 4),
  caution text not null check (caution <> ''),
  measures text not null check (measures <> ''),
  source text not null,
  verified boolean not null default false,
  version int not null default 1,
  changed_at timestamptz not null default anlan_now(),
  changed_by text not null,
  primary key (track, level)
);
select anlan_open('warning_templates', 'published wording');

-- How long a draft may wait for its first and for its second hand.
create table warning_limits (
  step text primary key check (step in ('submit', 'release')),
  minutes int not null check (minutes between 1 and 1440),
  article text not null,
  source text not null,
  verified boolean not null default false
);
select anlan_open('warning_limits', 'time limits of the whole installation');

-- The fourteen kinds of 中国气象局令第16号 and the words of their thresholds.
create table signal_kinds (
  key text primary key,
  name text not null unique,
  position smallint not null,
  blue text, yellow text, orange text, red text,
  source text not null,
  verified boolean not null default false
);
select anlan_open('signal_kinds', 'published criteria');

create table warnings (
  id uuid primary key default anlan_id(),
  origin text not null check (origin in ('own', 'relay')),
  track text check (track in ('rain', 'typhoon')),
  kind text not null, -- own: 'rainstorm' or 'typhoon'; relay: a key of signal_kinds
  level smallint not null check (level between 1 and 4),
  state text not null check (state in ('draft', 'submitted', 'released', 'superseded', 'lifted', 'withdrawn')),
  change text not null default 'new' check (change in ('new', 'upgrade', 'downgrade')),
  area_code text not null references regions (code),
  region_path text not null,
  title text not null,
  -- with kind, level and released_at the eight contents of 突发事件应对法 art. 64
  starts_at timestamptz,
  area text not null default '',
  caution text not null default '',
  measures text not null default '',
  issuer text not null default '',
  legal_basis text not null default '',
  basis text not null default '', -- what was measured, or which signal it follows
  doc_no text unique,
  revision int not null default 1, -- what a signer saw is what he signs
  drafted_at timestamptz not null default anlan_now(),
  drafted_by uuid, -- null: the rule
  drafted_name text not null,
  edited_by uuid,
  submitted_at timestamptz, submitted_by uuid, submitted_name text,
  released_at timestamptz, released_by uuid, released_name text,
  superseded_at timestamptz,
  lift_requested_at timestamptz, lift_requested_by uuid, lift_requested_name text, lift_reason text,
  lifted_at timestamptz, lifted_by uuid, lifted_name text,
  ended_reason text,
  supersedes_id uuid references warnings (id),
  callout_id uuid, -- the callout that its release started
  follows_id uuid references warnings (id), -- the relayed signal that an own warning rests on

  -- 预警信号 is the meteorological stations' word alone (中国气象局令第16号)
  constraint warnings_own_is_no_signal check (origin = 'relay' or title not like '%预警信号%'),
  constraint warnings_own_has_track check (origin = 'relay' or track is not null),
  constraint warnings_release_is_complete check (origin = 'relay' or released_at is null or (
    starts_at is not null and area <> '' and caution <> '' and measures <> '' and issuer <> '' and legal_basis <> '' and doc_no is not null
    and submitted_by is not null and released_by is not null)),
  constraint warnings_second_person check (origin = 'relay' or released_by is null or
    (released_by <> submitted_by and released_by is distinct from drafted_by and released_by is distinct from edited_by)),
  constraint warnings_state_has_its_time check (
    case state when 'draft' then submitted_at is null and released_at is null
      when 'submitted' then submitted_at is not null and released_at is null
      when 'released' then released_at is not null and lifted_at is null and superseded_at is null
      when 'superseded' then released_at is not null and superseded_at is not null
      when 'lifted' then released_at is not null and lifted_at is not null
      else released_at is null end)
);
-- one draft gathers the towns of its county and level: a typhoon night must not bring a draft per gauge
create unique index warnings_one_draft on warnings (track, level, area_code) where state = 'draft' and origin = 'own' and change = 'new';
create unique index warnings_one_change on warnings (supersedes_id) where state in ('draft', 'submitted');
create index warnings_list on warnings (drafted_at desc, id);
create index warnings_in_force on warnings (area_code) where state = 'released';
select anlan_protect('warnings');

create table warning_regions (
  warning_id uuid not null references warnings (id) on delete cascade,
  region_code text not null,
  region_path text not null,
  track text,
  own boolean not null,
  by_alarm boolean not null default false,
  in_force_from timestamptz,
  ended_at timestamptz,
  taken_by uuid references warnings (id), -- the warning that speaks for the town from ended_at on
  primary key (warning_id, region_code),
  foreign key (region_code, region_path) references regions (code, path) on update cascade,
  constraint warning_regions_end_after_start check (ended_at is null or in_force_from is not null)
);
-- a town stands under one warning of a track at a time: two levels at once would be no level
create unique index warning_regions_one_in_force on warning_regions (track, region_code) where own and in_force_from is not null and ended_at is null;
create index warning_regions_under on warning_regions (region_path text_pattern_ops);
select anlan_protect('warning_regions');

-- A county or a town sees a city-wide warning once it is out, by the towns of it that lie within its scope.
create policy reached on warnings for select using (
  released_at is not null and exists (select 1 from warning_regions r where r.warning_id = warnings.id));
