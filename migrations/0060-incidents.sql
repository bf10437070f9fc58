-- 突发事件: incidents, the law's reporting clocks, and the reports that satisfy them.

create table incidents (
  id uuid primary key default anlan_id(),
  title text not null check (length(title) between 2 and 120),
  class text not null check (class in ('natural', 'accident', 'health', 'social')),  -- 突发事件应对法 art.2
  kind text not null,
  -- 1 特别重大 … 4 一般. Null is "not yet graded", which is not the lowest grade.
  grade smallint check (grade between 1 and 4),
  grade_confirmed_at timestamptz,
  grade_confirmed_by text,
  place text not null,
  region_code text not null references regions (code),
  region_path text not null,
  lon double precision,
  lat double precision,
  started_at timestamptz not null,
  known_at timestamptz not null,      -- the reporting limits run from when we knew, not from when it began
  source text not null check (source in ('warning', 'phone', 'report', 'system', 'other')),
  warning_id uuid,
  summary text not null default '',
  opened_at timestamptz not null default anlan_now(),
  opened_by text not null,
  final_at timestamptz,               -- 终报 sent: the figures are closed, also for those who may not read the report
  constraint incident_position_whole check ((lon is null) = (lat is null)),
  constraint incident_social_has_no_grade check (class <> 'social' or grade is null),  -- art.3 grades the first three classes only
  constraint incident_confirmed_grade check (grade_confirmed_at is null or (grade is not null and grade_confirmed_by is not null)),
  constraint incident_known_after_start check (known_at >= started_at)
);
create index incidents_by_region on incidents (region_path text_pattern_ops, opened_at desc);
-- One warning opens one incident; a second officer is led to the first one's.
create unique index incident_of_warning on incidents (warning_id) where warning_id is not null;
select anlan_protect('incidents');

-- The regions below that an incident concerns: they may read it, though it belongs to the level above.
create table incident_regions (
  incident_id uuid not null references incidents (id),
  region_code text not null references regions (code),
  region_path text not null,
  why text not null check (why in ('area', 'addressee')),   -- lies in the area · was sent an order
  primary key (incident_id, region_code)
);
create index incident_regions_by_path on incident_regions (region_path text_pattern_ops);
select anlan_protect('incident_regions');
create policy concerned_regions_read on incidents for select
  using (exists (select from incident_regions r where r.incident_id = incidents.id));

-- A closing is a row with a who and a when; reopening ends it.
create table incident_closures (
  id uuid primary key default anlan_id(),
  incident_id uuid not null references incidents (id),
  region_path text not null,
  reason text not null check (length(reason) >= 4),
  closed_at timestamptz not null default anlan_now(),
  closed_by text not null,
  reopened_at timestamptz,
  reopened_by text,
  reopen_reason text check (length(reopen_reason) >= 4),
  constraint closure_reopened_whole check ((reopened_at is null) = (reopened_by is null) and (reopened_at is null) = (reopen_reason is null))
);
create unique index incident_closed_once on incident_closures (incident_id) where reopened_at is null;
select anlan_protect('incident_closures');
create policy of_visible_incident on incident_closures for select using (exists (select from incidents i where i.id = incident_id));

-- Reporting limits by class and grade. Null class or grade = any. A city changes rows, never code.
create table report_limits (
  id uuid primary key default anlan_id(),
  class text check (class in ('natural', 'accident', 'health', 'social')),
  grade smallint check (grade between 1 and 4),
  ungraded boolean not null default false,   -- this row serves incidents without a grade: it can only rise, so it is the strictest
  step text not null check (step in ('phone', 'first', 'follow')),
  minutes int check (minutes > 0),
  at_times time[],                           -- 续报 at fixed hours of the day (Asia/Shanghai), instead of minutes
  source text not null,
  article text not null default '',
  verified boolean not null default false,
  constraint report_limit_one_way check ((minutes is null) <> (at_times is null))
);
select anlan_open('report_limits', 'time limits of the law and the city, the same for every region');

create table incident_reports (
  id uuid primary key default anlan_id(),
  incident_id uuid not null references incidents (id),
  region_path text not null,
  stage text not null check (stage in ('first', 'follow', 'final')),    -- 首报 续报 终报
  seq int not null,
  channel text not null check (channel in ('phone', 'written', 'system')),
  reporter text not null,
  receiver text not null,
  content text not null check (length(content) >= 2),
  approver text not null default '',
  sent_at timestamptz not null,
  received_at timestamptz,
  due_at timestamptz,
  filed_at timestamptz not null default anlan_now(),
  filed_by text not null,
  late boolean generated always as (due_at is not null and sent_at > due_at) stored,
  constraint report_received_after_sent check (received_at is null or received_at >= sent_at),
  unique (incident_id, stage, channel, seq)
);
select anlan_protect('incident_reports');

-- The page's view of the law's clocks; the kit's timer of the same subject fires them.
create table incident_clocks (
  id uuid primary key default anlan_id(),
  incident_id uuid not null references incidents (id),
  region_path text not null,
  step text not null check (step in ('phone', 'first', 'follow')),
  due_at timestamptz not null,
  source text not null,
  article text not null,
  verified boolean not null,
  satisfied_at timestamptz,
  satisfied_by uuid references incident_reports (id),
  cancelled_at timestamptz,
  fired_at timestamptz
);
-- One running clock per step.
create unique index incident_clock_running on incident_clocks (incident_id, step) where satisfied_at is null and cancelled_at is null and fired_at is null;
create index incident_clocks_of on incident_clocks (incident_id);
select anlan_protect('incident_clocks');

-- The timeline of an incident is its events: its own, and those that name it in their data.
create index events_of_incident on events ((data ->> 'incidentId'), id) where data ? 'incidentId';
