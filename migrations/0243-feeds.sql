-- 数据采集: sources that are asked again and again, each with what became of it.
create table feeds (
  id uuid primary key default anlan_id(),
  kind text not null check (kind ~ '^[a-z_0-9]{3,40}$'),
  name text not null check (length(name) between 2 and 60),
  url text not null check (url ~ '^https?://' and length(url) <= 1000),
  interval_seconds int not null check (interval_seconds between 30 and 86400),
  settings jsonb not null default '{}'::jsonb,
  source text, -- where the address is from
  verified boolean not null default false, -- somebody has seen it answer
  -- a source within the house's own network, let in by the system administrator alone
  private_allowed_at timestamptz,
  private_allowed_by text,
  enabled_at timestamptz,
  enabled_by text,
  created_at timestamptz not null default anlan_now(),
  created_by text not null,
  revision int not null default 1,
  -- what became of it
  next_due_at timestamptz not null default anlan_now(),
  asked_at timestamptz, -- somebody wants it now, switched on or not
  claimed_until timestamptz, -- a process is at it; one that died leaves it to another
  failures int not null default 0 check (failures >= 0), -- in a row
  last_ok_at timestamptz,
  last_failed_at timestamptz,
  last_error text,
  last_fresh_at timestamptz, -- something new came
  etag text,
  last_modified text,
  last_bytes int,
  last_ms int,
  constraint feeds_private_by_somebody check ((private_allowed_at is null) = (private_allowed_by is null)),
  constraint feeds_enabled_by_somebody check ((enabled_at is null) = (enabled_by is null)),
  unique (kind, url)
);
create index feeds_due on feeds (next_due_at) where enabled_at is not null;
select anlan_open('feeds', 'addresses of sources; no person, no place');

create table feed_items (
  kind text not null,
  -- what the source calls it: an identifier, a number, a file
  key text not null check (length(key) between 1 and 500),
  feed_id uuid references feeds on delete set null, -- null: read from a file
  title text not null,
  at timestamptz,
  outcome text not null check (outcome in ('stored', 'known', 'relayed', 'refused')),
  reason text,
  subject_kind text,
  subject_id text,
  received_at timestamptz not null default anlan_now(),
  primary key (kind, key)
);
create index feed_items_newest on feed_items (feed_id, received_at desc);
create index feed_items_old on feed_items (received_at);
select anlan_open('feed_items', 'what public sources published');

create table received_alerts (
  id uuid primary key default anlan_id(),
  identifier text not null,
  sender text not null,
  sent text not null,
  version text not null check (version in ('1.0', '1.1', '1.2', '12379')),
  status text not null,
  msg_type text not null,
  event text not null,
  headline text not null,
  level int check (level between 1 and 4),
  region_codes text[] not null,
  alert jsonb not null,
  problems jsonb not null,
  verdicts jsonb not null, -- digest, signature, certificate: three, each its own
  xml text not null,
  source text not null,
  warning_id uuid, -- the signal that it became
  relay_note text, -- why it became none
  received_at timestamptz not null default anlan_now(),
  -- the three that name a message (CAP 1.2, 3.2.1)
  unique (identifier, sender, sent)
);
create index received_alerts_newest on received_alerts (received_at desc);
select anlan_open('received_alerts', 'alerts are published for everyone');

-- 国家预警事件类型: as CAP's eventCode has it; from memory until somebody has compared it with the standard
create table event_types (
  code text primary key check (code ~ '^1[1-4][A-Z]([0-9]{2})?$'),
  name text not null,
  signal text, -- the kind of 预警信号
  source text not null,
  verified boolean not null default false,
  verified_by text,
  verified_at timestamptz,
  constraint event_types_verified_by_somebody check (verified = (verified_at is not null) and verified = (verified_by is not null))
);
select anlan_open('event_types', 'a published classification');
