-- 应急预案: 总体、专项、部门、基层和企业预案的目录，三年一评估
create table emergency_plans (
  id uuid primary key default anlan_id(),
  region_code text not null,
  region_path text not null,
  title text not null, -- 预案名称
  kind text not null check (kind in ('overall', 'special', 'department', 'local', 'enterprise')), -- 预案类型
  subject text not null check (subject in ('overall', 'flood', 'forest', 'earthquake', 'geology', 'relief', 'chemical', 'mine', 'trade', 'traffic', 'fire')), -- 专题类别
  version int not null check (version >= 1 and version <= 999), -- 版本
  state text not null check (state in ('force', 'revising', 'repealed')), -- 状态
  responsible text not null, -- 责任单位
  issuer text, -- 印发单位
  document_number text, -- 文号
  issued_on date, -- 印发日期
  filed_number text, -- 备案编号
  filed_on date, -- 备案日期
  filed_with text, -- 备案机关
  review_due date, -- 应评估日期
  reviewed_on date, -- 上次评估
  revision text check (revision in ('law', 'command', 'risk', 'resource', 'problem', 'due', 'other')), -- 修订原因
  drilled_on date, -- 上次演练
  pilot boolean, -- 体系建设试点
  pages int check (pages >= 0 and pages <= 5000), -- 页数
  contact text, -- 联系人
  phone_sealed bytea, -- 联系电话
  phone_mask text, -- 联系电话
  phone_tail text check (phone_tail ~ '^[0-9X]{4}$'), -- 联系电话
  phone_index bytea, -- 联系电话
  -- a plan is filed within 20 working days after its issue
  constraint emergency_plans_filed_after_issue check (filed_on is null or issued_on is null or filed_on >= issued_on),
  -- every issued plan is reviewed after three years
  constraint emergency_plans_review_is_due check ((review_due is null) = (issued_on is null)),
  -- a record's code and path can never disagree
  foreign key (region_code, region_path) references regions (code, path) on update cascade
);
select anlan_ledger('emergency_plans');
create unique index emergency_plans_key on emergency_plans (title, version) where retired_at is null;
create index emergency_plans_by_title on emergency_plans (title, id);
create index emergency_plans_by_review_due on emergency_plans (review_due, id);
