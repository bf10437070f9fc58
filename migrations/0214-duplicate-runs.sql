-- 查找: a search for likely duplicates that somebody asked for. It goes on behind the page, ledger by ledger, and says how far it is.
create table duplicate_runs (
  id uuid primary key default anlan_id(),
  region_path text not null,               -- whose rows are looked at: the asker's scope
  ledgers text[] not null check (cardinality(ledgers) > 0),
  done int not null default 0,
  found int not null default 0,
  open int not null default 0,             -- pairs that wait, in the ledgers looked at so far
  failed text[] not null default '{}',     -- ledgers that could not be looked through
  asked_by text not null,
  asked_id text,
  asked_at timestamptz not null default anlan_now(),
  finished_at timestamptz,
  check (done <= cardinality(ledgers)),
  check ((finished_at is null) or done = cardinality(ledgers))
);
create index duplicate_runs_newest on duplicate_runs (asked_id, asked_at desc);
select anlan_protect('duplicate_runs');
