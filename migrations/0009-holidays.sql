-- Working days. Weekends are computed; what the State Council moves each year is rows, with the notice they come from.

create table holiday_years (
  year smallint primary key check (year between 2000 and 2200),
  source text not null,
  -- checked by a person against the published notice
  verified boolean not null default false,
  entered_at timestamptz not null default anlan_now()
);
select anlan_open('holiday_years', 'the national calendar has no place');

create table holidays (
  day date primary key,
  year smallint not null references holiday_years on delete cascade,
  -- off: a working weekday made free · work: a weekend day made working (调休)
  kind text not null check (kind in ('off', 'work')),
  name text not null,
  check (extract(year from day) = year)
);
create index holidays_year on holidays (year);
select anlan_open('holidays', 'the national calendar has no place');

insert into holiday_years (year, source) values
  (2025, '国务院办公厅关于2025年部分节假日安排的通知（国办发明电〔2024〕12号）'),
  (2026, '国务院办公厅关于2026年部分节假日安排的通知（国办发明电〔2025〕7号）');

insert into holidays (day, year, kind, name)
select day::date, extract(year from day), 'off', name
from (values
  ('元旦', '2025-01-01', '2025-01-01'), ('春节', '2025-01-28', '2025-02-04'), ('清明节', '2025-04-04', '2025-04-06'),
  ('劳动节', '2025-05-01', '2025-05-05'), ('端午节', '2025-05-31', '2025-06-02'), ('国庆节、中秋节', '2025-10-01', '2025-10-08'),
  ('元旦', '2026-01-01', '2026-01-03'), ('春节', '2026-02-15', '2026-02-23'), ('清明节', '2026-04-04', '2026-04-06'),
  ('劳动节', '2026-05-01', '2026-05-05'), ('端午节', '2026-06-19', '2026-06-21'), ('中秋节', '2026-09-25', '2026-09-27'),
  ('国庆节', '2026-10-01', '2026-10-07')
) as block (name, first, last), generate_series(first::date, last::date, interval '1 day') as day;

insert into holidays (day, year, kind, name) values
  ('2025-01-26', 2025, 'work', '春节'), ('2025-02-08', 2025, 'work', '春节'), ('2025-04-27', 2025, 'work', '劳动节'),
  ('2025-09-28', 2025, 'work', '国庆节'), ('2025-10-11', 2025, 'work', '国庆节'),
  ('2026-01-04', 2026, 'work', '元旦'), ('2026-02-14', 2026, 'work', '春节'), ('2026-02-28', 2026, 'work', '春节'),
  ('2026-05-09', 2026, 'work', '劳动节'), ('2026-09-20', 2026, 'work', '国庆节'), ('2026-10-10', 2026, 'work', '国庆节');
