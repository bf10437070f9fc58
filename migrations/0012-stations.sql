-- 监测站. The ledger that decides whether a frame is known.

create table stations (
  id uuid primary key default anlan_id(),
  -- SL 651 station address as shown: ten digits, '00' + the eight-digit station code (SL 502) for hydrological stations.
  code text not null unique check (code ~ '^[0-9A-F]{10}$'),
  name text not null check (name <> ''),
  -- SL 651-2014 table of station classes: P rain, H river, K reservoir, Z gate, D pump, T tide, M soil, G groundwater, Q quality, I intake, O outlet.
  kind text not null check (kind in ('P', 'H', 'K', 'Z', 'D', 'T', 'M', 'G', 'Q', 'I', 'O')),
  region_code text not null,
  region_path text not null,
  lon double precision not null check (lon between 73 and 136),
  lat double precision not null check (lat between 3 and 54),
  plane point not null,
  key_hash text, -- hash of the station key for POST /api/readings; the key itself is shown once
  thresholds jsonb not null default '{}', -- metres: {"warning", "guarantee", "flood_limit", "source", "verified"}
  demo boolean not null default false,
  created_at timestamptz not null default anlan_now(),
  retired_at timestamptz,
  foreign key (region_code, region_path) references regions (code, path) on update cascade
);
create index stations_under on stations (region_path text_pattern_ops, code);
create index stations_plane on stations using gist (plane);
select anlan_protect('stations');

-- Ingest keeps the whole ledger in memory and asks only for this number. A sequence is never rolled back, so a version that a
-- failed transaction saw is never issued again.
create sequence stations_versions;
create table stations_version (one boolean primary key default true check (one), version bigint not null);
insert into stations_version values (true, nextval('stations_versions'));
select anlan_open('stations_version', 'one row, the version of the station ledger');
create function stations_changed() returns trigger language plpgsql security definer set search_path = public as $$ begin
  update stations_version set version = nextval('stations_versions');
  return null;
end $$;
create trigger stations_changed after insert or update or delete on stations for each statement execute function stations_changed();
