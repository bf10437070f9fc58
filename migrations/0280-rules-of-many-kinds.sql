-- 规则 of every kind: a level says when it is reached as a condition of a typed kind (src/monitoring/rules/conditions). Rules and versions
-- of rain alone are said anew, word for word: [{"level": 1, "hours": 3, "mm": 100}] → [{"level": 1, "when": {"kind": "rain", "hours": 3, "mm": 100}}].

create function rain_levels_said_anew(levels jsonb) returns jsonb language sql immutable as $$
  select coalesce(jsonb_agg(case when l ? 'when' then l else jsonb_build_object('level', l -> 'level', 'when', jsonb_build_object('kind', 'rain', 'hours', l -> 'hours', 'mm', l -> 'mm')) end order by n), '[]')
  from jsonb_array_elements(levels) with ordinality as e(l, n) $$;

-- what makes the rule look; it follows from its conditions, which all share one
alter table rules add column driver text not null default 'reading' check (driver in ('reading', 'clock', 'storm', 'hotspot', 'quake'));
alter table rules alter column driver drop default;
alter table rules drop column kind;
alter table rules add column station_kinds text[] check (station_kinds is null or cardinality(station_kinds) > 0); -- null: every kind of station
-- the warning that its alarms are gathered into; null: alarms alone. All rules before were of rain.
alter table rules add column warning_track text check (warning_track ~ '^[a-z_]{2,30}$');
update rules set levels = rain_levels_said_anew(levels), warning_track = 'rain';
-- what happens once (a quake, a hotspot) stands for so many minutes: up to a week
alter table rules drop constraint rules_clear_minutes_check, add constraint rules_clear_minutes_check check (clear_minutes between 0 and 10080);

alter table rule_versions add column fingerprint text not null default ''; -- all that decides what trips; '' for versions from before trials
alter table rule_versions alter column fingerprint drop default;
alter table rule_versions add column untried text check (untried <> ''); -- why it went into force without a trial on history
update rule_versions set form = form || jsonb_build_object('levels', rain_levels_said_anew(form -> 'levels'), 'stationKinds', null, 'warningTrack', 'rain');
create index rule_versions_fingerprint on rule_versions (md5(fingerprint));
drop function rain_levels_said_anew(jsonb);

-- 试算: what a form would have raised over stored readings, beside what the version in force would have. Raises nothing.
create table rule_trials (
  id uuid primary key default anlan_id(),
  rule_id uuid references rules (id), -- null: a rule that is not saved yet
  form jsonb not null,
  fingerprint text not null,
  present jsonb, -- the form in force that it is held against
  present_version int,
  from_at timestamptz not null,
  to_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'cancelled', 'failed')),
  stations_total int not null check (stations_total >= 0),
  stations_done int not null default 0,
  readings bigint not null default 0,
  last_station uuid, -- stations are taken in the order of their ids: where to go on
  requested_at timestamptz not null default anlan_now(),
  requested_by uuid,
  requested_name text not null,
  finished_at timestamptz,
  failure text,
  constraint rule_trials_period check (to_at > from_at and to_at <= from_at + interval '367 days'), -- a year of readings and no more
  constraint rule_trials_progress check (stations_done between 0 and stations_total),
  constraint rule_trials_end check ((finished_at is not null) = (state in ('done', 'cancelled', 'failed')))
);
create index rule_trials_of_rule on rule_trials (rule_id, requested_at desc);
create index rule_trials_fingerprint on rule_trials (md5(fingerprint)) where state = 'done';
select anlan_open('rule_trials', 'a question asked of history for the whole installation; what it found has its places in rule_trial_spans');

create table rule_trial_spans (
  trial_id uuid not null references rule_trials (id) on delete cascade,
  station_id uuid not null references stations (id),
  region_path text not null,
  side text not null check (side in ('draft', 'present')),
  difference text not null check (difference in ('same', 'changed', 'new', 'gone')), -- of the draft against the present; 'gone' only the present has
  level smallint not null check (level between 1 and 4), -- the severest it reached
  opened_at timestamptz not null,
  cleared_at timestamptz, -- null: it still stood at the end of the period
  peak double precision not null,
  measure jsonb not null,
  primary key (trial_id, station_id, side, opened_at)
);
select anlan_protect('rule_trial_spans');
