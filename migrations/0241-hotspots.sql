-- 火点: what satellites see as hot, and the fires that somebody is to look after.
create table fires (
  id uuid primary key default anlan_id(),
  region_code text not null,
  region_path text not null,
  -- middle of its pixels, WGS84
  lon double precision not null check (lon between -180 and 180),
  lat double precision not null check (lat between -90 and 90),
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  pixels int not null check (pixels > 0),
  frp_max double precision check (frp_max >= 0), -- megawatts of the hottest pixel
  state text not null default 'candidate' check (state in ('candidate', 'confirmed', 'false', 'extinguished')),
  decided_at timestamptz,
  decided_by uuid,
  decided_name text,
  note text check (length(note) <= 500),
  received_at timestamptz not null default anlan_now(),
  -- what a person has said has a who and a when
  constraint fires_decided_by_somebody check ((state = 'candidate') = (decided_at is null)),
  constraint fires_seen_in_order check (first_seen_at <= last_seen_at),
  foreign key (region_code, region_path) references regions (code, path) on update cascade
);
create index fires_seen on fires (last_seen_at desc, id);
create index fires_open on fires (state, last_seen_at desc) where state in ('candidate', 'confirmed');
select anlan_protect('fires');

create table hotspots (
  fire_id uuid not null references fires,
  region_path text not null,
  satellite text not null check (length(satellite) between 1 and 20),
  instrument text not null check (length(instrument) between 1 and 20),
  seen_at timestamptz not null,
  lon double precision not null check (lon between -180 and 180),
  lat double precision not null check (lat between -90 and 90),
  brightness double precision, -- kelvin
  frp double precision check (frp >= 0),
  confidence text not null check (confidence in ('low', 'nominal', 'high')),
  night boolean,
  source text not null,
  received_at timestamptz not null default anlan_now(),
  -- one pixel of one pass is one row, however often the file comes
  primary key (satellite, seen_at, lon, lat)
);
create index hotspots_of_fire on hotspots (fire_id, seen_at);
select anlan_protect('hotspots');
