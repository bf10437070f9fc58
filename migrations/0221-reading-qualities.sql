-- What the instrument itself says against a value (HJ 212: D fault, F stopped, T over range, M maintenance, C calibration, B no connection).
-- Such a reading is kept as flagged: it is never the newest value and trips no rule. Few readings are so, so the many pay nothing for it.
create table reading_qualities (
  station_id uuid not null,
  element text not null,
  observed_at timestamptz not null,
  quality text not null check (quality ~ '^[A-Za-z0-9]{1,4}$'),
  region_path text not null,
  primary key (station_id, element, observed_at)
);
select anlan_protect('reading_qualities');
