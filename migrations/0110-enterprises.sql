-- 企业: 生产经营单位（安全生产法第二条），以统一社会信用代码（GB 32100）区分
create table enterprises (
  id uuid primary key default anlan_id(),
  region_code text not null,
  region_path text not null,
  name text not null, -- 企业名称
  uscc text not null, -- 统一社会信用代码
  address text, -- 地址
  sector text check (sector in ('trade', 'chemical', 'mine', 'coal', 'fireworks', 'construction', 'road', 'water', 'fishery', 'gas', 'crowd', 'storage', 'power', 'farm', 'tourism', 'other')), -- 监管行业
  industry text, -- 行业代码
  scale text check (scale in ('large', 'medium', 'small', 'micro')), -- 规模
  economy text check (economy in ('state', 'collective', 'private', 'foreign', 'individual')), -- 经济类型
  employees int check (employees >= 0 and employees <= 500000), -- 从业人员
  rating text check (rating in ('national_1', 'national_2', 'national_3', 'provincial', 'quanzhou', 'none')), -- 标准化等级
  certificate text, -- 证书编号
  rated_on date, -- 达标日期
  rated_until date, -- 证书到期
  color text check (color in ('red', 'orange', 'yellow', 'blue')), -- 风险等级
  features text[], -- 风险特征
  head text, -- 主要负责人
  head_phone_sealed bytea, -- 负责人电话
  head_phone_mask text, -- 负责人电话
  head_phone_tail text check (head_phone_tail ~ '^[0-9X]{4}$'), -- 负责人电话
  head_phone_index bytea, -- 负责人电话
  safety_officer text, -- 安全负责人
  safety_phone_sealed bytea, -- 安全负责人电话
  safety_phone_mask text, -- 安全负责人电话
  safety_phone_tail text check (safety_phone_tail ~ '^[0-9X]{4}$'), -- 安全负责人电话
  safety_phone_index bytea, -- 安全负责人电话
  operating text check (operating in ('open', 'suspended', 'closed')), -- 经营状态
  foreign key (region_code, region_path) references regions (code, path) on update cascade
);
select anlan_ledger('enterprises', 'id');
create unique index enterprises_key on enterprises (uscc) where retired_at is null;
create index enterprises_by_name on enterprises (name, id);
create index enterprises_by_rated_until on enterprises (rated_until, id);

