-- 应急响应: an activation on one track, raised and lowered inside itself, each step by a signed order with a number.

create table responses (
  id uuid primary key default anlan_id(),
  incident_id uuid not null references incidents (id),
  track text not null check (track in ('typhoon', 'rain')),   -- 防台风 · 防暴雨: they may run side by side
  region_code text not null references regions (code),
  region_path text not null,
  level smallint check (level between 1 and 4),               -- null until the first order is signed
  started_at timestamptz,
  ended_at timestamptz,
  constraint response_level_when_started check ((level is null) = (started_at is null)),
  constraint response_ends_after_start check (ended_at is null or ended_at >= started_at)
);
-- One activation per track per region: a change of level is a change inside it, so that activations and days are counted once.
create unique index response_one_active on responses (track, region_code) where started_at is not null and ended_at is null;
create index responses_of_incident on responses (incident_id);
select anlan_protect('responses');
create policy of_visible_incident on responses for select using (exists (select from incidents i where i.id = incident_id));

create table response_changes (
  id uuid primary key default anlan_id(),
  response_id uuid not null references responses (id),
  region_path text not null,
  kind text not null check (kind in ('start', 'raise', 'lower', 'end')),
  from_level smallint check (from_level between 1 and 4),
  to_level smallint check (to_level between 1 and 4),
  reason text not null check (length(reason) >= 4),
  -- 突发事件应对法 art.72: 事项, 级别, 预计期限, 处置措施
  matter text,
  expected_until timestamptz,
  measures text,
  warning_id uuid,
  drafted_at timestamptz not null default anlan_now(),
  drafted_by uuid not null,
  drafted_by_name text not null,
  signed_at timestamptz,
  signed_by uuid,
  signed_by_name text,
  signed_as text,
  doc_year int,
  doc_no int,
  doc_text text,
  withdrawn_at timestamptz,
  withdrawn_by text,
  constraint response_change_levels check (case kind
    when 'start' then from_level is null and to_level is not null
    when 'raise' then to_level < from_level
    when 'lower' then to_level > from_level
    else from_level is not null and to_level is null end),
  constraint response_article_72 check (kind = 'end' or (length(matter) >= 4 and expected_until is not null and length(measures) >= 4)),
  constraint response_second_person check (signed_by <> drafted_by),
  constraint response_signed_whole check ((signed_at is null) = (signed_by is null) and (signed_at is null) = (doc_no is null)),
  constraint response_signed_or_withdrawn check (signed_at is null or withdrawn_at is null)
);
create unique index response_one_draft on response_changes (response_id) where signed_at is null and withdrawn_at is null;
create unique index response_doc_number on response_changes (doc_year, doc_no, region_path) where doc_no is not null;
create index response_changes_of on response_changes (response_id, drafted_at);
select anlan_protect('response_changes');
create policy of_visible_response on response_changes for select using (exists (select from responses r where r.id = response_id));

-- Who signs which level, by the level of the region. `role` is the role that stands for the post in this product.
create table response_approvers (
  region_level smallint not null check (region_level in (2, 3)),
  level smallint not null check (level between 1 and 4),
  post_title text not null,
  role text not null,
  source text not null,
  verified boolean not null default false,
  primary key (region_level, level)
);
select anlan_open('response_approvers', 'who signs which level, the same for every region');

-- When a level is started: the plan's table, shown beside the dialog.
create table response_triggers (
  track text not null check (track in ('typhoon', 'rain')),
  level smallint not null check (level between 1 and 4),
  condition text not null,
  source text not null,
  verified boolean not null default false,
  primary key (track, level)
);
select anlan_open('response_triggers', 'the plan''s starting conditions, the same for every region');
