-- What the city decides, its counties read: rows of a region are seen by everybody below it too, and changed as before by those in whose scope they stand.
-- Called after anlan_ledger(), whose view it replaces.
create function anlan_shared_below(name text) returns void language plpgsql as $$
declare fence text := '(starts_with(region_path, (select anlan_scope())) or starts_with((select anlan_scope()), region_path))';
begin
  execute format('create policy shared_below on %I for select using (starts_with((select anlan_scope()), region_path))', name);
  if to_regclass(name || '_seen') is not null then execute format('create or replace view %I as select * from %I where %s', name || '_seen', name, fence); end if;
end $$;

-- 安全生产措施: 国务院安委会十五条硬措施、省六十六条实施细则、市七十五项具体措施：牵头单位、时限、进展和佐证
create table measures (
  id uuid primary key default anlan_id(),
  region_code text not null,
  region_path text not null,
  code text not null, -- 编号
  level text not null check (level in ('national', 'province', 'city')), -- 层级
  title text not null, -- 措施
  content text, -- 具体内容
  parent_id uuid, -- 上级措施
  owner text, -- 牵头单位
  partners text, -- 配合单位
  due_on date, -- 完成时限
  source text, -- 依据
  verified boolean, -- 已核对原文
  status text check (status in ('open', 'reported', 'done')), -- 状态
  progress int check (progress >= 0 and progress <= 100), -- 进度
  reported_on date, -- 最近报告
  done_on date, -- 办结日期
  constraint measures_stands_under check ((level = 'national' and parent_id is null) or (level = 'province' and parent_id is not null) or level = 'city'),
  -- done is done on a day, at 100 %
  constraint measures_done_is_done check ((status = 'done') = (done_on is not null) and (status is distinct from 'done' or progress = 100)),
  -- a record's code and path can never disagree
  foreign key (region_code, region_path) references regions (code, path) on update cascade
);
select anlan_ledger('measures');
select anlan_shared_below('measures');
create unique index measures_key on measures (code) where retired_at is null;
create index measures_by_code on measures (code, id);
create index measures_by_due_on on measures (due_on, id);

-- 专项行动: 安全生产专项整治三年行动、百日会战等：起止、重点领域和牵头单位
create table programmes (
  id uuid primary key default anlan_id(),
  region_code text not null,
  region_path text not null,
  code text not null, -- 编号
  name text not null, -- 名称
  kind text not null check (kind in ('three_year', 'hundred_days', 'other')), -- 类别
  starts_on date not null, -- 开始
  ends_on date not null, -- 结束
  areas jsonb, -- 重点领域
  source text, -- 依据
  note text, -- 备注
  constraint programmes_ends_after check (ends_on >= starts_on),
  -- a record's code and path can never disagree
  foreign key (region_code, region_path) references regions (code, path) on update cascade
);
select anlan_ledger('programmes');
select anlan_shared_below('programmes');
create unique index programmes_key on programmes (code) where retired_at is null;
create index programmes_by_starts_on on programmes (starts_on, id);

-- 专题会商: 市政府主要领导每月一题的专题会商和市安办的协调会商：议题、纪要、任务清单
create table consultations (
  id uuid primary key default anlan_id(),
  region_code text not null,
  region_path text not null,
  code text not null, -- 编号
  title text not null, -- 会议名称
  kind text not null check (kind in ('monthly', 'coordination')), -- 类别
  topic text not null, -- 议题领域
  held_on date not null, -- 召开日期
  chair text not null, -- 主持
  programme_id uuid, -- 所属行动
  attended text, -- 参加单位
  agenda jsonb, -- 议程
  minutes text, -- 会议纪要
  doc_number text, -- 纪要文号
  -- a record's code and path can never disagree
  foreign key (region_code, region_path) references regions (code, path) on update cascade
);
select anlan_ledger('consultations');
select anlan_shared_below('consultations');
create unique index consultations_key on consultations (code) where retired_at is null;
create index consultations_by_held_on on consultations (held_on, id);

