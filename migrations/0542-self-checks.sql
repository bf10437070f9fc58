-- 企业自查: 企业扫码自查：每次的问题数、发现的隐患（安全生产法第四十一条）
create table self_checks (
  id uuid primary key default anlan_id(),
  region_code text not null,
  region_path text not null,
  code text not null, -- 回执号
  enterprise_name text not null, -- 企业
  enterprise_id uuid not null, -- 企业台账
  sector text check (sector in ('trade', 'chemical', 'mine', 'coal', 'fireworks', 'construction', 'road', 'water', 'fishery', 'gas', 'crowd', 'storage', 'power', 'farm', 'tourism', 'other')), -- 监管行业
  done_on date not null, -- 自查日期
  items int check (items >= 0 and items <= 100), -- 问题数
  failing int check (failing >= 0 and failing <= 100), -- 不符合
  not_applicable int check (not_applicable >= 0 and not_applicable <= 100), -- 不涉及
  checklist text, -- 清单
  note text, -- 备注
  -- more cannot fail than was asked
  constraint self_checks_sums check (failing + not_applicable <= items),
  foreign key (region_code, region_path) references regions (code, path) on update cascade
);
select anlan_ledger('self_checks', 'enterprise_id');
create unique index self_checks_key on self_checks (code) where retired_at is null;
create index self_checks_by_done_on on self_checks (done_on, id);

create index self_checks_by_enterprise on self_checks (enterprise_id, done_on);
create sequence self_check_numbers;
grant usage on sequence self_check_numbers to anlan_app;

create table self_check_answers (
  self_check_id uuid not null references self_checks (id),
  item_code text not null,
  region_path text not null,
  result text not null check (result in ('conforming', 'failing', 'not_applicable')),
  note text not null default '',
  danger_id uuid references dangers (id),
  primary key (self_check_id, item_code),
  -- what fails is a danger, and nothing else is
  constraint self_check_answers_danger check ((result = 'failing') = (danger_id is not null))
);
select anlan_protect('self_check_answers');

-- Which code of an enterprise opens: without a row the first.
create table self_check_codes (
  enterprise_id uuid primary key references enterprises (id),
  region_path text not null,
  serial int not null check (serial > 0),
  issued_at timestamptz not null default anlan_now(),
  issued_by text not null
);
select anlan_protect('self_check_codes');
