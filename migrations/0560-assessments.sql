-- 考核 assessments: a year's indicators, who is assessed, by which groups, what each was given, what was said against it, and the list in the end.
create table assessments (
  id uuid primary key default anlan_id(),
  kind text not null check (kind in ('unit', 'staff')),
  year int not null check (year between 2000 and 2100), -- whose work is assessed
  held_in int not null check (held_in between 2000 and 2100), -- when: usually the year after
  title text not null check (title <> ''),
  state text not null default 'drafting' check (state in ('drafting', 'self', 'scoring', 'appeal', 'confirming', 'final')),
  region_code text not null,
  region_path text not null,
  demo boolean not null default false,
  made_by text not null,
  made_at timestamptz not null default anlan_now(),
  foreign key (region_code, region_path) references regions (code, path) on update cascade
);
create unique index assessments_once on assessments (kind, year, region_path, title);
select anlan_protect('assessments');
select anlan_shared_below('assessments');

create table assessment_steps (
  id uuid primary key default anlan_id(),
  assessment_id uuid not null references assessments on delete cascade,
  region_path text not null,
  from_state text not null,
  to_state text not null,
  note text not null default '',
  by_id text,
  by_name text not null,
  at timestamptz not null default anlan_now()
);
select anlan_protect('assessment_steps');
select anlan_shared_below('assessment_steps');
revoke update, delete on assessment_steps from anlan_app;

create table assessment_indicators (
  id uuid primary key default anlan_id(),
  assessment_id uuid not null references assessments on delete cascade,
  parent_id uuid references assessment_indicators on delete cascade,
  ordinal int not null,
  name text not null check (name <> ''),
  -- a heading has no weight of its own: it is the sum of what stands under it
  weight numeric check (weight > 0 and weight <= 100),
  applies text not null default 'all' check (applies in ('all', 'county', 'department', 'staff')),
  rule text not null default '',
  proof text not null default '', -- what is to be shown
  source text not null default 'manual' check (source in ('manual', 'figure')),
  figure_key text,
  figure_params jsonb not null default '{}',
  -- [[from, share of the weight in %]], the highest first
  steps jsonb not null default '[]',
  region_path text not null,
  constraint assessment_indicators_drawn check ((source = 'figure') = (figure_key is not null and jsonb_array_length(steps) > 0))
);
create index assessment_indicators_of on assessment_indicators (assessment_id, ordinal);
select anlan_protect('assessment_indicators');
select anlan_shared_below('assessment_indicators');

create table assessment_groups (
  id uuid primary key default anlan_id(),
  assessment_id uuid not null references assessments on delete cascade,
  no int not null check (no > 0),
  name text not null,
  region_path text not null,
  unique (assessment_id, no)
);
select anlan_protect('assessment_groups');
select anlan_shared_below('assessment_groups');

create table assessment_group_members (
  id uuid primary key default anlan_id(),
  group_id uuid not null references assessment_groups on delete cascade,
  organization_id uuid not null references organizations,
  department text not null, -- the body's name when the group was made
  name text not null, -- a post or an invented name; whose scores these are
  leads boolean not null default false,
  region_path text not null
);
create index assessment_group_members_of on assessment_group_members (group_id);
select anlan_protect('assessment_group_members');
select anlan_shared_below('assessment_group_members');

create table assessment_targets (
  id uuid primary key default anlan_id(),
  assessment_id uuid not null references assessments on delete cascade,
  kind text not null check (kind in ('county', 'department', 'staff')),
  name text not null check (name <> ''),
  organization_id uuid references organizations,
  region_code text not null,
  region_path text not null, -- the county's own: it sees itself, not its neighbour
  group_id uuid references assessment_groups,
  veto_reason text,
  veto_by text,
  veto_at timestamptz,
  total numeric,
  band text,
  rank int check (rank > 0),
  foreign key (region_code, region_path) references regions (code, path) on update cascade,
  constraint assessment_targets_veto check (num_nulls(veto_reason, veto_by, veto_at) in (0, 3)),
  unique (assessment_id, kind, name)
);
create index assessment_targets_of on assessment_targets (assessment_id, kind, rank);
select anlan_protect('assessment_targets');

