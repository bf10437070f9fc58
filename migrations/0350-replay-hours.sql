-- 复盘: when each hour of the storm's clock was told. What people and rules did between two of them belongs to that hour.
create table replay_hours (
  run_id uuid not null references replay_runs on delete cascade,
  storm_at timestamptz not null,
  told_at timestamptz not null default anlan_now(),
  primary key (run_id, storm_at)
);
select anlan_open('replay_hours', 'the clock of one demonstration of the whole city');
