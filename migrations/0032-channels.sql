-- Channels and the gateway behind them. A budget is a token bucket in the row, so that N processes share it.
create table channels (
  key text primary key,
  per_second int not null check (per_second between 1 and 10000),
  burst int not null check (burst between 1 and 10000),
  tokens double precision not null default 0,
  refilled_at timestamptz not null default anlan_now(),
  paused_at timestamptz,
  paused_by text,
  last_ok_at timestamptz,
  last_error_at timestamptz,
  last_error text
);
insert into channels (key, per_second, burst) values ('sms', 2000, 400), ('voice', 300, 100);
select anlan_open('channels', 'the city''s channels; edited under channel.edit');

create table gateway (
  one boolean primary key default true check (one),
  url text,
  changed_at timestamptz,
  changed_by text
);
insert into gateway default values;
select anlan_open('gateway', 'one row: where the message gateway is; edited under channel.edit');

-- Every receipt as it came, with what became of it: late, repeated and unknown ones too.
create table gateway_receipts (
  id uuid primary key default anlan_id(),
  key text not null,
  state text not null,
  outcome text not null check (outcome in ('applied', 'repeated', 'late', 'unknown_key')),
  at timestamptz,
  received_at timestamptz not null default anlan_now(),
  data jsonb not null
);
create index gateway_receipts_received on gateway_receipts (received_at desc);
create index gateway_receipts_strange on gateway_receipts (received_at) where outcome = 'unknown_key';
select anlan_open('gateway_receipts', 'the gateway''s own words, keyed by attempt; read under channel.read');
