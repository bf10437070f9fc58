-- Backups: what was made, whether it was read back, whether it came up again on an empty machine.
create table backups (
  id uuid primary key default anlan_id(),
  name text not null,                       -- the folder's name
  folder text not null,                     -- where it lay on that host when it was made
  host text not null,
  kind text not null check (kind in ('base', 'logical')),
  as_of timestamptz not null,               -- what was committed by then is in it
  made_at timestamptz not null default anlan_now(),
  seconds double precision not null,
  bytes bigint not null,
  checked_at timestamptz,                   -- every file read back and its SHA-256 compared
  restored_at timestamptz,                  -- last tried on an empty folder
  restored_seconds double precision,
  restored_ok boolean,
  restored_report jsonb,                    -- the promises with their figures, or the failure
  removed_at timestamptz,                   -- by the rule of keeping
  unique (host, folder, name),
  constraint backups_tried check ((restored_at is null) = (restored_ok is null))
);
create index backups_newest on backups (kind, made_at desc) where removed_at is null;
select anlan_open('backups', 'of machines, not of places');

-- How far the write-ahead log is kept outside the embedded server's folder.
create table wal_archive (one boolean primary key default true check (one), host text not null, archived_lsn pg_lsn, archived_at timestamptz not null default anlan_now());
select anlan_open('wal_archive', 'one row, of a machine');

-- The numbers of backup; `anlan backup policy` shows and changes them.
create table backup_policy (
  key text primary key,
  value int not null check (value > 0),
  unit text not null,
  source text not null,
  verified boolean not null default false,
  changed_at timestamptz not null default anlan_now(),
  changed_by text not null default ''
);
insert into backup_policy (key, value, unit, source) values
  ('backup.every', 24, '小时', 'GB/T 22239-2019 8.1.4.9 a 本地数据备份；周期为本系统约定'),
  ('backup.limit', 30, '小时', '本系统约定：周期加一次失败重试'),
  ('restore.every', 7, '天', '本系统约定：每周在空目录恢复一次'),
  ('restore.limit', 8, '天', '本系统约定：周期加一天'),
  ('wal.limit', 300, '秒', '恢复点目标 RPO 5 分钟'),
  ('keep.daily', 7, '份', '本系统约定'),
  ('keep.weekly', 4, '份', '本系统约定');
select anlan_open('backup_policy', 'rules of the whole installation, no personal data');
