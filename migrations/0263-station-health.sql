-- 设备健康: what is wrong with an instrument, as far as its own reports show it. Judged anew every five minutes from what stands in the tables, so
-- that the order in which reports came never shows.
create table health_limits (
  kind text not null check (kind in ('silent', 'stuck', 'jumping', 'battery', 'clock')),
  element text not null default '', -- '' where the kind has none
  -- silent: times the interval; stuck: hours of one and the same value; jumping: the most in ten minutes; battery: volts; clock: seconds
  amount double precision not null check (amount > 0),
  neighbours double precision check (neighbours > 0), -- stuck: how far a station of the same county must have moved meanwhile
  source text not null,
  verified_at timestamptz,
  verified_by text,
  primary key (kind, element)
);
select anlan_open('health_limits', 'how instruments are judged; names no place');
insert into health_limits (kind, element, amount, neighbours, source) values
  ('silent', '', 3, null, '连续三个报汛间隔未到报；经验值，待核实'),
  ('stuck', 'Z', 24, 0.05, '经验值，待核实'), ('stuck', 'ZU', 72, 0.05, '经验值，待核实'), ('stuck', 'AI', 12, 1, '经验值，待核实'), ('stuck', 'FL', 12, 1, '经验值，待核实'),
  ('jumping', 'Z', 1, null, '10 分钟涨落 1 米以上；经验值，待核实'), ('jumping', 'ZU', 0.5, null, '经验值，待核实'), ('jumping', 'AI', 8, null, '经验值，待核实'), ('jumping', 'FL', 8, null, '经验值，待核实'),
  ('battery', 'VT', 11.5, null, '12 V 铅酸蓄电池；经验值，待核实'),
  ('clock', '', 300, null, 'SL 651-2014 要求校时；限值待核实');

create table station_health (
  id uuid primary key default anlan_id(),
  station_id uuid not null references stations (id) on delete cascade,
  kind text not null,
  element text not null default '',
  since timestamptz not null,
  value double precision, -- silent: minutes; stuck: the value; jumping: the jump; battery: volts; clock: seconds ahead (+) or behind (−)
  line double precision not null, -- the limit as it was applied
  found_at timestamptz not null default anlan_now(),
  cleared_at timestamptz,
  region_path text not null
);
-- one trouble of one instrument stands once
create unique index station_health_open on station_health (station_id, kind, element) where cleared_at is null;
create index station_health_under on station_health (region_path text_pattern_ops) where cleared_at is null;
select anlan_protect('station_health');
revoke delete on station_health from anlan_app;
