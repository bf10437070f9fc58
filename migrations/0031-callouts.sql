-- 叫应: one callout, a row per post (the unit of escalation), a call per person, an attempt per message or ring.
create table callouts (
  id uuid primary key default anlan_id(),
  number text,                         -- 泉叫〔2026〕1号; a drill takes none
  subject_kind text not null,
  subject_id text not null,
  level smallint not null check (level between 1 and 4),
  title text not null,
  message text not null,
  policy_id uuid not null references callout_policies,
  policy jsonb not null,               -- the policy as it stood at the start
  region_paths text[] not null check (cardinality(region_paths) > 0),
  region_path text not null,
  drill boolean not null default false,
  started_at timestamptz not null,
  started_by text not null,
  links_expire_at timestamptz not null,
  ended_at timestamptz,
  ended_by text,
  end_reason text,
  check ((ended_at is null) = (end_reason is null))
);
-- A job that runs twice must not call a city twice for one warning.
create unique index callouts_one_open on callouts (subject_kind, subject_id) where ended_at is null;
create index callouts_started on callouts (started_at desc);
select anlan_protect('callouts');
-- A city's callout concerns the counties and towns it calls: they read it; their own rows of it stay the only ones they see.
create policy callouts_called on callouts for select using
  (exists (select from unnest(region_paths) p where starts_with(current_setting('anlan.scope', true), p) or in_scope(p)));

create table callout_posts (
  id uuid primary key default anlan_id(),
  callout_id uuid not null references callouts on delete cascade,
  post_id uuid not null references posts,
  superior_post_id uuid,
  title text not null,
  level smallint not null,
  region_code text not null,
  region_path text not null,
  state text not null default 'calling' check (state in ('calling', 'unwoken', 'unmanned', 'woken')),
  next_step smallint,
  next_at timestamptz,
  owner_kind text check (owner_kind in ('superior', 'duty')),
  owner_name text,
  owned_at timestamptz,
  woken_at timestamptz,
  woken_call_id uuid,
  unique (callout_id, post_id),
  check ((state = 'woken') = (woken_at is not null)),
  -- I-2: an open post has a next timer or a human owner; the database refuses anything else.
  constraint callout_post_has_next check (state = 'woken' or next_at is not null or owner_kind is not null)
);
create index callout_posts_open on callout_posts (callout_id, state) where state <> 'woken';
select anlan_protect('callout_posts');

create table calls (
  id uuid primary key default anlan_id(),
  no bigint generated always as identity unique, -- the short number in the link
  callout_id uuid not null,
  callout_post_id uuid not null references callout_posts on delete cascade,
  holder_id uuid not null,
  role text not null check (role in ('holder', 'superior')),
  rank text not null,
  person_name text not null,
  phone_mask text,
  region_path text not null,
  state text not null default 'calling' check (state in ('calling', 'answered', 'covered', 'unwoken')),
  sent_at timestamptz,
  delivered_at timestamptz,
  heard_at timestamptz,
  answer text check (answer in ('received', 'cannot_come', 'handed_over')),
  answered_at timestamptz,
  answered_via text check (answered_via in ('link', 'voice', 'phone')),
  answered_by text,
  note text,
  lon double precision,
  lat double precision,
  unique (callout_post_id, holder_id),
  -- Only a person's answer counts: no state says "answered" without what was answered, when and by which way.
  constraint call_answer_is_whole check ((state = 'answered') = (answer is not null) and (answer is null) = (answered_at is null) and (answer is null) = (answered_via is null))
);
create index calls_callout on calls (callout_id, role);
create index calls_holder on calls (holder_id);
select anlan_protect('calls');

create table attempts (
  id uuid primary key default anlan_id(),   -- also the idempotency key at the gateway
  call_id uuid not null references calls on delete cascade,
  callout_id uuid not null,
  channel text not null,
  step smallint not null,
  level smallint not null,                  -- red before blue
  drill boolean not null,
  region_path text not null,
  state text not null default 'queued' check (state in ('queued', 'sending', 'sent', 'delivered', 'heard', 'failed', 'unknown', 'withdrawn')),
  reason text,
  queued_at timestamptz not null,
  due_at timestamptz not null,              -- not before; moved on by each retry
  lease_until timestamptz,
  tries smallint not null default 0,
  sent_at timestamptz,
  delivered_at timestamptz,
  heard_at timestamptz,
  ended_at timestamptz,
  gateway_id text,
  key_pressed text,
  seconds int,
  made_by text,                             -- the officer, when a person read it down the phone
  -- I-10: a drill's attempt never has a gateway's number.
  constraint drill_reaches_no_gateway check (not drill or gateway_id is null)
);
create index attempts_call on attempts (call_id);
create index attempts_queue on attempts (channel, level, due_at) where state = 'queued' and not drill;
create index attempts_leased on attempts (channel, lease_until) where state in ('sending', 'unknown');
create index attempts_drill on attempts (queued_at) where state = 'queued' and drill;
select anlan_protect('attempts');
