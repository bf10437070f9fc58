-- 回放: while one runs, every page says so; what it brought stays marked by its storm's origin.

create table replay_runs (
  id uuid primary key default anlan_id(),
  storm_id uuid not null references storms,
  title text not null,
  -- storm time per real time: 60 is an hour of storm in a minute
  speed double precision not null check (speed > 0),
  model_note text not null,
  started_at timestamptz not null default anlan_now(),
  -- the storm's own clock
  storm_from timestamptz not null,
  storm_until timestamptz not null,
  storm_at timestamptz not null,
  heartbeat_at timestamptz not null default anlan_now(),
  frames_sent integer not null default 0 check (frames_sent >= 0),
  frames_acked integer not null default 0 check (frames_acked between 0 and frames_sent),
  ended_at timestamptz,
  ended_by text check (ended_by in ('finished', 'stopped', 'lost')),
  check ((ended_at is null) = (ended_by is null))
);
-- two storms at once would answer for each other's rain
create unique index replay_runs_one on replay_runs ((true)) where ended_at is null;
select anlan_open('replay_runs', 'one demonstration of the whole city');
