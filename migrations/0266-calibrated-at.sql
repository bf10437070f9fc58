-- The reading's own time: unqualified it was the time at which the calibration was written down.
create or replace function calibrated(station uuid, of_element text, at timestamptz, sent double precision) returns double precision language sql stable parallel safe as $$
  select coalesce((select round((calibrated.sent * c.factor + c.shift)::numeric, 6)::float8 from station_calibrations c
    where c.station_id = calibrated.station and c.element = calibrated.of_element and c.from_at <= calibrated.at and c.withdrawn_at is null order by c.from_at desc limit 1), calibrated.sent)
$$;
