-- 行刑衔接移送: 向司法机关移送的涉嫌安全生产犯罪案件（应急〔2019〕54号），按移送日期归年
create table referrals (
  id uuid primary key default anlan_id(),
  region_code text not null,
  region_path text not null,
  code text not null, -- 移送书编号
  name text not null, -- 案件名称
  offence text not null check (offence in ('134', '134-2', '134-1', '135', '136', '137', '139', '139-1', '229')), -- 涉嫌罪名
  persons int not null check (persons >= 1 and persons <= 1000), -- 移送人数
  accident_id uuid references accidents (id), -- 涉及事故
  enterprise_id uuid references enterprises (id), -- 涉案企业
  materials text[], -- 移送材料
  found_on date, -- 发现日期
  decided_on date, -- 决定移送
  referred_on date not null, -- 移送日期
  police text, -- 受理机关
  answer text check (answer in ('filed', 'not_filed', 'refiled', 'returned')), -- 答复
  answered_on date, -- 答复日期
  reconsidered_on date, -- 提请复议
  copied_on date, -- 抄送检察院
  outcome text check (outcome in ('investigating', 'prosecution', 'convicted', 'not_prosecuted')), -- 后续结果
  days int check (days >= 0 and days <= 10000), -- 答复用时
  note text, -- 备注
  -- found, decided, handed over, answered: in this order
  constraint referrals_days_in_order check (decided_on >= found_on and referred_on >= decided_on and answered_on >= referred_on and reconsidered_on >= answered_on),
  -- an answer has its day; an outcome needs a case that was filed
  constraint referrals_answer_whole check (answer is null or answered_on is not null),
  constraint referrals_outcome_of_filed check (outcome is null or answer in ('filed', 'refiled')),
  -- a record's code and path can never disagree
  foreign key (region_code, region_path) references regions (code, path) on update cascade
);
select anlan_ledger('referrals');
create unique index referrals_key on referrals (code) where retired_at is null;
create index referrals_by_referred_on on referrals (referred_on, id);

