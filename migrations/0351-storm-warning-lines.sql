-- 台风 24 小时、48 小时警戒线: once a storm crosses one, it can be at the coast within that time.
create table storm_warning_lines (
  hours int primary key check (hours in (24, 48)),
  -- [[lon, lat], …] WGS84, from north to south
  points jsonb not null check (jsonb_typeof(points) = 'array' and jsonb_array_length(points) between 2 and 40),
  source text not null,
  verified boolean not null default false,
  changed_at timestamptz,
  changed_by text
);
select anlan_open('storm_warning_lines', 'lines at sea, the same for everybody');
insert into storm_warning_lines (hours, points, source) values
  (24, '[[127,34],[127,22],[119,18],[119,11],[113,4.5],[105,0]]', '中央气象台台风路径图通行画法，坐标凭记载录入，待与原图核对'),
  (48, '[[132,34],[132,15],[120,0],[105,0]]', '中央气象台台风路径图通行画法，坐标凭记载录入，待与原图核对');
