-- 检查: checklists with their versions, campaigns and groups, selections with seed and pool, inspections with answers and signatures.

create table checklists (
  id uuid primary key default anlan_id(),
  key text not null check (key ~ '^[a-z][a-z0-9_]{1,39}$'),
  version int not null check (version >= 1),
  title text not null check (title <> ''),
  purpose text not null check (purpose in ('inspection', 'self_check')),
  sectors text[] not null default '{}', -- of which enterprises; none: of all
  source text not null default '',
  verified boolean not null default false,
  note text not null default '',
  drafted_by uuid,
  drafted_name text not null,
  drafted_at timestamptz not null default anlan_now(),
  published_by uuid,
  published_name text,
  published_at timestamptz,
  superseded_at timestamptz,
  -- answers name the version that they were taken with
  unique (key, version),
  -- a list binds those who are inspected: another person reads it before
  constraint checklists_second_person check (published_by is null or published_by is distinct from drafted_by),
  constraint checklists_published_by_somebody check ((published_at is null) = (published_name is null)),
  constraint checklists_superseded_after check (superseded_at is null or published_at is not null)
);
select anlan_open('checklists', 'what is asked, the same for every region');
-- one version in force, and one on the desk
create unique index checklists_in_force on checklists (key) where published_at is not null and superseded_at is null;
create unique index checklists_one_draft on checklists (key) where published_at is null;

create table checklist_items (
  checklist_id uuid not null references checklists(id) on delete cascade,
  ordinal int not null check (ordinal >= 1),
  section text not null check (section <> ''),
  code text not null check (code ~ '^[A-Z0-9][A-Z0-9.-]{0,19}$'),
  content text not null check (content <> ''),
  method text not null default '',
  basis text not null default '', -- law and article
  weight numeric not null default 1 check (weight > 0 and weight <= 100),
  is_major boolean not null default false,
  evidence_required boolean not null default false,
  criterion text, -- code of a criterion of major dangers
  limit_days int not null default 15 check (limit_days between 1 and 180), -- until when what fails is put right, unless the inspector says otherwise
  primary key (checklist_id, code),
  unique (checklist_id, ordinal) deferrable initially deferred
);
select anlan_open('checklist_items', 'what is asked, the same for every region');

-- What was published is what inspectors carry on phones that are offline: it never changes.
create function checklist_items_stay() returns trigger language plpgsql as $$ begin
  if exists (select from checklists where id = coalesce(new.checklist_id, old.checklist_id) and published_at is not null) then
    raise exception 'a published checklist never changes' using errcode = '23514', constraint = 'checklist_items_stay', table = 'checklist_items';
  end if;
  return coalesce(new, old);
end $$;
create trigger checklist_items_stay before insert or update or delete on checklist_items for each row execute function checklist_items_stay();

-- 分级差异化: how often, by risk colour and standardization grade. Facts to be confirmed by the office.
create table inspection_frequencies (
  color text not null check (color in ('red', 'orange', 'yellow', 'blue')),
  rating text not null check (rating in ('national', 'provincial', 'quanzhou', 'none')),
  every_months int not null check (every_months between 1 and 120),
  source text not null,
  verified boolean not null default false,
  changed_by text,
  changed_at timestamptz,
  primary key (color, rating)
);
select anlan_open('inspection_frequencies', 'how often, the same for every region');

-- Codes of inspections and selections, one row a series and year.
create table inspection_counters (series text not null, year int not null, last_no int not null check (last_no >= 0), primary key (series, year));
select anlan_open('inspection_counters', 'the last code given in a series and year');

create table inspection_campaigns (
  id uuid primary key default anlan_id(),
  region_code text not null,
  region_path text not null,
  code text not null, -- 行动编号
  name text not null, -- 行动名称
  mode text not null check (mode in ('self', 'department', 'supervision', 'undercover', 'unannounced', 'joint', 'cross', 'double_random')), -- 检查方式
  starts_on date not null, -- 开始日期
  ends_on date not null, -- 结束日期
  lead text not null, -- 牵头单位
  basis text, -- 依据
  goal text, -- 工作要求
  constraint inspection_campaigns_span check (ends_on >= starts_on),
  foreign key (region_code, region_path) references regions (code, path) on update cascade
);
select anlan_ledger('inspection_campaigns');
create unique index inspection_campaigns_key on inspection_campaigns (code) where retired_at is null;
create index inspection_campaigns_by_starts_on on inspection_campaigns (starts_on, id);

