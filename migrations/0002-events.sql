-- The event row is the audit, the job and the news.

create table events (
  id bigint generated always as identity primary key,
  -- with `id` the order in which news may be read: an event is passed on when every transaction before its own has ended
  xid xid8 not null default pg_current_xact_id(),
  at timestamptz not null default anlan_now(),
  type text not null check (type ~ '^[a-z_]+\.[a-z_]+$'),
  subject_kind text not null,
  subject_id text not null,
  region_path text not null,
  actor_kind text not null check (actor_kind in ('user', 'holder', 'station', 'system', 'anonymous')),
  actor_id text,
  actor_name text not null,
  data jsonb not null default '{}',
  drill boolean not null default false
);
create index events_subject on events (subject_kind, subject_id, id);
create index events_type on events (type, id);
create index events_news on events (xid, id);
select anlan_protect('events');
-- no update, no delete: what happened, happened
revoke update, delete on events from anlan_app;

-- One row per event and consumer, written with the event: news that must be acted on is never lost.
create table jobs (
  event_id bigint not null references events,
  consumer text not null,
  attempts int not null default 0,
  next_at timestamptz not null default anlan_now(),
  done_at timestamptz,
  dead_at timestamptz, -- given up after the last attempt; shown by doctor, started again by hand
  last_error text,
  primary key (event_id, consumer)
);
create index jobs_open on jobs (next_at, event_id) where done_at is null and dead_at is null;
select anlan_open('jobs', 'work of the system, read by the system alone');

-- The seal: a chain of SM3 over every event in order. Append only; the app can add a link, never change one.
create table event_seals (
  seq bigint primary key,
  event_id bigint not null unique references events,
  hash bytea not null check (length(hash) = 32),
  sealed_at timestamptz not null default anlan_now()
);
select anlan_open('event_seals', 'hashes without content');
revoke update, delete on event_seals from anlan_app;

-- What a client was answered, by the key it chose: a repeat gets the same answer and nothing is done twice. Kept 30 days.
create table command_receipts (
  key uuid not null,
  actor text not null,
  route text not null,
  body_hash bytea not null,
  status smallint not null,
  reply jsonb,
  at timestamptz not null default anlan_now(),
  primary key (actor, key)
);
create index command_receipts_at on command_receipts (at);
select anlan_open('command_receipts', 'keyed by actor; read back only to the same actor');
