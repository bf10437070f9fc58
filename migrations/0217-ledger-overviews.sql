-- How many rows a reader sees of a ledger, how many wait to be confirmed, when one was last written: kept until the ledger moves (adr 0101) or the next row falls due,
-- so that the cover of 一库 and the map's layers need no look at half a million rows, after a restart either.
create table ledger_overviews (
  ledger text not null,
  region_path text not null,               -- the reader's scope
  unit text not null default '',           -- the reader's own enterprise or team, where he speaks for one
  version bigint not null,                 -- of ledger_versions, read before the rows were counted
  count int not null,
  stale int,                               -- null: the ledger is not confirmed
  counted_at timestamptz not null,         -- a clock that was put back counts again
  until timestamptz not null,              -- when the next row falls due
  changed_at timestamptz,
  primary key (ledger, region_path, unit)
);
select anlan_protect('ledger_overviews');