create table inspection_campaign_checklists (
  campaign_id uuid not null references inspection_campaigns(id) on delete cascade,
  region_path text not null,
  checklist_id uuid not null references checklists(id),
  primary key (campaign_id, checklist_id)
);
select anlan_protect('inspection_campaign_checklists');

create table inspection_groups (
  campaign_id uuid not null references inspection_campaigns(id) on delete cascade,
  no int not null check (no between 1 and 200),
  region_path text not null,
  name text not null check (name <> ''),
  leader text not null default '',
  departments text[] not null default '{}', -- from which its members come
  counties text[] not null default '{}', -- codes of the counties it goes to
  primary key (campaign_id, no)
);
select anlan_protect('inspection_groups');

create table inspection_group_members (
  id uuid primary key default anlan_id(),
  campaign_id uuid not null,
  group_no int not null,
  region_path text not null,
  user_id uuid references users(id), -- who has an account
  name text not null check (name <> ''),
  department text not null default '',
  duty text not null default 'member' check (duty in ('leader', 'liaison', 'member')),
  foreign key (campaign_id, group_no) references inspection_groups (campaign_id, no) on delete cascade
);
select anlan_protect('inspection_group_members');
-- nobody is in one group twice
create unique index inspection_group_members_once on inspection_group_members (campaign_id, group_no, user_id) where user_id is not null;

create table inspection_selections (
  id uuid primary key default anlan_id(),
  region_code text not null,
  region_path text not null,
  code text not null, -- 抽取编号
  title text not null, -- 事由
  reason text, -- 说明
  method text not null check (method in ('targeted', 'random', 'graded', 'given')), -- 选取方式
  drawn_on date not null, -- 抽取日期
  pool int not null check (pool >= 0 and pool <= 10000000), -- 抽取池
  drawn int not null check (drawn >= 0 and drawn <= 100000), -- 选出
  seed text, -- 随机种子
  filter text, -- 范围条件
  drawn_by text, -- 抽取人
  -- a lot has a seed, or nobody could draw it again
  constraint inspection_selections_seeded check (method <> 'random' or seed is not null),
  constraint inspection_selections_of_the_pool check (drawn <= pool),
  foreign key (region_code, region_path) references regions (code, path) on update cascade
);
select anlan_ledger('inspection_selections');
create unique index inspection_selections_key on inspection_selections (code) where retired_at is null;
create index inspection_selections_by_drawn_on on inspection_selections (drawn_on, id);

-- Among whom was drawn, and in which order they came: the proof of a draw.
create table inspection_pools (
  selection_id uuid primary key references inspection_selections(id) on delete cascade,
  region_path text not null,
  enterprise_ids uuid[] not null,
  drawn_ids uuid[] not null,
  inspector_ids uuid[] not null default '{}',
  inspectors_each int not null default 0 check (inspectors_each between 0 and 10)
);
select anlan_protect('inspection_pools');

