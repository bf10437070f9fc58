-- 标杆企业: 安全生产标准化标杆企业：所属行业（领域）、认定、经验、接待观摩
create table benchmarks (
  id uuid primary key default anlan_id(),
  region_code text not null,
  region_path text not null,
  name text not null, -- 企业名称
  enterprise_id uuid not null, -- 企业台账
  sector text not null check (sector in ('footwear', 'shoe_parts', 'sports_goods', 'spinning', 'dyeing', 'knitting', 'garment', 'bags', 'stone', 'carving', 'building_ceramics', 'art_ceramics', 'daily_ceramics', 'plumbing', 'valves', 'food', 'frozen_food', 'seafood', 'tea', 'beverage', 'rattan', 'incense', 'furniture', 'machinery', 'moulds', 'foundry', 'petrochemical', 'fine_chemical', 'resin', 'filling_station', 'housing_works', 'municipal_works', 'road_works', 'hazmat_transport', 'passenger_transport', 'freight', 'warehouse', 'port', 'electronics', 'photovoltaic', 'mall', 'hotel', 'quarry', 'gas', 'packing', 'paper')), -- 行业（领域）
  level text not null check (level in ('province', 'city', 'county')), -- 级别
  named_on date not null, -- 认定日期
  document text, -- 公布文件
  tools text[], -- 亮点
  visits int check (visits >= 0 and visits <= 100000), -- 接待观摩
  practice text, -- 经验做法
  withdrawn_on date, -- 撤销日期
  withdrawn_reason text, -- 撤销原因
  -- withdrawn after it was named
  constraint benchmarks_days check (withdrawn_on is null or withdrawn_on >= named_on),
  foreign key (region_code, region_path) references regions (code, path) on update cascade
);
select anlan_ledger('benchmarks', 'enterprise_id');
create unique index benchmarks_key on benchmarks (enterprise_id, sector) where retired_at is null;
create index benchmarks_by_named_on on benchmarks (named_on, id);

-- 年度目标: 年度工作思路和为民办实事项目提出的目标，及完成情况
create table year_targets (
  id uuid primary key default anlan_id(),
  region_code text not null,
  region_path text not null,
  name text not null, -- 目标
  year int not null check (year >= 2000 and year <= 2100), -- 年度
  kind text not null check (kind in ('province_measures', 'city_measures', 'patrolled_counties', 'projects', 'management_posts', 'post_requirements', 'shelters', 'depots', 'counties', 'coastal_teams', 'mechanisms', 'other')), -- 计什么
  value int not null check (value >= 0 and value <= 1000000), -- 目标值（下限）
  value_to int check (value_to >= 0 and value_to <= 1000000), -- 上限
  unit text not null, -- 计量单位
  done int check (done >= 0 and done <= 1000000), -- 已完成
  met boolean, -- 已达目标
  due_on date, -- 完成时限
  livelihood boolean, -- 为民办实事项目
  owner text, -- 责任单位
  source text, -- 出处
  note text, -- 进展
  -- a range has its ends in order
  constraint year_targets_range check (value_to is null or value_to >= value),
  foreign key (region_code, region_path) references regions (code, path) on update cascade
);
select anlan_ledger('year_targets');
create unique index year_targets_key on year_targets (year, kind, name) where retired_at is null;
create index year_targets_by_year on year_targets (year, id);
create index year_targets_by_due_on on year_targets (due_on, id);
