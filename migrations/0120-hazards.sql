-- 重大危险源: 危险化学品数量等于或超过临界量的单元（GB 18218-2018），由企业辨识、分级、备案
create table major_hazards (
  id uuid primary key default anlan_id(),
  region_code text not null,
  region_path text not null,
  name text not null, -- 重大危险源名称
  enterprise uuid not null references enterprises, -- 所属企业
  kind text not null check (kind in ('tanks', 'store', 'plant', 'filling')), -- 单元类型
  level text not null check (level in ('1', '2', '3', '4')), -- 级别
  r_value numeric check (r_value >= 0 and r_value <= 100000), -- R 值
  chemicals jsonb, -- 危险化学品
  ratio numeric check (ratio >= 0), -- Σq/Q
  exposed int check (exposed >= 0 and exposed <= 1000000), -- 厂界外 500 米常住人数
  head text, -- 主要负责人
  head_phone_sealed bytea, -- 主要负责人电话
  head_phone_mask text, -- 主要负责人电话
  head_phone_tail text check (head_phone_tail ~ '^[0-9X]{4}$'), -- 主要负责人电话
  head_phone_index bytea, -- 主要负责人电话
  technician text, -- 技术负责人
  technician_phone_sealed bytea, -- 技术负责人电话
  technician_phone_mask text, -- 技术负责人电话
  technician_phone_tail text check (technician_phone_tail ~ '^[0-9X]{4}$'), -- 技术负责人电话
  technician_phone_index bytea, -- 技术负责人电话
  operator text, -- 操作负责人
  operator_phone_sealed bytea, -- 操作负责人电话
  operator_phone_mask text, -- 操作负责人电话
  operator_phone_tail text check (operator_phone_tail ~ '^[0-9X]{4}$'), -- 操作负责人电话
  operator_phone_index bytea, -- 操作负责人电话
  monitoring text[], -- 监测监控
  connected boolean, -- 已接入监测预警系统
  filing_number text, -- 备案编号
  filed_on date, -- 备案日期
  filed_until date, -- 备案有效期至
  assessed_on date, -- 安全评估日期
  note text, -- 周边环境与处置要点
  -- GB 18218: below 1 it is none
  constraint major_hazards_is_one check (ratio is null or ratio >= 1),
  -- GB 18218 table 6; a level that its R denies misleads who plans for it
  constraint major_hazards_level_is_of_r check (r_value is null or level = case when r_value >= 100 then '1' when r_value >= 50 then '2' when r_value >= 10 then '3' else '4' end),
  -- a filing ends after it begins
  constraint major_hazards_filing_has_an_end check (filed_until is null or filed_on is null or filed_until >= filed_on),
  -- a record's code and path can never disagree
  foreign key (region_code, region_path) references regions (code, path) on update cascade
);
select anlan_ledger('major_hazards', 'enterprise');
create unique index major_hazards_key on major_hazards (enterprise, name) where retired_at is null;
create index major_hazards_by_level on major_hazards (level, id);
create index major_hazards_by_filed_until on major_hazards (filed_until, id);
create index major_hazards_of_enterprise on major_hazards (enterprise) where enterprise is not null;
-- a fire brigade is sent to it
alter table major_hazards add constraint major_hazards_has_a_place check (lon is not null and lat is not null);

-- 风险点: 评估过等级、落实管控的部位、设备或作业（双重预防机制），按红橙黄蓝四色
create table risk_points (
  id uuid primary key default anlan_id(),
  region_code text not null,
  region_path text not null,
  name text not null, -- 风险点名称
  enterprise uuid references enterprises, -- 所属企业
  part text, -- 具体部位
  category text check (category in ('place', 'device', 'task', 'public')), -- 风险类别
  accidents text[], -- 可能导致的事故类型
  method text not null check (method in ('lec', 'ls', 'direct')), -- 评估方法
  likelihood numeric check (likelihood >= 0 and likelihood <= 10), -- 可能性 L
  exposure numeric check (exposure >= 0 and exposure <= 10), -- 暴露频率 E
  consequence numeric check (consequence >= 0 and consequence <= 100), -- 后果 C（S）
  judged text check (judged in ('red', 'orange', 'yellow', 'blue')), -- 直接判定等级
  judged_because text, -- 直接判定依据
  score numeric check (score >= 0), -- 风险值 D
  color text check (color in ('red', 'orange', 'yellow', 'blue')), -- 风险颜色
  control text check (control in ('company', 'workshop', 'team')), -- 管控层级
  engineering text, -- 工程技术措施
  management text, -- 管理措施
  training text, -- 培训教育措施
  protection text, -- 个体防护措施
  emergency text, -- 应急处置措施
  person text, -- 责任人
  phone_sealed bytea, -- 责任人电话
  phone_mask text, -- 责任人电话
  phone_tail text check (phone_tail ~ '^[0-9X]{4}$'), -- 责任人电话
  phone_index bytea, -- 责任人电话
  posted boolean, -- 告知卡已张贴
  assessed_on date, -- 评估日期
  review_on date, -- 下次复评
  -- a colour is reckoned of a score or judged, never both
  constraint risk_points_has_its_colour check ((method = 'direct') = (score is null)),
  -- a point without a colour is on no four-colour map
  constraint risk_points_colour_is_there check (color is not null),
  -- red and orange are controlled by the company
  constraint risk_points_red_is_the_companys check (color not in ('red', 'orange') or control is null or control = 'company'),
  -- a record's code and path can never disagree
  foreign key (region_code, region_path) references regions (code, path) on update cascade
);
select anlan_ledger('risk_points', 'enterprise');
-- a public place has no enterprise: two of one name in one village are one
create unique index risk_points_key on risk_points (name, region_code, enterprise) nulls not distinct where retired_at is null;
create index risk_points_by_name on risk_points (name, id);
create index risk_points_by_review_on on risk_points (review_on, id);
create index risk_points_of_enterprise on risk_points (enterprise) where enterprise is not null;
