-- 专家: 应急专家库：按专业聘请、会商和处置时请到的人
create table experts (
  id uuid primary key default anlan_id(),
  region_code text not null,
  region_path text not null,
  name text not null, -- 姓名
  identity_sealed bytea, -- 身份证号
  identity_mask text, -- 身份证号
  identity_tail text check (identity_tail ~ '^[0-9X]{4}$'), -- 身份证号
  identity_index bytea, -- 身份证号
  gender text check (gender in ('male', 'female')), -- 性别
  subjects text[] not null, -- 专业领域
  tier text not null check (tier in ('national', 'province', 'city', 'county')), -- 专家级别
  unit text not null, -- 工作单位
  post text, -- 职务
  rank text check (rank in ('senior', 'associate', 'middle', 'other')), -- 职称
  education text, -- 学历与专业
  certificates text, -- 执业资格
  phone_sealed bytea not null, -- 手机
  phone_mask text not null, -- 手机
  phone_tail text not null check (phone_tail ~ '^[0-9X]{4}$'), -- 手机
  phone_index bytea, -- 手机
  landline_sealed bytea, -- 办公电话
  landline_mask text, -- 办公电话
  landline_tail text check (landline_tail ~ '^[0-9X]{4}$'), -- 办公电话
  landline_index bytea, -- 办公电话
  address text, -- 常住地址
  available text check (available in ('ready', 'away', 'ended')), -- 可用状态
  appointed_by text, -- 聘任单位
  appointed_on date, -- 聘期起
  appointed_until date, -- 聘期止
  insured boolean, -- 已投意外险
  resume text, -- 专长与主要业绩
  -- an appointment ends after it begins
  constraint experts_term_is_whole check (appointed_until is null or appointed_on is null or appointed_until >= appointed_on),
  -- a record's code and path can never disagree
  foreign key (region_code, region_path) references regions (code, path) on update cascade
);
select anlan_ledger('experts');
create unique index experts_key on experts (name, unit) where retired_at is null;
create index experts_by_name on experts (name, id);
create index experts_by_appointed_until on experts (appointed_until, id);
