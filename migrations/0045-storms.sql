-- 台风: tracks as they became known. A storm is at sea or passes over many cities: it has no region of its own.

create table storms (
  id uuid primary key default anlan_id(),
  -- the year's number, '2305'; a depression that got none has the archive's
  no text not null check (no ~ '^[0-9]{4}$'),
  name text not null,
  name_zh text,
  origin text not null check (origin in ('replay', 'import')),
  source text not null,
  demo boolean not null,
  entered_at timestamptz not null default anlan_now(),
  entered_by text not null
);
select anlan_open('storms', 'a storm belongs to no region; tracks are public');

create table storm_fixes (
  storm_id uuid not null references storms on delete cascade,
  -- forecast: not yet happened when it was received; in a replay the rest of the real track stands in for it
  kind text not null check (kind in ('observed', 'forecast')),
  at timestamptz not null,
  lon double precision not null check (lon between -180 and 360),
  lat double precision not null check (lat between -60 and 70),
  wind_ms double precision check (wind_ms between 0 and 120),
  pressure_hpa double precision check (pressure_hpa between 850 and 1050),
  -- {"7": [NE, SE, SW, NW] km or null, "10": …, "12": …}
  radii jsonb,
  -- 模型: the circles come from our wind model, not from the source
  radii_model boolean not null,
  -- 插值: a position between two of the source
  interpolated boolean not null default false,
  received_at timestamptz not null default anlan_now(),
  primary key (storm_id, kind, at)
);
create index storm_fixes_received on storm_fixes (received_at desc) where kind = 'observed';
select anlan_open('storm_fixes', 'positions of a storm are public');
