-- 重点项目: 应急体系建设专项规划的重点项目：节点、资金、进度
create table projects (
  id uuid primary key default anlan_id(),
  region_code text not null,
  region_path text not null,
  code text not null, -- 项目编号
  name text not null, -- 项目名称
  kind text not null check (kind in ('base', 'command', 'store', 'shelter', 'monitoring', 'education', 'grassroots', 'risk')), -- 类别
  lead text not null, -- 牵头单位
  partners text, -- 配合单位
  plan text, -- 所属规划
  content text, -- 建设内容
  investment numeric not null check (investment >= 0 and investment <= 10000000), -- 总投资
  arranged numeric check (arranged >= 0 and arranged <= 10000000), -- 已安排资金
  spent numeric check (spent >= 0 and spent <= 10000000), -- 已支付
  source text check (source in ('province', 'city', 'county', 'bond', 'mixed')), -- 资金来源
  state text not null check (state in ('planned', 'building', 'delayed', 'done')), -- 状态
  progress int not null check (progress >= 0 and progress <= 100), -- 形象进度
  milestones jsonb, -- 节点
  start_on date, -- 开工日期
  due_on date, -- 计划完工
  finished_on date, -- 完工日期
  problem text, -- 存在问题
  contact text, -- 项目负责人
  phone_sealed bytea, -- 联系电话
  phone_mask text, -- 联系电话
  phone_tail text check (phone_tail ~ '^[0-9X]{4}$'), -- 联系电话
  phone_index bytea, -- 联系电话
  -- more spent than arranged is a slip, or an audit
  constraint projects_money_is_there check ((spent is null or arranged is null or spent <= arranged) and (arranged is null or arranged <= investment)),
  -- a finished project stands at 100% on its day
  constraint projects_done_is_done check (state <> 'done' or (finished_on is not null and progress = 100)),
  -- a record's code and path can never disagree
  foreign key (region_code, region_path) references regions (code, path) on update cascade
);
select anlan_ledger('projects');
create unique index projects_key on projects (code) where retired_at is null;
create index projects_by_code on projects (code, id);
create index projects_by_due_on on projects (due_on, id);
