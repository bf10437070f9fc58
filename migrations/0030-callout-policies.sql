-- Callout policies: what is tried, on whom, after how many seconds. Rows, because cities differ; a change is a new version, so
-- that a callout that has begun can always say by which version it ran.
create table callout_policies (
  id uuid primary key default anlan_id(),
  level smallint not null check (level between 1 and 4),
  version int not null check (version > 0),
  title text not null,
  steps jsonb not null,
  marks jsonb not null,           -- seconds by which a post of this level should have answered: shown on the board, never a step
  report_after int not null check (report_after between 60 and 86400), -- seconds a superior has to report back from the door
  source text not null,
  verified boolean not null default false,
  created_at timestamptz not null default anlan_now(),
  created_by text not null,
  retired_at timestamptz,
  unique (level, version)
);
-- One policy in force per level: which one applies is never a guess.
create unique index callout_policies_current on callout_policies (level) where retired_at is null;
select anlan_open('callout_policies', 'the city''s policy, the same everywhere; edited under callout_policy.edit');

-- 红/橙 with voice; 黄/蓝 without. The marks are domain practice: county 5, town 15, village 30 minutes.
insert into callout_policies (level, version, title, steps, marks, report_after, source, created_by)
select level, 1, title, steps::jsonb, '{"2":300,"3":300,"4":900,"5":1800}', report_after, source, 'install'
from (values
  (1, '红色', 900, '[{"kind":"notice","after":0},{"kind":"voice","after":180},{"kind":"next","after":300},{"kind":"superior","after":480},{"kind":"superior_next","after":780},{"kind":"duty","after":900},{"kind":"again","after":1200},{"kind":"again","after":1800},{"kind":"again","after":2700}]'),
  (2, '橙色', 900, '[{"kind":"notice","after":0},{"kind":"voice","after":180},{"kind":"next","after":300},{"kind":"superior","after":480},{"kind":"superior_next","after":780},{"kind":"duty","after":900},{"kind":"again","after":1200},{"kind":"again","after":1800},{"kind":"again","after":2700}]'),
  (3, '黄色', 1800, '[{"kind":"notice","after":0},{"kind":"text","after":900},{"kind":"superior_text","after":1800},{"kind":"duty","after":2700}]'),
  (4, '蓝色', 3600, '[{"kind":"notice","after":0},{"kind":"text","after":1800},{"kind":"superior_text","after":3600},{"kind":"duty","after":5400}]')
) as p(level, title, report_after, steps)
cross join (values ('叫应机制通行做法（未核实）：短信与应用即时，3 分钟语音，5 分钟同岗下一人，8 分钟上级')) as s(source);