-- 回避: whoever assesses does not come from whom he assesses. Both ways in: a group given to a target, a member put into a group.
create function assessment_avoids() returns trigger language plpgsql as $$ begin
  if tg_table_name = 'assessment_targets' then
    if exists (select from assessment_group_members m where m.group_id = new.group_id and m.organization_id = new.organization_id) then
      raise exception 'a group does not assess the body of its own member' using errcode = '23514', constraint = 'assessment_avoidance'; end if;
  elsif exists (select from assessment_targets t where t.group_id = new.group_id and t.organization_id = new.organization_id) then
    raise exception 'a group does not assess the body of its own member' using errcode = '23514', constraint = 'assessment_avoidance'; end if;
  return new;
end $$;
create trigger assessment_avoidance before insert or update of group_id, organization_id on assessment_targets for each row execute function assessment_avoids();
create trigger assessment_avoidance before insert or update of group_id, organization_id on assessment_group_members for each row execute function assessment_avoids();

-- What was given: by the target itself, by its group. A score is replaced by a newer row, never changed.
create table assessment_scores (
  id uuid primary key default anlan_id(),
  target_id uuid not null references assessment_targets on delete cascade,
  indicator_id uuid not null references assessment_indicators on delete cascade,
  stage text not null check (stage in ('self', 'group', 'appeal')),
  points numeric not null check (points >= 0 and points <= 100),
  note text not null default '',
  figure numeric, -- the value from which it was drawn
  member_id uuid references assessment_group_members,
  by_id text,
  by_name text not null,
  at timestamptz not null default anlan_now(),
  region_path text not null
);
create index assessment_scores_of on assessment_scores (target_id, indicator_id, stage, at desc);
select anlan_protect('assessment_scores');
revoke update, delete on assessment_scores from anlan_app;

create table assessment_appeals (
  id uuid primary key default anlan_id(),
  target_id uuid not null references assessment_targets on delete cascade,
  indicator_id uuid not null references assessment_indicators on delete cascade,
  region_path text not null,
  reason text not null check (reason <> ''),
  by_name text not null,
  by_id text,
  at timestamptz not null default anlan_now(),
  due_on date not null,
  answer text,
  upheld boolean,
  answered_by text,
  answered_at timestamptz,
  constraint assessment_appeals_answered check (num_nulls(answer, upheld, answered_by, answered_at) in (0, 4))
);
create index assessment_appeals_of on assessment_appeals (target_id);
select anlan_protect('assessment_appeals');

-- 等次: rows, because every city draws its own.
create table assessment_bands (
  name text primary key,
  name_en text not null,
  from_points numeric not null unique check (from_points >= 0 and from_points <= 100),
  -- the best that one with a veto can be
  with_veto boolean not null default false,
  source text not null,
  verified boolean not null default false
);
select anlan_open('assessment_bands', 'the bands of the installation');
insert into assessment_bands values
  ('优秀', 'excellent', 90, false, '通行分档 [memory]，由市安办核定'), ('良好', 'good', 80, false, '通行分档 [memory]，由市安办核定'),
  ('合格', 'passed', 60, true, '通行分档 [memory]，由市安办核定；有一票否决的不高于本档'), ('不合格', 'failed', 0, false, '通行分档 [memory]，由市安办核定');
create table assessment_settings (
  one boolean primary key default true check (one),
  appeal_days int not null check (appeal_days between 1 and 60),
  source text not null,
  verified boolean not null default false
);
select anlan_open('assessment_settings', 'one row of the installation');
insert into assessment_settings values (true, 7, '产品设定，可由市安办调整');
