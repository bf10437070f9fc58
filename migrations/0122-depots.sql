-- 储备库: 应急物资装备储备库（点）
create table depots (
  id uuid primary key default anlan_id(),
  region_code text not null,
  region_path text not null,
  code text not null, -- 编码
  name text not null, -- 储备库名称
  tier text not null check (tier in ('national', 'province', 'city', 'county', 'town', 'village', 'agency')), -- 层级
  kinds text[], -- 储备类别
  owner text, -- 主管单位
  address text not null, -- 地址
  area numeric check (area >= 0 and area <= 1000000), -- 建筑面积
  volume numeric check (volume >= 0 and volume <= 10000000), -- 库容
  people int check (people >= 0 and people <= 10000000), -- 可保障人数
  built_on date, -- 启用日期
  state text check (state in ('open', 'building', 'closed')), -- 使用状态
  keeper text, -- 保管员 A
  keeper_phone_sealed bytea, -- 保管员 A 电话
  keeper_phone_mask text, -- 保管员 A 电话
  keeper_phone_tail text check (keeper_phone_tail ~ '^[0-9X]{4}$'), -- 保管员 A 电话
  keeper_phone_index bytea, -- 保管员 A 电话
  deputy text, -- 保管员 B
  deputy_phone_sealed bytea, -- 保管员 B 电话
  deputy_phone_mask text, -- 保管员 B 电话
  deputy_phone_tail text check (deputy_phone_tail ~ '^[0-9X]{4}$'), -- 保管员 B 电话
  deputy_phone_index bytea, -- 保管员 B 电话
  duty_phone_sealed bytea, -- 24 小时出库电话
  duty_phone_mask text, -- 24 小时出库电话
  duty_phone_tail text check (duty_phone_tail ~ '^[0-9X]{4}$'), -- 24 小时出库电话
  duty_phone_index bytea, -- 24 小时出库电话
  truck text check (truck in ('heavy', 'medium', 'light')), -- 可进车型
  forklift boolean, -- 有叉车
  load_minutes int check (load_minutes >= 0 and load_minutes <= 10000), -- 出库时限
  note text, -- 备注
  -- a record's code and path can never disagree
  foreign key (region_code, region_path) references regions (code, path) on update cascade
);
select anlan_ledger('depots');
create unique index depots_key on depots (code) where retired_at is null;
create index depots_by_name on depots (name, id);
-- a truck is sent to it
alter table depots add constraint depots_has_a_place check (lon is not null and lat is not null);

-- 应急物资: 储备库里按批次管理的物资
create table supplies (
  id uuid primary key default anlan_id(),
  region_code text not null,
  region_path text not null,
  name text not null, -- 物资名称
  kind text not null check (kind in ('relief', 'flood', 'forest', 'communications', 'medical', 'rescue', 'hazmat', 'other')), -- 类别
  depot uuid not null references depots, -- 储备库
  batch text not null, -- 批号
  model text, -- 规格型号
  quantity int not null check (quantity >= 0 and quantity <= 100000000), -- 库存数量
  unit text not null, -- 单位
  minimum int check (minimum >= 0 and minimum <= 100000000), -- 最低库存
  short boolean, -- 低于最低库存
  spot text, -- 库位
  produced_on date, -- 生产日期
  expires_on date, -- 有效期至
  bought_on date, -- 入库日期
  price numeric check (price >= 0 and price <= 100000000), -- 单价
  supplier text, -- 供应单位
  source text check (source in ('bought', 'allotted', 'donated', 'agreed')), -- 来源
  condition text check (condition in ('good', 'check', 'scrap')), -- 状况
  checked_on date, -- 上次盘点
  -- a batch entered the wrong way round would never be found expiring
  constraint supplies_expires_after_it_was_made check (expires_on is null or produced_on is null or expires_on >= produced_on),
  -- a record's code and path can never disagree
  foreign key (region_code, region_path) references regions (code, path) on update cascade
);
select anlan_ledger('supplies');
create unique index supplies_key on supplies (depot, name, batch) where retired_at is null;
create index supplies_by_name on supplies (name, id);
create index supplies_by_expires_on on supplies (expires_on, id);
create index supplies_by_quantity on supplies (quantity, id);
create index supplies_of_depot on supplies (depot) where depot is not null;

-- 应急装备: 车辆、舟艇、泵、发电照明等逐台登记的救援装备
create table equipment (
  id uuid primary key default anlan_id(),
  region_code text not null,
  region_path text not null,
  code text not null, -- 装备编码
  name text not null, -- 装备名称
  kind text not null check (kind in ('vehicle', 'boat', 'pump', 'power', 'demolition', 'engineering', 'fire', 'communications', 'drone', 'detection', 'protection', 'other')), -- 类别
  model text, -- 规格型号
  performance text, -- 主要性能
  plate text, -- 车牌（船号）
  beacon text, -- 定位终端号
  state text not null check (state in ('ready', 'out', 'repair', 'scrapped')), -- 状态
  team uuid references teams, -- 所属队伍
  depot uuid references depots, -- 存放储备库
  owner text, -- 产权单位
  keeper text, -- 保管人
  keeper_phone_sealed bytea, -- 保管人电话
  keeper_phone_mask text, -- 保管人电话
  keeper_phone_tail text check (keeper_phone_tail ~ '^[0-9X]{4}$'), -- 保管人电话
  keeper_phone_index bytea, -- 保管人电话
  crew int check (crew >= 0 and crew <= 500), -- 操作人数
  made_on date, -- 出厂日期
  bought_on date, -- 购置日期
  value numeric check (value >= 0 and value <= 1000000), -- 原值
  maintained_on date, -- 上次保养
  inspected_until date, -- 检验有效期至
  insured_until date, -- 保险到期
  -- what two hold is promised twice
  constraint equipment_is_in_one_hand check (team is null or depot is null),
  -- a record's code and path can never disagree
  foreign key (region_code, region_path) references regions (code, path) on update cascade
);
select anlan_ledger('equipment');
create unique index equipment_key on equipment (code) where retired_at is null;
create index equipment_by_name on equipment (name, id);
create index equipment_by_inspected_until on equipment (inspected_until, id);
create index equipment_of_team on equipment (team) where team is not null;
create index equipment_of_depot on equipment (depot) where depot is not null;
