-- What is known of a station beyond its place: whose it is, who mends it, how often each element is to come, when its battery is low, and how its
-- instruments were calibrated.
alter table stations
  add column owner text not null default '' check (length(owner) <= 100),
  add column maintainer text not null default '' check (length(maintainer) <= 100),
  add column maintainer_phone bytea, -- sealed: a person's number
  add column battery_low double precision check (battery_low between 1 and 60), -- volts; null: the limit of all
  add column interval_minutes int check (interval_minutes between 1 and 10080); -- the longest between two reports in calm; null: as telemetry_settings say

-- 校准: true = raw × factor + offset, from this moment on until the next. Readings stay as they were sent; what reads them applies it and says so.
create table station_calibrations (
  id uuid primary key default anlan_id(),
  station_id uuid not null references stations (id) on delete cascade,
  element text not null check (element ~ '^[A-Za-z][A-Za-z0-9_.-]{0,31}$'),
  from_at timestamptz not null,
  shift double precision not null default 0,
  factor double precision not null default 1 check (factor <> 0),
  reason text not null check (length(reason) between 2 and 500), -- the instrument's certificate, a levelling, a comparison by hand
  by text not null,
  at timestamptz not null default anlan_now(),
  withdrawn_at timestamptz, -- history stays
  withdrawn_by text,
  region_path text not null
);
-- two of one moment would leave it to chance which counts
create unique index station_calibrations_one on station_calibrations (station_id, element, from_at) where withdrawn_at is null;
select anlan_protect('station_calibrations');
revoke delete on station_calibrations from anlan_app;

create function stations_moved_care() returns trigger language plpgsql security definer set search_path = public as $$ begin
  update station_calibrations set region_path = new.region_path where station_id = new.id;
  return null;
end $$;
create trigger stations_moved_care after update of region_path on stations for each row when (old.region_path <> new.region_path) execute function stations_moved_care();
