-- 保护对象: 人员密集或需要帮助才能转移的场所
create table protected_places (
  id uuid primary key default anlan_id(),
  region_code text not null,
  region_path text not null,
  name text not null, -- 名称
  kind text not null check (kind in ('hospital', 'school', 'college', 'kindergarten', 'nursing', 'welfare', 'scenic', 'mall', 'hotel', 'market', 'station', 'stadium', 'temple', 'dormitory', 'heritage', 'lifeline', 'other')), -- 类别
  address text, -- 地址
  people_day int check (people_day >= 0 and people_day <= 1000000), -- 白天人数
  people_night int check (people_night >= 0 and people_night <= 1000000), -- 夜间人数
  immobile int check (immobile >= 0 and immobile <= 100000), -- 行动不便人数
  beds int check (beds >= 0 and beds <= 100000), -- 床位
  critical int check (critical >= 0 and critical <= 10000), -- 重症床位
  floors int check (floors >= 0 and floors <= 200), -- 最高层数
  area numeric check (area >= 0 and area <= 10000000), -- 建筑面积
  risks text[], -- 周边风险
  fire_key boolean, -- 消防安全重点单位
  regulator text, -- 主管部门
  contact text not null, -- 联系人
  phone_sealed bytea not null, -- 联系电话
  phone_mask text not null, -- 联系电话
  phone_tail text not null check (phone_tail ~ '^[0-9X]{4}$'), -- 联系电话
  phone_index bytea, -- 联系电话
  night_phone_sealed bytea, -- 夜间值班电话
  night_phone_mask text, -- 夜间值班电话
  night_phone_tail text check (night_phone_tail ~ '^[0-9X]{4}$'), -- 夜间值班电话
  night_phone_index bytea, -- 夜间值班电话
  shelter uuid references shelters, -- 转移去向
  vehicles int check (vehicles >= 0 and vehicles <= 10000), -- 转移需车辆
  plan text, -- 疏散要点
  drilled_on date, -- 上次疏散演练
  -- more who need help than people there is a slip of the pen
  constraint protected_places_help_is_of_those_there check (immobile is null or coalesce(people_day, people_night) is null or immobile <= greatest(people_day, people_night)),
  -- a record's code and path can never disagree
  foreign key (region_code, region_path) references regions (code, path) on update cascade
);
select anlan_ledger('protected_places');
create unique index protected_places_key on protected_places (name, region_code) where retired_at is null;
create index protected_places_by_name on protected_places (name, id);
create index protected_places_by_people_day on protected_places (people_day, id);
create index protected_places_of_shelter on protected_places (shelter) where shelter is not null;
-- buses are sent to it
alter table protected_places add constraint protected_places_has_a_place check (lon is not null and lat is not null);
