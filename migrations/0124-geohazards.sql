-- 地质灾害点: 威胁人员财产、纳入群测群防的地质灾害隐患点（地质灾害防治条例）
create table geohazards (
  id uuid primary key default anlan_id(),
  region_code text not null,
  region_path text not null,
  code text not null, -- 统一编号
  name text not null, -- 名称
  kind text not null check (kind in ('landslide', 'rockfall', 'debris_flow', 'collapse', 'slope', 'fissure', 'subsidence')), -- 灾害类型
  grade text not null check (grade in ('1', '2', '3', '4')), -- 规模等级
  stability text check (stability in ('good', 'fair', 'bad')), -- 稳定性
  volume numeric check (volume >= 0 and volume <= 1000000), -- 体积
  triggers text[], -- 诱发因素
  households int check (households >= 0 and households <= 100000), -- 威胁户数
  people int not null check (people >= 0 and people <= 1000000), -- 威胁人数
  assets numeric check (assets >= 0 and assets <= 10000000), -- 威胁财产
  targets text, -- 威胁对象
  deaths int check (deaths >= 0 and deaths <= 100000), -- 已死亡人数
  loss numeric check (loss >= 0 and loss <= 10000000), -- 已造成直接经济损失
  monitor_a text not null, -- 监测人 A
  phone_a_sealed bytea not null, -- 监测人 A 电话
  phone_a_mask text not null, -- 监测人 A 电话
  phone_a_tail text not null check (phone_a_tail ~ '^[0-9X]{4}$'), -- 监测人 A 电话
  phone_a_index bytea, -- 监测人 A 电话
  monitor_b text, -- 监测人 B
  phone_b_sealed bytea, -- 监测人 B 电话
  phone_b_mask text, -- 监测人 B 电话
  phone_b_tail text check (phone_b_tail ~ '^[0-9X]{4}$'), -- 监测人 B 电话
  phone_b_index bytea, -- 监测人 B 电话
  responsible text, -- 防灾责任人
  responsible_phone_sealed bytea, -- 防灾责任人电话
  responsible_phone_mask text, -- 防灾责任人电话
  responsible_phone_tail text check (responsible_phone_tail ~ '^[0-9X]{4}$'), -- 防灾责任人电话
  responsible_phone_index bytea, -- 防灾责任人电话
  rain int check (rain >= 0 and rain <= 2000), -- 24 小时预警雨量
  signs text, -- 前兆
  signal text, -- 报警信号
  route text, -- 撤离路线
  shelter uuid references shelters, -- 避灾点
  cards boolean, -- 防灾、避险明白卡已发
  treatment text check (treatment in ('watch', 'works', 'move', 'done')), -- 防治措施
  found_on date, -- 发现日期
  -- B stands in when A is away
  constraint geohazards_two_monitors check (monitor_b is null or monitor_b <> monitor_a),
  -- columns exchanged in a workbook are caught here
  constraint geohazards_households_are_people check (households is null or households <= people),
  -- 地质灾害防治条例 4: what it has done makes its least grade
  constraint geohazards_grade_is_of_art_4 check (grade <= case when deaths >= 30 or loss >= 1000 then '1' when deaths >= 10 or loss >= 500 then '2' when deaths >= 3 or loss >= 100 then '3' else '4' end),
  -- a record's code and path can never disagree
  foreign key (region_code, region_path) references regions (code, path) on update cascade
);
select anlan_ledger('geohazards');
create unique index geohazards_key on geohazards (code) where retired_at is null;
create index geohazards_by_name on geohazards (name, id);
create index geohazards_by_people on geohazards (people, id);
create index geohazards_of_shelter on geohazards (shelter) where shelter is not null;
-- people are led away from it
alter table geohazards add constraint geohazards_has_a_place check (lon is not null and lat is not null);
