-- 曝光台: enterprises that are named to the public for a problem: told first, heard, decided, published by another person, taken down by themselves when their time is up.
create table exposures (
  id uuid primary key default anlan_id(),
  region_code text not null,
  region_path text not null,
  name text not null, -- 企业名称
  enterprise_id uuid, -- 企业台账
  problem text not null, -- 存在问题
  trade text check (trade in ('trade', 'chemical', 'mine', 'construction', 'road', 'fire', 'gas', 'sea', 'other')), -- 行业（领域）
  found_on date not null, -- 发现日期
  basis text, -- 依据
  demand text, -- 整改要求
  remedied_on date, -- 整改完成
  status text not null default 'draft' check (status in ('draft', 'noticed', 'objected', 'upheld', 'published', 'taken_down', 'dropped')), -- 状态
  noticed_on date, -- 告知日期
  objection_due_on date, -- 异议期至
  objected_on date, -- 异议日期
  objection text, -- 异议
  decided_on date, -- 决定日期
  decision text, -- 决定理由
  published_on date, -- 曝光日期
  published_name text, -- 发布人
  expires_on date, -- 期满日期
  taken_down_on date, -- 撤下日期
  taken_down_why text check (taken_down_why in ('expired', 'remedied', 'error')), -- 撤下原因
  noticed_by uuid,
  decided_by uuid,
  published_by uuid,
  -- nobody is named to the public before he was told, could object, and it was decided
  constraint exposures_heard_first check (published_on is null or (noticed_on is not null and decided_on is not null and expires_on is not null)),
  constraint exposures_days check ((objection_due_on is null or objection_due_on >= noticed_on) and (published_on is null or published_on >= decided_on) and (expires_on is null or expires_on >= published_on)),
  -- who told the enterprise or decided does not publish
  constraint exposures_second_person check (published_by is null or (published_by is distinct from noticed_by and published_by is distinct from decided_by)),
  constraint exposures_taken_down_whole check ((status = 'taken_down') = (taken_down_on is not null) and (taken_down_on is null) = (taken_down_why is null)),
  constraint exposures_shown_is_published check (status not in ('published', 'taken_down') or published_on is not null),
  foreign key (region_code, region_path) references regions (code, path) on update cascade
);
select anlan_ledger('exposures', 'enterprise_id');
create unique index exposures_key on exposures (name, found_on) where retired_at is null;
create index exposures_by_published_on on exposures (published_on, id);
create index exposures_by_found_on on exposures (found_on, id);

insert into standards (key, title, title_en, unit, value, source, reason, changed_by) values
  ('exposure.days', '曝光的异议期与公开期', 'Days to object to an exposure, and days it is shown', '日', '{"objection": 5, "shown": 90}', '安全生产曝光台内部制度惯例，非法定期限；参照行政处罚法第四十四条陈述申辩 [memory]', '首次设定', '系统');
insert into standard_versions (key, version, act, value, source, reason, by_name) select key, version, 'set', value, source, reason, changed_by from standards where key = 'exposure.days';
