-- 移动目标: vehicles with hazardous goods (JT/T 808) and vessels (AIS): who they are, where they are, where they were.

create table movers (
  id uuid primary key default anlan_id(),
  kind text not null check (kind in ('vehicle', 'vessel')),
  -- the terminal's phone without leading zeros, or the MMSI
  key text not null check (key ~ '^[0-9]{1,20}$'),
  name text not null default '' check (length(name) <= 60), -- plate or ship's name
  call_sign text not null default '' check (length(call_sign) <= 20),
  imo int check (imo > 0),
  sort text not null default 'other' check (sort in ('tanker', 'box', 'explosives', 'gas', 'fishing', 'passenger', 'cargo', 'oil', 'tug', 'other')),
  hazard_class text not null default '' check (hazard_class ~ '^([1-9](\.[1-9])?)?$'), -- GB 6944 class or division
  goods text not null default '' check (length(goods) <= 60),
  owner text not null default '' check (length(owner) <= 80),
  home_port text not null default '' check (length(home_port) <= 60),
  contact text not null default '' check (length(contact) <= 40),
  phone_sealed bytea,
  phone_mask text not null default '',
  length_m double precision check (length_m > 0),
  beam_m double precision check (beam_m > 0),
  people int check (people between 0 and 10000),
  region_code text not null, -- home; the city where it is not known
  region_path text not null,
  -- null: only heard, in nobody's ledger (a passing vessel)
  registered_at timestamptz,
  registered_by text,
  retired_at timestamptz,
  demo boolean not null default false,
  -- JT/T 808: the first terminal that registers is the vehicle's own until a person unbinds it. The code is kept as a keyed hash alone.
  terminal text,
  code_hash bytea,
  bound_at timestamptz,
  -- a county also sees what drives or lies in it now (policy here_scope); '' = nowhere of the city
  here_path text not null default '',
  created_at timestamptz not null default anlan_now(),
  unique (kind, key),
  constraint movers_phone_is_masked check ((phone_sealed is null) = (phone_mask = '')),
  constraint movers_registered_by_somebody check ((registered_at is null) = (registered_by is null)),
  constraint movers_bound check ((terminal is null) = (bound_at is null)),
  foreign key (region_code, region_path) references regions (code, path) on update cascade
);
create index movers_home on movers (kind, region_path text_pattern_ops);
select anlan_protect('movers');
create policy here_scope on movers for select using (here_path <> '' and in_scope(here_path));

-- The newest word of each: where by the newest fix, alarms by the newest word of any kind. By the sender's time alone, never one from the future.
create table mover_latest (
  mover_id uuid primary key references movers on delete cascade,
  region_path text not null, -- the mover's
  heard_at timestamptz not null, -- when anything came
  observed_at timestamptz,
  lon double precision check (lon between -180 and 180),
  lat double precision check (lat between -90 and 90),
  speed_kmh double precision,
  heading double precision check (heading >= 0 and heading < 360),
  at_sea boolean not null default false, -- outside every county and outside the land
  here_code text not null default '',
  here_path text not null default '',
  word_at timestamptz,
  alarms bigint not null default 0,
  status bigint not null default 0,
  future_at timestamptz, -- the last time that something came from the future
  constraint mover_latest_place_is_whole check ((observed_at is null) = (lon is null) and (lon is null) = (lat is null))
) with (fillfactor = 60); -- updated in place all the time
create index mover_latest_alarms on mover_latest (word_at desc) where alarms <> 0;
select anlan_protect('mover_latest');
create policy here_scope on mover_latest for select using (here_path <> '' and in_scope(here_path));

-- One row per mover and slot, however often and in whatever order it came: a vehicle's slot is its second, a vessel's the minute
-- (transponders speak every few seconds). Of several words of one slot the later one stands, then the greater, so that the order of arrival never shows.
create table mover_positions (
  mover_id uuid not null,
  slot timestamptz not null,
  observed_at timestamptz not null,
  lon double precision not null,
  lat double precision not null,
  fixed boolean not null,
  speed_kmh double precision,
  heading double precision,
  alarms bigint not null,
  status bigint not null,
  mileage_km double precision,
  flagged boolean not null, -- came ahead of its time: kept, never the latest
  region_path text not null, -- home, as it was then
  here_path text not null,
  primary key (mover_id, slot)
) partition by range (slot);
create table mover_positions_default partition of mover_positions default;
create index mover_positions_alarms on mover_positions (slot desc) where alarms <> 0;
select anlan_protect('mover_positions');
create policy here_scope on mover_positions for select using (here_path <> '' and in_scope(here_path));

-- Months are made ahead of time, as those of readings; what came for other months waits in the default partition.
create function mover_month(month date) returns boolean language plpgsql security definer set search_path = public as $$
declare
  first date := date_trunc('month', month);
  after date := first + interval '1 month';
  name text := 'mover_positions_' || to_char(first, 'YYYYMM');
