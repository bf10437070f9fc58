-- 组织、防汛责任人、灾害信息员、村级预案. Phones are sealed; the mask and the last four digits are what lists may show and search.

create table organizations (
  id uuid primary key default anlan_id(),
  code text not null unique,
  name text not null check (name <> ''),
  kind text not null check (kind in ('government', 'flood_command', 'bureau', 'department', 'town', 'village', 'team_owner')),
  region_code text not null,
  region_path text not null,
  superior_id uuid references organizations(id),
  phone_sealed bytea,
  phone_mask text,
  demo boolean not null default false,
  retired_at timestamptz,
  foreign key (region_code, region_path) references regions (code, path) on update cascade
);
create index organizations_under on organizations (region_path text_pattern_ops, name);
select anlan_protect('organizations');

-- A duty outlives the person who holds it: calls go along posts, never along people.
create table posts (
  id uuid primary key default anlan_id(),
  region_code text not null,
  region_path text not null,
  title text not null check (title <> ''),
  kind text not null default 'flood_duty' check (kind in ('flood_duty')),
  level smallint not null check (level between 2 and 5),
  superior_post_id uuid references posts(id),
  org_id uuid references organizations(id),
  charge text not null default '', -- 管辖: what this post looks after
  demo boolean not null default false,
  retired_at timestamptz,
  foreign key (region_code, region_path) references regions (code, path) on update cascade,
  constraint posts_place unique (id, region_code, region_path),
  constraint posts_not_its_own_superior check (superior_post_id <> id)
);
create index posts_under on posts (region_path text_pattern_ops, level);
create index posts_superior on posts (superior_post_id);
select anlan_protect('posts');

-- Escalation climbs: a superior of the same or a lower level could send a call in a circle.
create function posts_climb() returns trigger language plpgsql as $$ begin
  if new.superior_post_id is not null and (select level from posts where id = new.superior_post_id) >= new.level then
    raise exception using errcode = '23514', constraint = 'posts_superior_is_higher', message = 'the superior post must stand on a higher level';
  end if;
  return new;
end $$;
create trigger posts_climb before insert or update of superior_post_id, level on posts for each row execute function posts_climb();

create table duty_holders (
  id uuid primary key default anlan_id(),
  post_id uuid not null,
  rank text not null check (rank in ('A', 'B')),
  person_name text not null check (person_name <> ''),
  phone_sealed bytea not null,
  phone_mask text not null,
  phone_tail text not null check (phone_tail ~ '^[0-9]{4}$'),
  region_code text not null,
  region_path text not null,
  confirmed_at timestamptz, -- when the person last answered on this number
  disabled_at timestamptz,
  demo boolean not null default false,
  -- The holder stands where the post stands.
  foreign key (post_id, region_code, region_path) references posts (id, region_code, region_path) on update cascade
);
-- One A and one B at a time; those who left stay as rows, because old callouts name them.
create unique index duty_holders_one_per_rank on duty_holders (post_id, rank) where disabled_at is null;
create index duty_holders_under on duty_holders (region_path text_pattern_ops, id);
create index duty_holders_tail on duty_holders (phone_tail);
select anlan_protect('duty_holders');

create table informants (
  id uuid primary key default anlan_id(),
  person_name text not null check (person_name <> ''),
  rank text not null check (rank in ('A', 'B')),
  phone_sealed bytea not null,
  phone_mask text not null,
  phone_tail text not null check (phone_tail ~ '^[0-9]{4}$'),
  region_code text not null,
  region_path text not null,
  trained_on date, -- yearly training
  disabled_at timestamptz,
  demo boolean not null default false,
  foreign key (region_code, region_path) references regions (code, path) on update cascade
);
create index informants_under on informants (region_path text_pattern_ops, id);
create index informants_tail on informants (phone_tail);
select anlan_protect('informants');

create table village_plans (
  id uuid primary key default anlan_id(),
  region_code text not null,
  region_path text not null,
  title text not null check (title <> ''),
  version int not null default 1 check (version > 0),
  filed_on date not null,
  people_at_risk int not null default 0 check (people_at_risk >= 0), -- 危险区域人员, who move first
  meeting_point text not null default '',
  demo boolean not null default false,
  retired_at timestamptz,
  foreign key (region_code, region_path) references regions (code, path) on update cascade,
  constraint village_plans_version unique (region_code, version)
);
-- A village has one plan in force.
create unique index village_plans_in_force on village_plans (region_code) where retired_at is null;
create index village_plans_under on village_plans (region_path text_pattern_ops, id);
select anlan_protect('village_plans');
