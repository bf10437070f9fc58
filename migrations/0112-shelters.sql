-- 避灾点 becomes a ledger: level, room by day and at night, state, and whether it is standardized.
select set_config('anlan.scope', '*', true);

alter table shelters
  add column level text check (level in ('county', 'town', 'village')), -- 级别
  add column type text check (type in ('indoor', 'outdoor')), -- 类型
  add column status text check (status in ('closed', 'standby', 'open', 'full')), -- 启用状态
  add column day_capacity int check (day_capacity >= 0), -- 白天容量
  add column night_capacity int check (night_capacity >= 0), -- 夜间容量
  add column supplies jsonb, -- 物资
  add column hazards text[], -- 适用灾种
  add column standardized boolean, -- 标准化
  add column standardized_year int check (standardized_year between 1990 and 2100), -- 标准化年度
  add column owner text, -- 产权（管理）单位
  add column phone_index bytea, -- 管理人电话
  add column note text, -- 备注
  alter column address drop not null, alter column address drop default,
  alter column facilities drop not null, alter column facilities drop default,
  -- nobody sleeps where nobody fits
  add constraint shelters_hold_what_they_say check (day_capacity <= capacity and night_capacity <= capacity);
-- a code is free again when its shelter has left
alter table shelters drop constraint shelters_code_key;
drop index shelters_under, shelters_plane;
update shelters set status = 'standby', address = nullif(address, ''), facilities = case when cardinality(facilities) > 0 then facilities end;
select anlan_ledger('shelters');
create unique index shelters_key on shelters (code) where retired_at is null;
create index shelters_by_name on shelters (name, id);
create index shelters_by_code on shelters (code, id);