create table inspections (
  id uuid primary key default anlan_id(),
  region_code text not null,
  region_path text not null,
  code text not null, -- 检查编号
  enterprise_name text not null, -- 被检查单位
  enterprise_id uuid not null references enterprises, -- 企业台账
  sector text check (sector in ('trade', 'chemical', 'mine', 'coal', 'fireworks', 'construction', 'road', 'water', 'fishery', 'gas', 'crowd', 'storage', 'power', 'farm', 'tourism', 'other')), -- 监管行业
  stage text not null check (stage in ('planned', 'done')), -- 进度
  mode text not null check (mode in ('self', 'department', 'supervision', 'undercover', 'unannounced', 'joint', 'cross', 'double_random')), -- 检查方式
  due_on date, -- 应查日期
  campaign_name text, -- 行动
  campaign_id uuid references inspection_campaigns, -- 行动台账
  group_no int check (group_no >= 1 and group_no <= 200), -- 检查组
  selection_id uuid references inspection_selections, -- 抽取
  checklist_key text, -- 清单
  checklist_version int check (checklist_version >= 1 and checklist_version <= 10000), -- 清单版本
  inspectors text, -- 检查人员
  done_on date, -- 检查日期
  items int check (items >= 0 and items <= 1000), -- 检查项
  conforming int check (conforming >= 0 and conforming <= 1000), -- 符合
  failing int check (failing >= 0 and failing <= 1000), -- 不符合
  not_applicable int check (not_applicable >= 0 and not_applicable <= 1000), -- 不涉及
  on_spot int check (on_spot >= 0 and on_spot <= 1000), -- 立整立改
  signed text check (signed in ('signed', 'refused')), -- 被检查单位签字
  record_number text, -- 现场检查记录
  order_number text, -- 责令限期整改指令书
  note text, -- 备注
  -- what was done has its day, its list and its counts
  constraint inspections_done_is_whole check (stage = 'planned' or (done_on is not null and checklist_version is not null and inspectors is not null and items = conforming + failing + not_applicable and on_spot <= failing and signed is not null)),
  constraint inspections_planned_is_open check (stage = 'done' or (done_on is null and items is null)),
  foreign key (campaign_id, group_no) references inspection_groups (campaign_id, no),
  foreign key (checklist_key, checklist_version) references checklists (key, version),
  foreign key (region_code, region_path) references regions (code, path) on update cascade
);
select anlan_ledger('inspections', 'enterprise_id');
create unique index inspections_key on inspections (code) where retired_at is null;
create index inspections_by_due_on on inspections (due_on, id);
create index inspections_by_done_on on inspections (done_on, id);
create index inspections_of_enterprise on inspections (enterprise_id, done_on);
create index inspections_of_campaign on inspections (campaign_id, group_no, stage);
create index inspections_of_selection on inspections (selection_id) where selection_id is not null;
-- An enterprise is not told of an inspection before it comes (四不两直): its officer sees those that were done.
create policy not_told_before on inspections as restrictive using ((select anlan_unit()) is null or stage = 'done');

-- Who goes. A plan has whom it was given to; an inspection that was done has who was there.
create table inspection_inspectors (
  inspection_id uuid not null references inspections(id) on delete cascade,
  ordinal int not null check (ordinal >= 1),
  region_path text not null,
  user_id uuid references users(id),
  name text not null check (name <> ''),
  certificate text not null default '', -- 执法证号
  primary key (inspection_id, ordinal)
);
select anlan_protect('inspection_inspectors');
create index inspection_inspectors_of on inspection_inspectors (user_id, inspection_id);

-- How an inspection came in: once, whatever the phone repeats.
create table inspection_submissions (
  id uuid primary key, -- given by the phone
  inspection_id uuid not null unique references inspections(id),
  region_path text not null,
  checklist_id uuid not null references checklists(id),
  content_hash text not null, -- SHA-256 of what came: the same id with other words is no repeat
  started_at timestamptz not null,
  finished_at timestamptz not null,
  received_at timestamptz not null default anlan_now(),
  received_from text not null,
  lon double precision check (lon between 73 and 136),
  lat double precision check (lat between 3 and 54),
  accuracy double precision check (accuracy >= 0),
  superseded boolean not null, -- a newer version was in force when it came
  constraint inspection_submissions_in_time check (finished_at >= started_at)
);
select anlan_protect('inspection_submissions');

create table inspection_answers (
  inspection_id uuid not null references inspections(id) on delete cascade,
  item_code text not null,
  region_path text not null,
  result text not null check (result in ('conforming', 'failing', 'not_applicable')),
  note text not null default '',
  photo_ids uuid[] not null default '{}',
  danger_id uuid,
  on_spot boolean not null default false,
  primary key (inspection_id, item_code),
  -- what does not conform is followed until it is cleared
  constraint inspection_answers_followed check (result <> 'failing' or danger_id is not null),
  constraint inspection_answers_on_spot check (not on_spot or result = 'failing')
);
select anlan_protect('inspection_answers');
create index inspection_answers_of_danger on inspection_answers (danger_id) where danger_id is not null;

-- Signed by inspectors and enterprise; a refusal is noted with its reason (安全生产法 art. 68).
create table inspection_signatures (
  inspection_id uuid not null references inspections(id) on delete cascade,
  ordinal int not null check (ordinal >= 1),
  region_path text not null,
  side text not null check (side in ('inspector', 'enterprise')),
  name text not null check (name <> ''),
  signed_at timestamptz,
  drawing text, -- strokes as SVG path data
  refusal text,
  primary key (inspection_id, ordinal),
  constraint inspection_signatures_or_refusal check ((refusal is null) = (signed_at is not null)),
  constraint inspection_signatures_inspectors_sign check (side = 'enterprise' or refusal is null)
);
select anlan_protect('inspection_signatures');
