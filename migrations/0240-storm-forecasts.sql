-- 台风预报: what each agency has forecast, side by side; what was said stays as it was said.
alter table storms drop constraint storms_origin_check;
-- feed: kept up to date by a source that is asked again and again; manual: positions typed in by the duty desk
alter table storms add constraint storms_origin_check check (origin in ('replay', 'import', 'feed', 'manual'));
-- several sources tell of one storm: what they send meets in one row
create unique index storms_followed on storms (no, name) where origin in ('feed', 'manual');

create table storm_forecasts (
  storm_id uuid not null references storms on delete cascade,
  -- WMO centre: BABJ 中央气象台, RJTD 日本, PGTW 美国, VHHH 中国香港, RKSL 韩国, RCTP 中国台湾, EGRR 英国, ECMF 欧洲; or as the source calls it
  agency text not null check (agency ~ '^[A-Z0-9一-龥]{2,16}$'),
  base_at timestamptz not null,
  lead_hours int not null check (lead_hours between 0 and 240),
  at timestamptz not null,
  lon double precision not null check (lon between -180 and 360),
  lat double precision not null check (lat between -60 and 70),
  wind_ms double precision check (wind_ms between 0 and 120),
  pressure_hpa double precision check (pressure_hpa between 850 and 1050),
  source text not null,
  received_at timestamptz not null default anlan_now(),
  -- the same forecast from two sources is one
  primary key (storm_id, agency, base_at, lead_hours)
);
select anlan_open('storm_forecasts', 'forecasts of a storm are public');
