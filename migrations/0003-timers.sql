-- The timer row is the law's clock: what is due, when, by which article, and whether it was met.
create table timers (
  id uuid primary key default anlan_id(),
  kind text not null,
  subject_kind text not null,
  subject_id text not null,
  region_path text not null,
  article text, -- the statute, plan clause or policy row that sets the limit
  due_at timestamptz not null,
  data jsonb not null default '{}',
  set_at timestamptz not null default anlan_now(),
  satisfied_at timestamptz,
  cancelled_at timestamptz,
  fired_at timestamptz,
  late boolean not null default false, -- fired more than a minute after it was due: the process was down
  attempts int not null default 0,
  retry_at timestamptz, -- after a failure: not before then
  last_error text,
  -- a timer ends once, in one way
  check (num_nonnulls(satisfied_at, cancelled_at) <= 1)
);
create index timers_due on timers (due_at, id) where fired_at is null and satisfied_at is null and cancelled_at is null;
create index timers_subject on timers (subject_kind, subject_id);
select anlan_protect('timers');

-- Jumps of the wall clock, seen against the machine's steady one: a deadline never moves silently.
create table clock_jumps (id uuid primary key default anlan_id(), seen_at timestamptz not null default anlan_now(), seconds double precision not null);
select anlan_open('clock_jumps', 'of the machine, not of a place');
