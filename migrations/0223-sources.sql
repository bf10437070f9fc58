-- 数据源: foreign payloads are read by rows, brokers of other houses are named by rows, and each process tells which doors it holds.

create table payload_mappings (
  id uuid primary key default anlan_id(),
  key text not null unique check (key ~ '^[a-z][a-z0-9-]{1,39}$'), -- stands in POST /api/readings/:mapping
  title text not null check (title <> ''),
  -- where it applies: MQTT topics that fit it; '' = HTTP alone
  topic text not null default '' check (length(topic) <= 200),
  spec jsonb not null, -- items, station, time, elements: JSON paths (src/monitoring/protocols/mapped)
  enabled boolean not null default true,
  changed_at timestamptz not null default anlan_now(),
  changed_by text not null
);
select anlan_open('payload_mappings', 'how payloads are read; names no place');

create table mqtt_brokers (
  id uuid primary key default anlan_id(),
  title text not null check (title <> ''),
  url text not null check (url ~ '^mqtts?://[^/@]+$'), -- no user and no password in it: they stand apart, sealed
  username text not null default '',
  password bytea, -- sealed
  enabled boolean not null default true,
  changed_at timestamptz not null default anlan_now(),
  changed_by text not null
);
select anlan_open('mqtt_brokers', 'brokers of other houses; of machines, not of places');

-- Gateways that publish for many stations on our own broker. Made by hand; none exists from the start.
create table mqtt_users (
  name text primary key check (name ~ '^[a-z][a-z0-9_-]{2,31}$'),
  key_hash text not null,
  topic text not null check (topic <> ''), -- it publishes here alone
  created_at timestamptz not null default anlan_now(),
  created_by text not null,
  revoked_at timestamptz
);
select anlan_open('mqtt_users', 'of machines, not of places');

-- What each process hears; a row older than a minute is of a process that is gone.
create table listener_states (
  process text not null,
  protocol text not null,
  state text not null check (state in ('listening', 'off', 'failed')),
  host text not null,
  port int not null,
  reason text not null default '',
  connections int not null,
  frames bigint not null,
  refused bigint not null,
  turned_away bigint not null,
  last_at timestamptz,
  seen_at timestamptz not null default anlan_now(),
  primary key (process, protocol)
);
select anlan_open('listener_states', 'of machines, not of places');

-- Rows that change what is heard are noticed by every process.
create index frames_by_protocol on frames (protocol, received_at desc) where protocol <> 'sl651';
