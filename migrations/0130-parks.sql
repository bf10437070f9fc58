-- 安全文化公园: 集宣教、避灾、消防、储备于一体的安全主题公园，按“五个一”建设
create table parks (
  id uuid primary key default anlan_id(),
  region_code text not null,
  region_path text not null,
  name text not null, -- 公园名称
  state text not null check (state in ('planned', 'building', 'open', 'closed')), -- 状态
  address text, -- 地址
  area numeric check (area >= 0 and area <= 10000000), -- 面积
  investment numeric check (investment >= 0 and investment <= 1000000), -- 投入
  opened_on date, -- 开放日期
  screen boolean, -- 联播联控大屏
  experience boolean, -- 宣教体验场所
  refuge boolean, -- 应急避灾点
  fire_station boolean, -- 微型消防站
  reserve boolean, -- 应急物资储备站
  met int check (met >= 0 and met <= 5), -- 五个一已有
  screen_code text, -- 大屏终端号
  shelter uuid references shelters, -- 避灾点台账
  depot uuid references depots, -- 储备库台账
  capacity int check (capacity >= 0 and capacity <= 1000000), -- 可避灾人数
  visitors int check (visitors >= 0 and visitors <= 100000000), -- 年参观人次
  hours text, -- 开放时间
  owner text, -- 管理单位
  keeper text, -- 管理人
  keeper_phone_sealed bytea, -- 管理人电话
  keeper_phone_mask text, -- 管理人电话
  keeper_phone_tail text check (keeper_phone_tail ~ '^[0-9X]{4}$'), -- 管理人电话
  keeper_phone_index bytea, -- 管理人电话
  -- an open park has a day of opening
  constraint parks_open_since check (state <> 'open' or opened_on is not null),
  -- a record's code and path can never disagree
  foreign key (region_code, region_path) references regions (code, path) on update cascade
);
select anlan_ledger('parks');
create unique index parks_key on parks (name, region_code) where retired_at is null;
create index parks_by_name on parks (name, id);
create index parks_by_investment on parks (investment, id);
create index parks_of_shelter on parks (shelter) where shelter is not null;
create index parks_of_depot on parks (depot) where depot is not null;
-- it holds a refuge
alter table parks add constraint parks_has_a_place check (lon is not null and lat is not null);
