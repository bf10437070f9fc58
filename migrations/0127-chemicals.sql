-- 企业危化品: 企业储存、使用的危险化学品，按品名和储存位置登记
create table chemicals (
  id uuid primary key default anlan_id(),
  region_code text not null,
  region_path text not null,
  name text not null, -- 品名
  alias text, -- 别名
  enterprise uuid not null references enterprises, -- 所属企业
  cas text, -- CAS 号
  un text, -- UN 编号
  hazard text not null check (hazard in ('1', '2.1', '2.2', '2.3', '3', '4.1', '4.2', '4.3', '5.1', '5.2', '6.1', '6.2', '7', '8', '9')), -- 危险类别
  phase text check (phase in ('gas', 'liquid', 'solid')), -- 形态
  lists text[], -- 名录
  most numeric not null check (most >= 0 and most <= 10000000), -- 最大存量
  current numeric check (current >= 0 and current <= 10000000), -- 当前存量
  critical numeric check (critical >= 0 and critical <= 1000000), -- 临界量
  spot text not null, -- 储存位置
  facility text not null check (facility in ('tank', 'warehouse', 'cylinder', 'process', 'cabinet', 'truck')), -- 储存设施
  units jsonb, -- 罐（库）明细
  major_hazard uuid references major_hazards, -- 所在重大危险源
  use text check (use in ('made', 'used', 'sold', 'stored')), -- 用途
  sds boolean, -- 有安全技术说明书
  extinguish text, -- 灭火与泄漏处置
  distance int check (distance >= 0 and distance <= 100000), -- 初始隔离距离
  -- what is stored above the maximum is a violation to be written down as one, not a row
  constraint chemicals_no_more_than_most check (current is null or current <= most),
  -- the check digit is told to the person; the shape holds for every writer
  constraint chemicals_cas_is_one check (cas ~ '^[0-9]{2,7}-[0-9]{2}-[0-9]$'),
  -- UN numbers have four digits
  constraint chemicals_un_is_one check (un ~* '^(UN)?[0-9]{4}$'),
  -- a record's code and path can never disagree
  foreign key (region_code, region_path) references regions (code, path) on update cascade
);
select anlan_ledger('chemicals', 'enterprise');
create unique index chemicals_key on chemicals (enterprise, name, spot) where retired_at is null;
create index chemicals_by_name on chemicals (name, id);
create index chemicals_by_most on chemicals (most, id);
create index chemicals_of_enterprise on chemicals (enterprise) where enterprise is not null;
create index chemicals_of_major_hazard on chemicals (major_hazard) where major_hazard is not null;
