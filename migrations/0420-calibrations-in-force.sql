-- A calibration counts wherever a reading is read: in rules as in curves. Read one reading at a time (calibrated()) it costs a function's start
-- for each; so here are the stretches of time over which one calibration counts, for queries to join, and all of one station as one value.

create view calibration_spans with (security_invoker = true) as
  select station_id, element, from_at, lead(from_at, 1, 'infinity') over (partition by station_id, element order by from_at) as until_at, factor, shift
  from station_calibrations where withdrawn_at is null;
grant select on calibration_spans to anlan_app;

-- As calibrated() rounds it; as it was sent where nothing counts. One expression, so that it is taken into the query that asks.
create function as_calibrated(sent double precision, factor double precision, shift double precision) returns double precision language sql immutable parallel safe as
  $$ select coalesce(round((sent * factor + shift)::numeric, 6)::double precision, sent) $$;

-- {"Z": [{"at": epoch ms, "factor", "shift"}]}, the newest first: what a rule's evaluator keeps of a station.
create function calibrations_of(station uuid) returns jsonb language sql stable parallel safe as $$
  select coalesce(jsonb_object_agg(element, list), '{}') from (
    select element, jsonb_agg(jsonb_build_object('at', extract(epoch from from_at)::float8 * 1000, 'factor', factor, 'shift', shift) order by from_at desc) as list
    from station_calibrations c where c.station_id = calibrations_of.station and withdrawn_at is null group by element) e
$$;

-- What is compiled of a station in memory stands while the ledger's version does; its calibrations are part of it.
create trigger station_calibrations_changed after insert or update on station_calibrations for each statement execute function stations_changed();
