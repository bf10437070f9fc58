-- 保险保单: 农房叠加险、自然灾害公众责任险、安责险的保单与理赔
create table insurance_policies (
  id uuid primary key default anlan_id(),
  region_code text not null,
  region_path text not null,
  number text not null, -- 保单号
  kind text not null check (kind in ('housing', 'public', 'safety', 'other')), -- 险种
  insurer text not null, -- 保险机构
  holder text not null, -- 投保人
  insured text, -- 被保险人
  enterprise uuid references enterprises, -- 投保企业
  sum numeric not null check (sum >= 0 and sum <= 1000000000), -- 保额
  limit_each numeric check (limit_each >= 0 and limit_each <= 1000000), -- 每户（每人）限额
  premium numeric not null check (premium >= 0 and premium <= 1000000000), -- 保费
  households int check (households >= 0 and households <= 100000000), -- 保障户数
  people int check (people >= 0 and people <= 100000000), -- 保障人数
  starts_on date not null, -- 保险期起
  ends_on date not null, -- 保险期止
  claims jsonb, -- 理赔记录
  claim_count int check (claim_count >= 0), -- 理赔笔数
  claim_paid numeric check (claim_paid >= 0), -- 已赔付
  contact text, -- 理赔联系人
  phone_sealed bytea, -- 理赔电话
  phone_mask text, -- 理赔电话
  phone_tail text check (phone_tail ~ '^[0-9X]{4}$'), -- 理赔电话
  phone_index bytea, -- 理赔电话
  -- a policy ends after it begins
  constraint insurance_policies_period check (ends_on >= starts_on),
  -- work-safety liability is an enterprise's (安全生产法 51)
  constraint insurance_policies_safety_has_an_enterprise check (kind <> 'safety' or enterprise is not null),
  -- a record's code and path can never disagree
  foreign key (region_code, region_path) references regions (code, path) on update cascade
);
select anlan_ledger('insurance_policies', 'enterprise');
create unique index insurance_policies_key on insurance_policies (number) where retired_at is null;
create index insurance_policies_by_number on insurance_policies (number, id);
create index insurance_policies_by_ends_on on insurance_policies (ends_on, id);
create index insurance_policies_of_enterprise on insurance_policies (enterprise) where enterprise is not null;
