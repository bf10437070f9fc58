-- 天气过程: 影响本市、须组织防御的台风、降水、强对流和低温过程，一次过程一行
create table weather_processes (
  id uuid primary key default anlan_id(),
  region_code text not null,
  region_path text not null,
  name text not null, -- 过程名称
  kind text not null check (kind in ('typhoon', 'rain', 'convection', 'cold')), -- 类型
  started_on date not null, -- 开始日期
  ended_on date, -- 结束日期
  storm text, -- 台风编号
  rain numeric check (rain >= 0 and rain <= 3000), -- 最大过程雨量
  wind numeric check (wind >= 0 and wind <= 120), -- 极大风速
  coldest numeric check (coldest >= -40 and coldest <= 40), -- 最低气温
  stricken text, -- 影响区域
  guarded text, -- 防御情况
  source text, -- 来源
  -- a course has its days in order
  constraint weather_processes_days check (ended_on is null or ended_on >= started_on),
  foreign key (region_code, region_path) references regions (code, path) on update cascade
);
select anlan_ledger('weather_processes');
create unique index weather_processes_key on weather_processes (name, started_on) where retired_at is null;
create index weather_processes_by_started_on on weather_processes (started_on, id);

-- 森林火情: 森林火情的发生、扑救、原因和挂牌督办（森林防火条例）
create table forest_fires (
  id uuid primary key default anlan_id(),
  region_code text not null,
  region_path text not null,
  name text not null, -- 火情名称
  occurred_on date not null, -- 发生日期
  out_on date, -- 扑灭日期
  cause text check (cause in ('grave', 'farming', 'line', 'outdoors', 'lightning', 'arson', 'unknown')), -- 起火原因
  found_by text check (found_by in ('warden', 'satellite', 'camera', 'public')), -- 发现方式
  area numeric check (area >= 0 and area <= 1000000), -- 过火面积
  forest_area numeric check (forest_area >= 0 and forest_area <= 1000000), -- 受害森林面积
  people int check (people >= 0 and people <= 100000), -- 投入扑救
  casualties int check (casualties >= 0 and casualties <= 10000), -- 伤亡
  course text, -- 处置经过
  listed_on date, -- 挂牌督办日期
  notice text, -- 督办与通报
  lifted_on date, -- 摘牌日期
  lessons text, -- 整改评估
  -- what happened after the outbreak did not happen before it
  constraint forest_fires_days check ((out_on is null or out_on >= occurred_on) and (listed_on is null or listed_on >= occurred_on) and (lifted_on is null or lifted_on >= listed_on)),
  -- a fire that is listed has been notified of
  constraint forest_fires_listed_whole check (listed_on is null or notice is not null),
  foreign key (region_code, region_path) references regions (code, path) on update cascade
);
select anlan_ledger('forest_fires');
create unique index forest_fires_key on forest_fires (name, occurred_on) where retired_at is null;
create index forest_fires_by_occurred_on on forest_fires (occurred_on, id);

-- 应急演练: 已举办的应急演练：检验哪类预案、参演人数、评估和据此修订（突发事件应急预案管理办法）
create table drills (
  id uuid primary key default anlan_id(),
  region_code text not null,
  region_path text not null,
  name text not null, -- 演练名称
  held_on date not null, -- 举办日期
  kind text not null check (kind in ('tabletop', 'full', 'blind')), -- 形式
  plan_type text not null check (plan_type in ('overall', 'flood', 'forest', 'earthquake', 'geology', 'relief', 'chemical', 'mine', 'trade', 'traffic', 'fire')), -- 检验的预案类别
  level text check (level in ('city', 'county', 'town', 'village', 'enterprise')), -- 组织层级
  organizer text, -- 组织单位
  venue text, -- 地点
  people int check (people >= 0 and people <= 1000000), -- 参演人数
  scenario text, -- 情景
  findings text, -- 评估发现
  revised boolean, -- 据此修订预案
  revised_on date, -- 修订日期
  -- a plan is revised after the drill that showed why, and a day of revision says that it was
  constraint drills_revision check (revised_on is null or (revised and revised_on >= held_on)),
  foreign key (region_code, region_path) references regions (code, path) on update cascade
);
select anlan_ledger('drills');
create unique index drills_key on drills (name, held_on, region_code) where retired_at is null;
create index drills_by_held_on on drills (held_on, id);
create index drills_by_people on drills (people, id);

-- 速报联动单位: 与应急值班共享突发信息、速报联动的部门和单位
create table linked_units (
  id uuid primary key default anlan_id(),
  region_code text not null,
  region_path text not null,
  name text not null, -- 单位名称
  organization uuid, -- 组织台账
  tells text[] not null, -- 共享信息
  minutes int check (minutes >= 1 and minutes <= 1440), -- 速报时限
  standing text not null check (standing in ('linked', 'trial', 'left')), -- 状态
  channels text[], -- 联动方式
  duty_phone_sealed bytea not null, -- 24 小时值班电话
  duty_phone_mask text not null, -- 24 小时值班电话
  duty_phone_tail text not null check (duty_phone_tail ~ '^[0-9X]{4}$'), -- 24 小时值班电话
  duty_phone_index bytea, -- 24 小时值班电话
  contact text, -- 联络员
  joined_on date, -- 加入日期
  left_on date, -- 退出日期
  -- who left has a day on which it did
  constraint linked_units_left check (standing <> 'left' or left_on is not null),
  foreign key (region_code, region_path) references regions (code, path) on update cascade
);
select anlan_ledger('linked_units');
create unique index linked_units_key on linked_units (name, region_code) where retired_at is null;
create index linked_units_by_name on linked_units (name, id);

-- 预案试点: 市级应急预案体系建设试点单位：任务、进度、成果
create table plan_pilots (
  id uuid primary key default anlan_id(),
  region_code text not null,
  region_path text not null,
  name text not null, -- 试点单位
  named_on date not null, -- 确定日期
  document text, -- 依据文件
  progress text not null check (progress in ('surveyed', 'writing', 'tested', 'accepted')), -- 进度
  plans int check (plans >= 0 and plans <= 10000), -- 编修预案
  cards int check (cards >= 0 and cards <= 100000), -- 应急处置卡
  drills int check (drills >= 0 and drills <= 10000), -- 检验演练
  accepted_on date, -- 验收日期
  lead text, -- 牵头单位
  fruit text, -- 主要成果
  -- an acceptance has its day, and comes after the naming
  constraint plan_pilots_accepted check ((progress <> 'accepted' or accepted_on is not null) and (accepted_on is null or accepted_on >= named_on)),
  foreign key (region_code, region_path) references regions (code, path) on update cascade
);
select anlan_ledger('plan_pilots');
create unique index plan_pilots_key on plan_pilots (region_code) where retired_at is null;
create index plan_pilots_by_name on plan_pilots (name, id);
