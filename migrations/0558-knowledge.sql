-- 典型经验库: 三年行动中各级各部门的经验做法、制度成果、金点子、执法和事故案例，八项机制和工具书；可推送、可采用
create table knowledge (
  id uuid primary key default anlan_id(),
  region_code text not null,
  region_path text not null,
  code text not null, -- 编号
  title text not null, -- 题目
  kind text not null check (kind in ('practice', 'institution', 'idea', 'enforcement_case', 'accident_case', 'mechanism', 'toolbook', 'method')), -- 类别
  summary text, -- 要点
  text text, -- 正文
  unit text, -- 报送单位
  area text, -- 行业领域
  tags text, -- 标签
  published_on date, -- 印发日期
  source text, -- 来源
  -- a record's code and path can never disagree
  foreign key (region_code, region_path) references regions (code, path) on update cascade
);
select anlan_ledger('knowledge');
-- what the city has learned, its counties read
select anlan_shared_below('knowledge');
create unique index knowledge_key on knowledge (code) where retired_at is null;
create index knowledge_by_code on knowledge (code, id);
create index knowledge_by_published_on on knowledge (published_on, id);

create index knowledge_by_kind on knowledge (kind) where retired_at is null;

-- Put before whoever holds one of these roles in this region or below it.
create table knowledge_pushes (
  id uuid primary key default anlan_id(),
  knowledge_id uuid not null references knowledge on delete cascade,
  region_path text not null,
  roles text[] not null check (cardinality(roles) > 0),
  note text not null check (note <> ''),
  by_id text,
  by_name text not null,
  at timestamptz not null default anlan_now()
);
create index knowledge_pushes_of on knowledge_pushes (knowledge_id);
create index knowledge_pushes_recent on knowledge_pushes (region_path, at desc);
select anlan_protect('knowledge_pushes');
select anlan_shared_below('knowledge_pushes');
revoke update, delete on knowledge_pushes from anlan_app;

-- Who has read it: seen by those above him, who pushed it.
create table knowledge_reads (
  push_id uuid not null references knowledge_pushes on delete cascade,
  user_id text not null,
  user_name text not null,
  region_path text not null,
  at timestamptz not null default anlan_now(),
  primary key (push_id, user_id)
);
select anlan_protect('knowledge_reads');
revoke update, delete on knowledge_reads from anlan_app;

create table knowledge_adoptions (
  id uuid primary key default anlan_id(),
  knowledge_id uuid not null references knowledge on delete cascade,
  region_path text not null,
  adopted_on date not null,
  note text not null,
  by_name text not null,
  at timestamptz not null default anlan_now(),
  unique (knowledge_id, region_path)
);
select anlan_protect('knowledge_adoptions');
