-- 巡查: of a county's work safety by the city's committee: nine steps, issues handed over, rectified and looked back at.
create table patrols (
  id uuid primary key default anlan_id(),
  region_code text not null,
  region_path text not null,
  title text not null, -- 巡查名称
  year int not null check (year >= 2000 and year <= 2100), -- 年度
  no int not null check (no >= 1 and no <= 50), -- 巡查组
  leader text not null, -- 组长
  deputy text, -- 副组长
  members text, -- 组员
  started_on date, -- 进驻日期
  ended_on date, -- 结束日期
  basis text, -- 依据
  stage text not null check (stage in ('planned', 'mobilization', 'briefing', 'records', 'interviews', 'unannounced', 'feedback', 'handover', 'rectification', 'look_back', 'closed')), -- 进度
  issues int not null check (issues >= 0 and issues <= 1000), -- 问题
  resolved int not null check (resolved >= 0 and resolved <= 1000), -- 已解决
  handover_number text, -- 移交清单
  report_due_on date, -- 整改报告期限
  reported_on date, -- 整改报告
  constraint patrols_span check (ended_on is null or started_on is null or ended_on >= started_on),
  constraint patrols_resolved_of_issues check (resolved <= issues),
  -- what was handed over is due on a day
  constraint patrols_handover_whole check ((handover_number is null) = (report_due_on is null)),
  foreign key (region_code, region_path) references regions (code, path) on update cascade
);
select anlan_ledger('patrols');
create unique index patrols_key on patrols (year, region_code) where retired_at is null;
create index patrols_by_started_on on patrols (started_on, id);

create table patrol_steps (
  patrol_id uuid not null references patrols(id) on delete cascade,
  step text not null check (step in ('mobilization', 'briefing', 'records', 'interviews', 'unannounced', 'feedback', 'handover', 'rectification', 'look_back')),
  region_path text not null,
  planned_on date,
  done_on date,
  people text not null default '', -- who took part
  note text not null default '',
  done_by text,
  primary key (patrol_id, step),
  constraint patrol_steps_done_by_somebody check ((done_on is null) = (done_by is null))
);
select anlan_protect('patrol_steps');

create table patrol_issues (
  id uuid primary key default anlan_id(),
  patrol_id uuid not null references patrols(id) on delete cascade,
  no int not null check (no >= 1),
  region_path text not null,
  kind text not null check (kind in ('responsibility', 'institution', 'mechanism', 'supervision', 'site')),
  content text not null check (content <> ''),
  basis text not null default '',
  owner text not null default '', -- 责任主体
  enterprise_id uuid references enterprises, -- of a finding on site
  due_on date,
  found_by text not null,
  found_at timestamptz not null default anlan_now(),
  handed_over_at timestamptz,
  danger_id uuid,
  rectified_on date,
  rectified_note text not null default '',
  rectified_by uuid,
  rectified_name text,
  verdict text check (verdict = 'resolved'), -- one that is not goes back: rounds
  judged_by uuid,
  judged_name text,
  judged_at timestamptz,
  judged_note text not null default '',
  rounds int not null default 0 check (rounds >= 0), -- how often it was sent back
  unique (patrol_id, no),
  -- an issue is handed to somebody, until a day
  constraint patrol_issues_handed_whole check (handed_over_at is null or (owner <> '' and due_on is not null)),
  constraint patrol_issues_rectified_after check (rectified_on is null or handed_over_at is not null),
  constraint patrol_issues_judged_after check (verdict is null or (rectified_on is not null and judged_name is not null)),
  -- whoever reports it put right does not judge it
  constraint patrol_issues_second_person check (judged_by is null or judged_by is distinct from rectified_by)
);
select anlan_protect('patrol_issues');
create index patrol_issues_of on patrol_issues (patrol_id, no);
-- What a patrol finds is not read by the county before it is handed over.
create policy not_before_handover on patrol_issues as restrictive using (handed_over_at is not null or length((select anlan_scope())) < length(region_path));
