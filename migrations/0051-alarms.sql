-- 报警. All instants of an alarm are observation times; recorded_at alone is the clock's.

create table alarms (
  id uuid primary key default anlan_id(),
  rule_id uuid not null references rules (id),
  rule_version int not null,
  station_id uuid not null references stations (id),
  region_path text not null,
  level smallint not null check (level between 1 and 4),
  peak_level smallint not null check (peak_level between 1 and 4),
  hours smallint not null check (hours in (1, 3, 6, 12, 24)), -- the window of the latest reading at or above a threshold …
  value numeric not null check (value >= 0), -- … and its millimetres
  opened_at timestamptz not null,
  last_at timestamptz not null,
  occurrences int not null check (occurrences > 0),
  below_since timestamptz,
  cleared_at timestamptz,
  -- A late reading can show that two alarms were one (merged_into) or that there was none.
  void_at timestamptz,
  merged_into uuid references alarms (id),
  recorded_at timestamptz not null default anlan_now(),
  warning_id uuid, -- the warning that speaks for it; its table stands above this one
  constraint alarms_peak_is_severest check (peak_level <= level),
  constraint alarms_end_after_start check (last_at >= opened_at and (cleared_at is null or cleared_at >= last_at)),
  constraint alarms_merged_is_void check (merged_into is null or void_at is not null)
) with (fillfactor = 60); -- an open alarm is counted up with every reading: room for the new version on the same page
-- opens once per rule and gauge, whatever N ingesting processes do
create unique index alarms_open_once on alarms (rule_id, station_id) where cleared_at is null and void_at is null;
create index alarms_of_station on alarms (station_id, rule_id, opened_at);
create index alarms_list on alarms (opened_at desc, id) where void_at is null;
create index alarms_of_warning on alarms (warning_id) where warning_id is not null;
create index alarms_under on alarms (region_path text_pattern_ops) where cleared_at is null and void_at is null;
select anlan_protect('alarms');

-- One row per gauge: its lock makes two processes judge a gauge's readings one after the other, its token tells a process
-- whether the window it keeps in memory is still the truth.
create table rain_watch (
  station_id uuid primary key references stations (id),
  token uuid not null,
  as_of timestamptz -- the latest reading that was judged
) with (fillfactor = 50);
select anlan_open('rain_watch', 'bookkeeping of the evaluator; holds no observation');
