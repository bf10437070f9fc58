-- 日雨量: what each station's hydrological day (08:00 to 08:00 Beijing, named by the day it begins; SL 651 E.1.1.3) has brought, kept in the
-- transaction that stores the falls. The statement's own rows are the difference, so that a late, corrected or withdrawn fall moves its day
-- by exactly what it moved. Sums of a town are taken of its stations' days: a year is 365 rows a station instead of 105,120.
create table rain_days (
  station_id uuid not null references stations (id),
  day date not null,
  micrometres bigint not null, -- whole numbers: sums in any order are the same to the last digit
  falls int not null constraint rain_days_some check (falls > 0), -- how many were told; a day of none has no row: unknown, which is not 0
  region_path text not null, -- the station's
  primary key (day, station_id)
);
create index rain_days_station on rain_days (station_id, day);
select anlan_protect('rain_days');
-- the application changes falls, never their sums
revoke insert, update, delete on rain_days from anlan_app;

-- An interval that ends at 08:00 belongs to the day that ends with it.
create function rain_day(observed_at timestamptz) returns date language sql immutable parallel safe as
  $$ select ((observed_at - interval '1 microsecond') at time zone 'UTC')::date $$;

-- Rows of one gauge are written by one transaction at a time (its latest_readings are its lock); in one order all the same.
create function rain_days_move(stations uuid[], days date[], moved bigint[], counted bigint[]) returns void language plpgsql security definer set search_path = public as $$ begin
  insert into rain_days as d (station_id, day, micrometres, falls, region_path)
  select m.station_id, m.day, m.moved, m.counted, s.region_path from unnest(stations, days, moved, counted) m(station_id, day, moved, counted) join stations s on s.id = m.station_id
  where m.counted > 0 order by m.day, m.station_id
  on conflict (day, station_id) do update set micrometres = d.micrometres + excluded.micrometres, falls = d.falls + excluded.falls;
  delete from rain_days d using unnest(stations, days, moved, counted) m(station_id, day, moved, counted)
  where m.counted < 0 and d.station_id = m.station_id and d.day = m.day and d.falls + m.counted = 0;
  update rain_days d set micrometres = d.micrometres + m.moved, falls = d.falls + m.counted from unnest(stations, days, moved, counted) m(station_id, day, moved, counted)
  where m.counted <= 0 and (m.counted <> 0 or m.moved <> 0) and d.station_id = m.station_id and d.day = m.day;
end $$;
revoke execute on function rain_days_move(uuid[], date[], bigint[], bigint[]) from public;

create function rain_days_put() returns trigger language plpgsql security definer set search_path = public as $$ begin
  perform rain_days_move(array_agg(station_id), array_agg(day), array_agg(moved), array_agg(counted)) from (
    select station_id, rain_day(observed_at) as day, sum(round(value * 1000))::bigint as moved, count(*) as counted from fresh where element = 'RAIN' and not flagged group by 1, 2) m having count(*) > 0;
  return null;
end $$;
create function rain_days_changed() returns trigger language plpgsql security definer set search_path = public as $$ begin
  perform rain_days_move(array_agg(station_id), array_agg(day), array_agg(moved), array_agg(counted)) from (
    select station_id, rain_day(observed_at) as day, sum(sign * round(value * 1000))::bigint as moved, sum(sign) as counted
    from (select station_id, observed_at, value, 1 as sign from fresh where element = 'RAIN' and not flagged
      union all select station_id, observed_at, value, -1 from gone where element = 'RAIN' and not flagged) b group by 1, 2) m having count(*) > 0;
  return null;
end $$;
create function rain_days_taken() returns trigger language plpgsql security definer set search_path = public as $$ begin
  perform rain_days_move(array_agg(station_id), array_agg(day), array_agg(moved), array_agg(counted)) from (
    select station_id, rain_day(observed_at) as day, -sum(round(value * 1000))::bigint as moved, -count(*) as counted from gone where element = 'RAIN' and not flagged group by 1, 2) m having count(*) > 0;
  return null;
end $$;
create trigger rain_days_put after insert on readings referencing new table as fresh for each statement execute function rain_days_put();
create trigger rain_days_changed after update on readings referencing old table as gone new table as fresh for each statement execute function rain_days_changed();
create trigger rain_days_taken after delete on readings referencing old table as gone for each statement execute function rain_days_taken();

create function rain_days_moved() returns trigger language plpgsql security definer set search_path = public as $$ begin
  update rain_days set region_path = new.region_path where station_id = new.id;
  return null;
end $$;
create trigger rain_days_moved after update of region_path on stations for each row when (old.region_path <> new.region_path) execute function rain_days_moved();

-- What is there already.
insert into rain_days (station_id, day, micrometres, falls, region_path)
select r.station_id, rain_day(r.observed_at), sum(round(r.value * 1000))::bigint, count(*), s.region_path
from readings r join stations s on s.id = r.station_id where r.element = 'RAIN' and not r.flagged group by 1, 2, 5;