-- 任务清单: 专项行动逐领域逐月的任务和会商议定的事项：责任单位、时限、进展、佐证
create table programme_tasks (
  id uuid primary key default anlan_id(),
  region_code text not null,
  region_path text not null,
  code text not null, -- 编号
  title text not null, -- 任务
  programme_id uuid, -- 所属行动
  consultation_id uuid, -- 议定于
  area text, -- 领域
  month text, -- 月份
  unit text not null, -- 责任单位
  due_on date not null, -- 完成时限
  status text check (status in ('open', 'reported', 'done')), -- 状态
  progress int check (progress >= 0 and progress <= 100), -- 进度
  reported_on date, -- 最近报告
  done_on date, -- 办结日期
  -- a month is a month
  constraint programme_tasks_month check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  constraint programme_tasks_of_something check (programme_id is not null or consultation_id is not null),
  -- done is done on a day, at 100 %
  constraint programme_tasks_done_is_done check ((status = 'done') = (done_on is not null) and (status is distinct from 'done' or progress = 100)),
  -- a record's code and path can never disagree
  foreign key (region_code, region_path) references regions (code, path) on update cascade
);
select anlan_ledger('programme_tasks');
select anlan_shared_below('programme_tasks');
create unique index programme_tasks_key on programme_tasks (code) where retired_at is null;
create index programme_tasks_by_due_on on programme_tasks (due_on, id);


create index measures_by_parent on measures (parent_id);
create index programme_tasks_by_programme on programme_tasks (programme_id, area, month);
create index programme_tasks_by_consultation on programme_tasks (consultation_id);

-- The fields of a programme, one row each: what its items say.
create view programme_fields with (security_invoker) as
  select p.id as programme_id, f.ordinal::int as ordinal, f.item ->> 'name' as name, f.item ->> 'lead' as lead, p.region_path
  from programmes p cross join lateral jsonb_array_elements(coalesce(p.areas, '[]')) with ordinality as f(item, ordinal) where p.retired_at is null;
grant select on programme_fields to anlan_app;

-- What the unit said of a measure or a task, and what was answered; never changed.
create table progress_reports (
  id uuid primary key default anlan_id(),
  ledger text not null,
  row_id uuid not null,
  region_path text not null,
  act text not null check (act in ('reported', 'accepted', 'returned')),
  progress int not null check (progress between 0 and 100),
  note text not null check (note <> ''),
  by_id text,
  by_name text not null,
  at timestamptz not null default anlan_now()
);
create index progress_reports_of on progress_reports (row_id, at);
select anlan_protect('progress_reports');
select anlan_shared_below('progress_reports');
revoke update, delete on progress_reports from anlan_app;

-- 佐证: a file that shows what a record says was done. Kept as it came and only ever handed out as a download.
create table evidence (
  id uuid primary key default anlan_id(),
  subject_kind text not null,
  subject_id uuid not null,
  region_path text not null,
  name text not null check (name <> '' and length(name) <= 120),
  file text not null references files (hash),
  mime text not null,
  bytes int not null check (bytes > 0),
  added_at timestamptz not null default anlan_now(),
  added_by text not null
);
create unique index evidence_once on evidence (subject_id, file);
select anlan_protect('evidence');
select anlan_shared_below('evidence');
revoke update, delete on evidence from anlan_app;

insert into standards (key, title, title_en, unit, value, source, reason, changed_by) values
  ('measure.reminder', '措施到期提醒提前天数', 'Days before a measure is due that its unit is reminded', '天', '{"before": 7}', '产品设定，可由市安办调整', '首次设定', '系统'),
  ('programme_task.reminder', '任务到期提醒提前天数', 'Days before a task is due that its unit is reminded', '天', '{"before": 3}', '产品设定，可由市安办调整', '首次设定', '系统');
