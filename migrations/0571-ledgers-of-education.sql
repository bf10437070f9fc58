-- 培训: 已举办的应急管理和安全生产培训：对象、人数、天数、考核
create table trainings (
  id uuid primary key default anlan_id(),
  region_code text not null,
  region_path text not null,
  name text not null, -- 培训名称
  kind text not null check (kind in ('leaders', 'officers', 'informants', 'enterprise', 'operators', 'teams', 'public')), -- 对象
  started_on date not null, -- 开班日期
  days int not null check (days >= 1 and days <= 365), -- 天数
  people int not null check (people >= 0 and people <= 1000000), -- 参训人数
  passed int check (passed >= 0 and passed <= 1000000), -- 考核合格
  hosts text, -- 举办单位
  venue text, -- 地点
  content text, -- 内容
  -- no more pass than take part
  constraint trainings_passed check (passed is null or passed <= people),
  foreign key (region_code, region_path) references regions (code, path) on update cascade
);
select anlan_ledger('trainings');
create unique index trainings_key on trainings (name, started_on) where retired_at is null;
create index trainings_by_started_on on trainings (started_on, id);
create index trainings_by_people on trainings (people, id);

-- 宣传活动: 安全生产月、咨询日、“五进”、警示教育等宣传活动
create table safety_events (
  id uuid primary key default anlan_id(),
  region_code text not null,
  region_path text not null,
  name text not null, -- 活动名称
  kind text not null check (kind in ('month', 'advice', 'entry', 'lesson', 'contest', 'lecture', 'meeting', 'other')), -- 类型
  ordinal int check (ordinal >= 1 and ordinal <= 1000), -- 第几个（届）
  level text check (level in ('city', 'county', 'town', 'village', 'enterprise')), -- 层级
  entered text check (entered in ('enterprise', 'village', 'community', 'school', 'family')), -- “五进”进入
  held_on date not null, -- 开始日期
  ended_on date, -- 结束日期
  topic text, -- 主题
  hosts text, -- 主办单位
  people int check (people >= 0 and people <= 100000000), -- 参与人次
  summary text, -- 活动情况
  -- a safety month is known by its number, an entry by where it went
  constraint safety_events_whole check ((kind <> 'month' or ordinal is not null) and (kind <> 'entry' or entered is not null)),
  -- an event has its days in order
  constraint safety_events_days check (ended_on is null or ended_on >= held_on),
  foreign key (region_code, region_path) references regions (code, path) on update cascade
);
select anlan_ledger('safety_events');
create unique index safety_events_key on safety_events (name, held_on, region_code) where retired_at is null;
create index safety_events_by_held_on on safety_events (held_on, id);