begin
  if to_regclass(name) is not null then return false; end if;
  execute format('create table %I (like mover_positions including defaults including constraints including indexes)', name);
  execute format('with moved as (delete from mover_positions_default where slot >= %L::timestamptz and slot < %L::timestamptz returning *) insert into %I select * from moved',
    first::text || ' 00:00+00', after::text || ' 00:00+00', name);
  execute format('alter table mover_positions attach partition %I for values from (%L) to (%L)', name, first::text || ' 00:00+00', after::text || ' 00:00+00');
  return true;
end $$;
create function mover_months_ahead() returns int language plpgsql security definer set search_path = public as $$
declare m date; made int := 0;
begin
  perform pg_advisory_xact_lock(7216534);
  for m in select (date_trunc('month', anlan_now()) + make_interval(months => n))::date from generate_series(-1, 2) n
  loop
    if mover_month(m) then made := made + 1; end if;
  end loop;
  return made;
end $$;
revoke execute on function mover_month(date) from public;
grant execute on function mover_months_ahead() to anlan_app;
select mover_months_ahead();

-- Terminals that ask to be registered and stand in no ledger; bounded by the keeper, the oldest go first.
create table mover_strangers (
  key text primary key check (key ~ '^[0-9]{1,20}$'),
  plate text not null default '' check (length(plate) <= 20),
  terminal text not null default '' check (length(terminal) <= 40),
  maker text not null default '' check (length(maker) <= 40),
  remote text not null,
  reason text not null check (reason in ('unknown', 'plate', 'terminal')), -- no such vehicle · another plate than the ledger's · another terminal than the vehicle's own
  asked int not null default 1,
  first_at timestamptz not null default anlan_now(),
  last_at timestamptz not null default anlan_now(),
  region_path text not null
);
create index mover_strangers_last on mover_strangers (last_at desc);
select anlan_protect('mover_strangers');

-- What was refused, with its reason, for a month.
create table mover_refusals (
  id uuid primary key default anlan_id(),
  received_at timestamptz not null default anlan_now(),
  protocol text not null,
  remote text not null,
  key text,
  func int,
  reason text not null,
  detail text not null,
  raw bytea not null,
  region_path text not null
);
create index mover_refusals_received on mover_refusals (received_at desc);
select anlan_protect('mover_refusals');

create table mover_settings (
  one boolean primary key default true check (one),
  future_minutes int not null default 10 check (future_minutes between 0 and 1440),
  -- older than this a place is grey on the map; a vehicle reports every 30 s, a class B transponder every 3 min, by satellite every few hours
  stale_minutes int not null default 30 check (stale_minutes between 1 and 10080),
  -- GB 7258-2017: 80 km/h for vehicles with dangerous goods on motorways
  overspeed_kmh int not null default 80 check (overspeed_kmh between 10 and 200),
  source text not null default 'GB 7258-2017、危险货物道路运输安全管理办法（2019 年第 29 号令）：高速公路不超过 80 km/h',
  verified boolean not null default false
);
insert into mover_settings default values;
select anlan_open('mover_settings', 'one row, how movers are judged; names no place');

-- Whether a place lies in a wind circle of four quadrants (NE SE SW NW, km). The twin of monitoring/typhoons circles.ts within(), for figures whose rows are SQL.
create function in_wind_circle(lon double precision, lat double precision, c_lon double precision, c_lat double precision, km double precision[]) returns boolean language sql immutable parallel safe as $$
  select 2 * 6371.0088 * asin(least(1, sqrt(sin(radians(lat - c_lat) / 2) ^ 2 + cos(radians(c_lat)) * cos(radians(lat)) * sin(radians(lon - c_lon) / 2) ^ 2)))
    <= km[1 + least(3, floor((degrees(atan2(sin(radians(lon - c_lon)) * cos(radians(lat)),
        cos(radians(c_lat)) * sin(radians(lat)) - sin(radians(c_lat)) * cos(radians(lat)) * cos(radians(lon - c_lon)))) + 360)::numeric % 360 / 90)::int)]
$$;

insert into retention_rules (key, what, days, floor_days, source) values
  ('mover.position', '车辆和船舶的轨迹', 190, 180, '道路运输车辆动态监督管理办法：车辆动态信息保存不少于 6 个月（条款待核对）；船舶轨迹同此'),
  ('mover.refusal', '车辆和船舶被拒收的原始报文', 30, 0, '本系统约定：查明拒收原因用');

create function anlan_erase_mover_positions(before timestamptz, at_most int) returns int language plpgsql security definer set search_path = public as $$
declare gone int;
begin
  if before > anlan_now() - interval '180 days' then raise exception 'positions younger than 180 days are not erased'; end if;
  delete from mover_positions p using (select mover_id, slot from mover_positions where slot < before order by slot limit at_most) d where p.mover_id = d.mover_id and p.slot = d.slot;
  get diagnostics gone = row_count;
  return gone;
end $$;
revoke execute on function anlan_erase_mover_positions(timestamptz, int) from public;
grant execute on function anlan_erase_mover_positions(timestamptz, int) to anlan_app;
create index mover_positions_slot on mover_positions using brin (slot);
