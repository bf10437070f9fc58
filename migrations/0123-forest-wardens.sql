-- 森林网格员: 森林防灭火网格的护林员和网格员
create table forest_wardens (
  id uuid primary key default anlan_id(),
  region_code text not null,
  region_path text not null,
  name text not null, -- 姓名
  phone_sealed bytea not null, -- 手机
  phone_mask text not null, -- 手机
  phone_tail text not null check (phone_tail ~ '^[0-9X]{4}$'), -- 手机
  phone_index bytea, -- 手机
  identity_sealed bytea, -- 身份证号
  identity_mask text, -- 身份证号
  identity_tail text check (identity_tail ~ '^[0-9X]{4}$'), -- 身份证号
  identity_index bytea, -- 身份证号
  kind text not null check (kind in ('full', 'part', 'ecology', 'head', 'warden')), -- 类别
  grid text not null, -- 网格编号
  grid_name text, -- 网格名称
  area numeric check (area >= 0 and area <= 1000000), -- 管护面积
  forest_farm text, -- 林场（林班）
  key_points text[], -- 重点部位
  people int check (people >= 0 and people <= 10000), -- 特殊人群
  patrols int check (patrols >= 0 and patrols <= 50), -- 每周巡护次数
  terminal text, -- 巡护终端号
  gear text, -- 配备装备
  state text check (state in ('on', 'off')), -- 在岗状态
  leader text, -- 包片领导
  leader_phone_sealed bytea, -- 包片领导电话
  leader_phone_mask text, -- 包片领导电话
  leader_phone_tail text check (leader_phone_tail ~ '^[0-9X]{4}$'), -- 包片领导电话
  leader_phone_index bytea, -- 包片领导电话
  trained_on date, -- 上次培训
  insured_until date, -- 意外险到期
  -- a record's code and path can never disagree
  foreign key (region_code, region_path) references regions (code, path) on update cascade
);
select anlan_ledger('forest_wardens');
create unique index forest_wardens_key on forest_wardens (grid, name) where retired_at is null;
create index forest_wardens_by_name on forest_wardens (name, id);
create index forest_wardens_by_grid on forest_wardens (grid, id);
