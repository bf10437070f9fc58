-- 地震: where the ground shook; how far that was felt is a model's answer and marked so.
create table quakes (
  id uuid primary key default anlan_id(),
  source_id text not null unique check (length(source_id) between 3 and 40), -- 'us7000abcd': the network's own
  at timestamptz not null,
  lon double precision not null check (lon between -180 and 180),
  lat double precision not null check (lat between -90 and 90),
  depth_km double precision check (depth_km between -10 and 800),
  magnitude double precision not null check (magnitude between -2 and 10),
  magnitude_type text,
  place text not null,
  status text not null check (status in ('automatic', 'reviewed', 'deleted')),
  url text check (url ~ '^https?://'),
  source text not null,
  source_updated_at timestamptz not null,
  received_at timestamptz not null default anlan_now()
);
create index quakes_at on quakes (at desc, id);
select anlan_open('quakes', 'a quake belongs to no region; it is public');

-- I = a + b·M − c·lg(R + r0), R in kilometres; the long axis, which reaches farthest
create table quake_models (
  key text primary key,
  title text not null,
  a double precision not null,
  b double precision not null,
  c double precision not null check (c > 0),
  r0 double precision not null check (r0 >= 0),
  source text not null,
  verified boolean not null default false,
  verified_by text,
  verified_at timestamptz,
  constraint quake_models_verified_by_somebody check (verified = (verified_at is not null) and verified = (verified_by is not null))
);
select anlan_open('quake_models', 'coefficients of a published model');
insert into quake_models (key, title, a, b, c, r0, source) values
  ('east_china', '中国东部地震烈度衰减（长轴）', 5.712, 1.3626, 4.2903, 25, '汪素云等：中国分区地震动衰减关系的确定，中国地震，2000（系数待核对）');
