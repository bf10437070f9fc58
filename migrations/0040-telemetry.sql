-- Every frame that ever came, as it came, and what became of it. A frame is acknowledged only after its row is committed.

create table telemetry_settings (
  one boolean primary key default true check (one),
  -- A sound reading whose observation time is further ahead than this is kept but is never the latest value and trips no rule.
  future_minutes int not null default 10 check (future_minutes between 0 and 1440),
  -- A gauge without a frame for so long is called silent. The standard's 平安报 (定时报, SL 651 6.6.4.5) comes hourly at the latest.
  silent_minutes int not null default 90 check (silent_minutes between 1 and 10080)
);
insert into telemetry_settings default values;
select anlan_open('telemetry_settings', 'one row, how telemetry is judged; names no place');

create table frames (
  id uuid primary key default anlan_id(),
  received_at timestamptz not null,
  protocol text not null,
  remote text not null,
  raw bytea not null,
  -- answered: sound, without a reading (heartbeat, version, one packet of many); unregistered: sound, of no station of the ledger
  result text not null check (result in ('stored', 'duplicate', 'answered', 'unregistered', 'quarantined')),
  reason text constraint frames_bad_has_a_reason check ((result = 'quarantined') = (reason is not null)),
  detail text not null default '',
  station_code text, -- as the frame says; a hurt frame may say it wrongly
  station_id uuid references stations (id),
  region_path text not null, -- the station's, else the city's
  func smallint,
  serial int,
  sent_at timestamptz, -- the station's clock
  observed_at timestamptz, -- the latest observation in it
  readings smallint not null default 0,
  flagged smallint not null default 0 -- of these, how many are ahead of time
);
create index frames_received on frames (received_at desc, id desc);
create index frames_station on frames (station_id, received_at desc) where station_id is not null;
-- the quarantine and the stations that ask to be registered are few among many
create index frames_odd on frames (result, received_at desc, id desc) where result in ('quarantined', 'unregistered');
select anlan_protect('frames');
-- What came stays as it came.
revoke update, delete on frames from anlan_app;

-- One row per station, element and observation time, however often it was sent. A correction is the value with the later send
-- time (then the greater value), so that the order of arrival never shows. Missing values (all F, M) stay in their frame alone.
create table readings (
  station_id uuid not null,
  element text not null, -- appendix C's identifier; RAIN is derived: mm that fell in the interval ending at observed_at (adr 0041)
  observed_at timestamptz not null,
  value double precision not null,
  sent_at timestamptz not null,
  flagged boolean not null default false, -- came more than future_minutes ahead of its time
  region_path text not null,
  primary key (station_id, element, observed_at)
) partition by range (observed_at);
create table readings_default partition of readings default;
select anlan_protect('readings');

-- Months get a partition of their own ahead of time; what came for other months (a replayed storm, a broken clock) waits in the
-- default partition and is moved when its month is made. Owned by the migrating role: the application cannot make tables.
create function readings_month(month date) returns boolean language plpgsql security definer set search_path = public as $$
declare
  first date := date_trunc('month', month);
  after date := first + interval '1 month';
  name text := 'readings_' || to_char(first, 'YYYYMM');
begin
  if to_regclass(name) is not null then return false; end if;
  execute format('create table %I (like readings including defaults including constraints including indexes)', name);
  execute format('with moved as (delete from readings_default where observed_at >= %L::timestamptz and observed_at < %L::timestamptz returning *) insert into %I select * from moved',
    first::text || ' 00:00+00', after::text || ' 00:00+00', name);
  execute format('alter table readings attach partition %I for values from (%L) to (%L)', name, first::text || ' 00:00+00', after::text || ' 00:00+00');
  return true;
end $$;
grant execute on function readings_month(date) to anlan_app;

-- This month, the last and the next three; and every past month that has rows waiting.
create function readings_months_ahead() returns int language plpgsql security definer set search_path = public as $$
declare m date; made int := 0;
begin
  perform pg_advisory_xact_lock(7216521);
  for m in select (date_trunc('month', anlan_now()) + make_interval(months => n))::date from generate_series(-1, 3) n
    union select distinct date_trunc('month', observed_at)::date from readings_default where observed_at < anlan_now()
  loop
    if readings_month(m) then made := made + 1; end if;
  end loop;
  return made;
end $$;
grant execute on function readings_months_ahead() to anlan_app;
select readings_months_ahead();

-- The newest value of each element, by observation time alone; never one from the future.
create table latest_readings (
  station_id uuid not null references stations (id),
  element text not null,
  observed_at timestamptz not null,
  value double precision not null,
  sent_at timestamptz not null,
  region_path text not null,
  primary key (station_id, element)
) with (fillfactor = 60); -- updated in place all the time
select anlan_protect('latest_readings');
