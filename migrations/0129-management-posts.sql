-- 综合应急管理站: 乡镇（街道）综合应急管理站，按“7个有”建设
create table management_posts (
  id uuid primary key default anlan_id(),
  region_code text not null,
  region_path text not null,
  name text not null, -- 名称
  grade text not null check (grade in ('planned', 'building', 'met', 'model')), -- 建设等级
  pilot boolean, -- 市级试点
  has_body boolean, -- 有机构
  has_rules boolean, -- 有制度
  has_platform boolean, -- 有指挥平台
  has_team boolean, -- 有救援队伍
  has_enforcement boolean, -- 有执法队伍
  has_store boolean, -- 有装备物资仓库
  has_education boolean, -- 有警示宣教场所
  met int check (met >= 0 and met <= 7), -- 已有项数
  evidence text, -- 佐证与短板
  staff int check (staff >= 0 and staff <= 1000), -- 在岗人数
  officers int check (officers >= 0 and officers <= 1000), -- 执法人员
  rescuers int check (rescuers >= 0 and rescuers <= 10000), -- 救援队员
  head text not null, -- 站长
  head_phone_sealed bytea not null, -- 站长电话
  head_phone_mask text not null, -- 站长电话
  head_phone_tail text not null check (head_phone_tail ~ '^[0-9X]{4}$'), -- 站长电话
  head_phone_index bytea, -- 站长电话
  duty_phone_sealed bytea, -- 24 小时值班电话
  duty_phone_mask text, -- 24 小时值班电话
  duty_phone_tail text check (duty_phone_tail ~ '^[0-9X]{4}$'), -- 24 小时值班电话
  duty_phone_index bytea, -- 24 小时值班电话
  address text, -- 地址
  area numeric check (area >= 0 and area <= 100000), -- 场地面积
  investment numeric check (investment >= 0 and investment <= 100000), -- 建设投入
  due_on date, -- 计划建成
  built_on date, -- 建成日期
  -- 7 个有: a station that lacks one has not met them
  constraint management_posts_met_has_all check (grade not in ('met', 'model') or met = 7),
  -- a record's code and path can never disagree
  foreign key (region_code, region_path) references regions (code, path) on update cascade
);
select anlan_ledger('management_posts');
create unique index management_posts_key on management_posts (region_code) where retired_at is null;
create index management_posts_by_name on management_posts (name, id);
