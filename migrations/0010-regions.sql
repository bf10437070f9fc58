-- 区划: four levels below the province, for any prefecture of China.

create table regions (
  code text primary key,
  parent_code text references regions(code),
  level smallint not null check (level between 2 and 5), -- 2 city, 3 county, 4 town, 5 village; 1 is the province, which is never stored
  name text not null check (name <> ''),
  short_name text not null,
  ordinal smallint not null default 0, -- the order in which the city names its own units
  path text not null unique,
  -- Null for a functional zone: it has no GB/T 2260 code of its own, and its internal code is never exported as one.
  gb_code text check (gb_code ~ '^[0-9]{6}([0-9]{3}){0,2}$'),
  -- The GB unit that a zone, or a town lent to a zone, belongs to in the national statistics.
  gb_parent text,
  functional boolean not null default false,
  lon double precision check (lon between 73 and 136),
  lat double precision check (lat between 3 and 54),
  plane point, -- metres, the city's Gauss-Krüger zone; never raw degrees
  position_note text, -- where the position comes from: a reader must be able to tell a survey from a scatter
  constraint regions_city_is_the_root check ((level = 2) = (parent_code is null)),
  constraint regions_path_ends_with_code check (right(path, length(code) + 1) = code || '/'),
  constraint regions_path_has_its_level check (length(path) - length(replace(path, '/', '')) = level - 1),
  constraint regions_zone_has_no_gb_code check (functional = (gb_code is null)),
  constraint regions_position_is_whole check ((lon is null) = (lat is null) and (lon is null) = (plane is null)),
  -- What a record's foreign key holds: its code and its path can never disagree.
  constraint regions_code_path unique (code, path)
);
create index regions_under on regions (path text_pattern_ops);
create index regions_children on regions (parent_code, code);
create index regions_plane on regions using gist (plane);
select anlan_open('regions', 'division codes are public; a scope limits records, not the names of places');

-- The shape of a region. The newest version counts; older ones stay, so that an old report can be drawn as it was.
create table region_boundaries (
  id uuid primary key default anlan_id(),
  region_code text not null references regions(code),
  source text not null,
  datum text not null check (datum in ('wgs84', 'gcj02')), -- what the file was in; the geometry kept here is always WGS84
  attribution text not null default '',
  schematic boolean not null default false, -- 示意: drawn, not surveyed
  geometry jsonb not null check (geometry ->> 'type' in ('Polygon', 'MultiPolygon')),
  version int not null check (version > 0),
  imported_at timestamptz not null default anlan_now(),
  unique (region_code, version)
);
select anlan_open('region_boundaries', 'outlines of regions are public');

-- '350500/350582/350582103/' → '晋江市·陈埭镇': where a record stands, as lists and exports write it. The city itself is named only when nothing stands below it.
create function region_label(path text) returns text language sql stable parallel safe as $$
  select string_agg(r.name, '·' order by r.level) from regions r
  where r.code = any (string_to_array(rtrim($1, '/'), '/')) and (r.level > 2 or r.path = $1)
$$;
