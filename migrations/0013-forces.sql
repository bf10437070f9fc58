-- 救援队伍、避灾点.

create table teams (
  id uuid primary key default anlan_id(),
  name text not null check (name <> ''),
  kind text not null check (kind in ('national', 'professional', 'grassroots', 'unit', 'social', 'volunteer', 'military')), -- 突发事件应对法 art. 39
  tier text not null check (tier in ('city', 'county', 'town')), -- 三分三联: by tier, by area, by task
  region_code text not null,
  region_path text not null,
  leader_name text not null,
  phone_sealed bytea not null,
  phone_mask text not null,
  phone_tail text not null check (phone_tail ~ '^[0-9]{4}$'),
  skills text[] not null check (cardinality(skills) > 0),
  equipment jsonb not null default '[]', -- [{"name", "count", "unit"}]
  members int not null check (members > 0),
  lon double precision not null check (lon between 73 and 136),
  lat double precision not null check (lat between 3 and 54),
  plane point not null,
  readiness text not null default 'ready' check (readiness in ('ready', 'standby', 'off')),
  coastal boolean not null default false,
  insured_until date, -- 突发事件应对法 art. 40: members must be insured
  demo boolean not null default false,
  retired_at timestamptz,
  foreign key (region_code, region_path) references regions (code, path) on update cascade
);
create index teams_under on teams (region_path text_pattern_ops, id);
create index teams_plane on teams using gist (plane);
create index teams_skills on teams using gin (skills);
select anlan_protect('teams');

create table shelters (
  id uuid primary key default anlan_id(),
  code text not null unique,
  name text not null check (name <> ''),
  region_code text not null,
  region_path text not null,
  capacity int not null check (capacity > 0),
  area numeric check (area > 0), -- square metres; GB 51143 asks at least 1 per person for an emergency stay
  address text not null default '',
  lon double precision not null check (lon between 73 and 136),
  lat double precision not null check (lat between 3 and 54),
  plane point not null,
  manager_name text not null,
  phone_sealed bytea not null,
  phone_mask text not null,
  phone_tail text not null check (phone_tail ~ '^[0-9]{4}$'),
  facilities text[] not null default '{}',
  demo boolean not null default false,
  retired_at timestamptz,
  foreign key (region_code, region_path) references regions (code, path) on update cascade
);
create index shelters_under on shelters (region_path text_pattern_ops, id);
create index shelters_plane on shelters using gist (plane);
select anlan_protect('shelters');

-- After a bulk load the planner knows nothing of the new rows until autovacuum comes round, and joins them row by row. The application's
-- role owns no table, so it asks here.
create function registry_analyze() returns void language plpgsql security definer set search_path = public as $$ begin
  analyze regions; analyze organizations; analyze posts; analyze duty_holders; analyze informants; analyze village_plans; analyze stations; analyze teams; analyze shelters;
end $$;
