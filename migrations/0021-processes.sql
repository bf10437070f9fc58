-- The processes that serve this database: each says every ten seconds that it is there.
create table processes (
  id uuid primary key default anlan_id(),
  host text not null,
  pid int not null,
  version text not null,
  started_at timestamptz not null default anlan_now(),
  seen_at timestamptz not null default anlan_now(),
  ended_at timestamptz
);
select anlan_open('processes', 'of machines, not of places');
