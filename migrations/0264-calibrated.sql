-- A reading as its instrument's calibration at the time makes it; as it was sent where there is none.
create function calibrated(station uuid, of_element text, at timestamptz, sent double precision) returns double precision language sql stable parallel safe as $$
  select coalesce((select round((sent * c.factor + c.shift)::numeric, 6)::float8 from station_calibrations c
    where c.station_id = station and c.element = of_element and c.from_at <= at and c.withdrawn_at is null order by c.from_at desc limit 1), sent)
$$;
