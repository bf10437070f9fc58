-- 告知: a text to exactly those who had an earlier one. It asks for no answer; who is asked for one is called out (叫应).
create table notices (
  id uuid primary key default anlan_id(),
  subject_kind text not null,
  subject_id text not null,
  kind text not null check (kind in ('change', 'lift', 'cancel')),
  level smallint not null check (level between 1 and 4),
  title text not null check (title <> ''),
  message text not null check (message <> ''),
  region_path text not null,
  drill boolean not null default false,
  created_at timestamptz not null default anlan_now(),
  created_by text not null
);
create index notices_about on notices (subject_kind, subject_id);
select anlan_protect('notices');

-- One line a person; nothing of the person stands here but whose row it is.
create table notice_people (
  id uuid primary key default anlan_id(), -- also the idempotency key at the gateway
  notice_id uuid not null references notices on delete cascade,
  holder_id uuid not null,
  region_path text not null,
  level smallint not null,
  drill boolean not null,
  state text not null default 'queued' check (state in ('queued', 'sending', 'sent', 'delivered', 'failed', 'unknown')),
  reason text,
  due_at timestamptz not null default anlan_now(),
  lease_until timestamptz,
  tries smallint not null default 0,
  sent_at timestamptz,
  delivered_at timestamptz,
  gateway_id text,
  -- told once, however often a correction is worked on
  unique (notice_id, holder_id),
  -- I-10: a drill's notice never has a gateway's number
  constraint notice_drill_reaches_no_gateway check (not drill or gateway_id is null)
);
create index notice_people_queue on notice_people (level, due_at) where state = 'queued';
create index notice_people_unclear on notice_people (lease_until) where state in ('sending', 'unknown');
create index notice_people_asked on notice_people (sent_at) where state = 'sent' and not drill;
create index notice_people_holder on notice_people (holder_id);
select anlan_protect('notice_people');
