-- 水利工程: 水库、山塘、堤防、水闸及其行政、技术、巡查三个责任人
create table waterworks (
  id uuid primary key default anlan_id(),
  region_code text not null,
  region_path text not null,
  code text not null, -- 工程编码
  name text not null, -- 工程名称
  kind text not null check (kind in ('reservoir', 'pond', 'levee', 'sluice')), -- 工程类型
  grade text not null check (grade in ('large_1', 'large_2', 'medium', 'small_1', 'small_2', 'pond', 'g1', 'g2', 'g3', 'g4', 'g5')), -- 规模等别
  river text, -- 所在河流
  capacity numeric check (capacity >= 0 and capacity <= 10000000), -- 总库容
  dam text check (dam in ('earth', 'masonry', 'concrete', 'other')), -- 坝型
  dam_height numeric check (dam_height >= 0 and dam_height <= 400), -- 最大坝高
  length numeric check (length >= 0 and length <= 1000), -- 堤防长度
  standard int check (standard >= 0 and standard <= 10000), -- 防洪标准
  protects int check (protects >= 0 and protects <= 100000000), -- 保护（影响）人口
  flood_limit numeric check (flood_limit >= 0 and flood_limit <= 5000), -- 汛限水位
  normal_level numeric check (normal_level >= 0 and normal_level <= 5000), -- 正常蓄水位
  design_level numeric check (design_level >= 0 and design_level <= 5000), -- 设计洪水位
  check_level numeric check (check_level >= 0 and check_level <= 5000), -- 校核洪水位
  crest numeric check (crest >= 0 and crest <= 5000), -- 坝（堤）顶高程
  datum text check (datum in ('1985', 'luoxing', 'assumed')), -- 高程基准
  station uuid references stations, -- 监测站
  administrative text not null, -- 行政责任人
  administrative_phone_sealed bytea not null, -- 行政责任人电话
  administrative_phone_mask text not null, -- 行政责任人电话
  administrative_phone_tail text not null check (administrative_phone_tail ~ '^[0-9X]{4}$'), -- 行政责任人电话
  administrative_phone_index bytea, -- 行政责任人电话
  technical text, -- 技术责任人
  technical_phone_sealed bytea, -- 技术责任人电话
  technical_phone_mask text, -- 技术责任人电话
  technical_phone_tail text check (technical_phone_tail ~ '^[0-9X]{4}$'), -- 技术责任人电话
  technical_phone_index bytea, -- 技术责任人电话
  patrol text, -- 巡查责任人
  patrol_phone_sealed bytea, -- 巡查责任人电话
  patrol_phone_mask text, -- 巡查责任人电话
  patrol_phone_tail text check (patrol_phone_tail ~ '^[0-9X]{4}$'), -- 巡查责任人电话
  patrol_phone_index bytea, -- 巡查责任人电话
  safety text check (safety in ('1', '2', '3')), -- 安全鉴定类别
  danger text not null check (danger in ('sound', 'faulty', 'repair', 'empty')), -- 病险状况
  assessed_on date, -- 安全鉴定日期
  downstream text, -- 下游要点
  -- a level above the next one would raise no alarm, or raise it always
  constraint waterworks_levels_rise check ((flood_limit is null or normal_level is null or flood_limit <= normal_level) and (normal_level is null or design_level is null or normal_level <= design_level) and (design_level is null or check_level is null or design_level <= check_level) and (check_level is null or crest is null or check_level <= crest)),
  -- a record's code and path can never disagree
  foreign key (region_code, region_path) references regions (code, path) on update cascade
);
select anlan_ledger('waterworks');
create unique index waterworks_key on waterworks (code) where retired_at is null;
create index waterworks_by_name on waterworks (name, id);
create index waterworks_by_capacity on waterworks (capacity, id);
create index waterworks_of_station on waterworks (station) where station is not null;
-- crews are sent to it
alter table waterworks add constraint waterworks_has_a_place check (lon is not null and lat is not null);
