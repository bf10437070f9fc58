-- 法律依据: 责任清单所引的法律法规和文件；版本改变时，引用它的条目列入复核
create table laws (
  id uuid primary key default anlan_id(),
  region_code text not null,
  region_path text not null,
  name text not null, -- 名称
  kind text not null check (kind in ('law', 'regulation', 'rule', 'local', 'document')), -- 类别
  edition text not null, -- 版本
  effective_on date, -- 施行日期
  issuer text, -- 制定机关
  verified boolean, -- 已核对原文
  -- a record's code and path can never disagree
  foreign key (region_code, region_path) references regions (code, path) on update cascade
);
select anlan_ledger('laws');
-- a county cites the laws that the city keeps
select anlan_shared_below('laws');
create unique index laws_key on laws (name) where retired_at is null;
create index laws_by_name on laws (name, id);

-- 责任清单: 市级部门和县（市、区）的安全生产职责，逐条注明依据和起止；修改留有历史
create table duty_lists (
  id uuid primary key default anlan_id(),
  region_code text not null,
  region_path text not null,
  code text not null, -- 编号
  body text not null check (body in ('department', 'county', 'committee')), -- 清单
  organization_id uuid not null, -- 责任单位
  item text not null, -- 职责
  area text, -- 行业领域
  law_id uuid, -- 法律依据
  article text, -- 条款
  document text, -- 其他依据
  since date not null, -- 起始
  until date, -- 终止
  -- a duty has its source
  constraint duty_lists_have_a_source check (law_id is not null or document is not null),
  constraint duty_lists_end_after check (until is null or until >= since),
  -- a record's code and path can never disagree
  foreign key (region_code, region_path) references regions (code, path) on update cascade
);
select anlan_ledger('duty_lists');
create unique index duty_lists_key on duty_lists (code) where retired_at is null;
create index duty_lists_by_code on duty_lists (code, id);

-- 新业态认领: 监管职责不明的新行业、新领域：提出、认领或指定、列入责任清单（安全生产法第十条第二款）
create table new_businesses (
  id uuid primary key default anlan_id(),
  region_code text not null,
  region_path text not null,
  name text not null, -- 新业态
  description text not null, -- 情况
  risks text, -- 主要风险
  proposer text not null, -- 提出单位
  due_on date not null, -- 办理时限
  status text check (status in ('proposed', 'claimed', 'assigned', 'done', 'rejected')), -- 状态
  owner_id uuid, -- 监管单位
  owner_reason text, -- 认领或指定理由
  duty_id uuid, -- 列入清单
  settled_on date, -- 办结日期
  -- whose it is stands with every state but the first and the last
  constraint new_businesses_owned check (status not in ('claimed', 'assigned', 'done') or owner_id is not null),
  constraint new_businesses_settled check ((status in ('done', 'rejected')) = (settled_on is not null)),
  -- a record's code and path can never disagree
  foreign key (region_code, region_path) references regions (code, path) on update cascade
);
select anlan_ledger('new_businesses');
create unique index new_businesses_key on new_businesses (name) where retired_at is null;
create index new_businesses_by_due_on on new_businesses (due_on, id);

create index duty_lists_of on duty_lists (organization_id);
create index duty_lists_by_law on duty_lists (law_id);

-- Every edition that a law has had here; a second one opens the reviews.
create table law_editions (
  law_id uuid not null references laws on delete cascade,
  edition text not null,
  effective_on date,
  region_path text not null,
  known_at timestamptz not null default anlan_now(),
  primary key (law_id, edition)
);
select anlan_protect('law_editions');
select anlan_shared_below('law_editions');

-- A duty item whose law has a new edition: looked at by somebody, and kept, changed or ended.
create table duty_reviews (
  id uuid primary key default anlan_id(),
  duty_id uuid not null references duty_lists on delete cascade,
  law_id uuid not null references laws on delete cascade,
  edition text not null,
  region_path text not null,
  opened_at timestamptz not null default anlan_now(),
  due_on date not null,
  decision text check (decision in ('kept', 'changed', 'ended')),
  note text,
  decided_by text,
  decided_at timestamptz,
  unique (duty_id, edition),
  -- a decision has its who, its when and its why
  constraint duty_reviews_decided check (num_nulls(decision, note, decided_by, decided_at) in (0, 4))
);
create index duty_reviews_open on duty_reviews (due_on) where decided_at is null;
select anlan_protect('duty_reviews');

create table new_business_steps (
  id uuid primary key default anlan_id(),
  business_id uuid not null references new_businesses on delete cascade,
  region_path text not null,
  from_state text not null,
  to_state text not null,
  note text not null default '',
  by_id text,
  by_name text not null,
  at timestamptz not null default anlan_now()
);
create index new_business_steps_of on new_business_steps (business_id, at);
select anlan_protect('new_business_steps');
revoke update, delete on new_business_steps from anlan_app;

insert into standards (key, title, title_en, unit, value, source, reason, changed_by) values
  ('new_business.reminder', '新业态办理到期提醒提前天数', 'Days before the owner of a new business must be found that one is reminded', '天', '{"before": 5}', '产品设定，可由市安办调整', '首次设定', '系统'),
  ('duty_item.review', '法律修改后责任条目复核时限', 'Days in which duty items are reviewed when a law changes', '天', '{"days": 30, "before": 7}', '产品设定，可由市安办调整', '首次设定', '系统');
