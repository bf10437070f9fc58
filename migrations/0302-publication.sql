-- 发布: what a released, changed or ended warning says to each channel, as rows: made once, sent until it is done or given up, and seen.

-- Keys that sign what leaves the house; sealed under the install's secret, so that every process on this database signs alike and a backup brings them along.
create table signing_keys (
  id uuid primary key default anlan_id(),
  purpose text not null check (purpose in ('cap')),
  certificate text not null,
  key_sealed bytea not null,
  made_at timestamptz not null default anlan_now(),
  until timestamptz not null,
  retired_at timestamptz
);
-- one key signs at a time; who verifies must know which
create unique index signing_keys_current on signing_keys (purpose) where retired_at is null;
select anlan_open('signing_keys', 'the certificate is public, the key sealed');

-- Codes and addresses that the receiving platforms give out; until somebody has asked them, unverified.
create table publication_settings (
  key text primary key check (key ~ '^[a-z]+\.[a-z_]+$'),
  value text not null default '',
  source text not null,
  verified boolean not null default false,
  position smallint not null default 0,
  changed_at timestamptz,
  changed_by text
);
select anlan_open('publication_settings', 'codes of the installation at other platforms');

-- The 31 signs of GB/T 34283: one for each message, whoever carries it.
create table alert_ids (
  id text primary key check (id ~ '^[0-9]{14}_[0-9]{14}_[0-9]$'),
  event_id bigint not null,
  warning_id uuid not null references warnings (id) on delete cascade,
  unique (event_id, warning_id)
);
select anlan_open('alert_ids', 'public message numbers');

create table publications (
  id uuid primary key default anlan_id(),
  event_id bigint not null references events,
  warning_id uuid not null references warnings (id) on delete cascade,
  root_id uuid not null, -- the first version: messages of one chain go out in their order
  channel text not null check (channel in ('callout', 'cap', 'national', 'broadcast', 'public', 'webhook')),
  act text not null check (act in ('alert', 'update', 'cancel')),
  alert_id text not null references alert_ids (id),
  region_path text not null,
  drill boolean not null default false,
  state text not null default 'pending' check (state in ('pending', 'done', 'failed')),
  attempts smallint not null default 0,
  reason text,                       -- of the last attempt that did not succeed, or what is missing
  detail jsonb not null default '{}',
  created_at timestamptz not null default anlan_now(),
  next_at timestamptz not null default anlan_now(),
  done_at timestamptz,
  -- however often the event is worked on, a channel is given it once
  unique (event_id, warning_id, channel),
  constraint publications_done_has_time check ((state = 'done') = (done_at is not null)),
  constraint publications_failed_says_why check (state <> 'failed' or reason is not null)
);
create index publications_due on publications (next_at) where state = 'pending';
create index publications_of_warning on publications (warning_id, event_id);
create index publications_chain on publications (channel, root_id, event_id) where state = 'pending';
select anlan_protect('publications');
-- who sees the warning sees where it went
create policy reached on publications for select using (exists (select 1 from warnings w where w.id = warning_id));

create table publication_files (
  publication_id uuid not null references publications on delete cascade,
  name text not null check (name ~ '^[A-Za-z0-9_.-]{1,120}$'),
  region_path text not null,
  mime text not null,
  bytes bytea not null,
  sha256 text not null,
  primary key (publication_id, name)
);
select anlan_protect('publication_files');
create policy reached on publication_files for select using (exists (select 1 from publications p where p.id = publication_id));

-- CAP messages as they were signed: what was fetched yesterday is fetched again byte for byte.
create table cap_messages (
  identifier text primary key references alert_ids (id),
  publication_id uuid not null unique references publications on delete cascade,
  warning_id uuid not null references warnings (id) on delete cascade,
  region_path text not null,
  sender text not null,
  sent_at timestamptz not null,
  msg_type text not null check (msg_type in ('Alert', 'Update', 'Cancel')),
  status text not null check (status in ('Actual', 'Exercise')),
  title text not null,
  summary text not null,
  xml text not null,
  sha256 text not null
);
create index cap_messages_newest on cap_messages (sent_at desc);
create index cap_messages_of on cap_messages (warning_id);
select anlan_protect('cap_messages');

-- 应急广播: packets and messages are numbered per day.
create table broadcast_numbers (
  day date not null,
  kind text not null check (kind in ('EBD', 'EBM')),
  last int not null check (last > 0),
  primary key (day, kind)
);
select anlan_open('broadcast_numbers', 'counters');
