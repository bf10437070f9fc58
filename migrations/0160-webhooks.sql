-- 事件推送: which system is told of which news, and each telling with its outcome.
create table webhooks (
  id uuid primary key default anlan_id(),
  name text not null check (length(name) between 2 and 40),
  url text not null check (url ~ '^https?://' and length(url) <= 500),
  prefixes text[] not null check (cardinality(prefixes) between 1 and 40), -- 'enterprise.' all of a noun, 'warning.released' one type
  region_path text not null, -- news of this region and below
  with_row boolean not null default false, -- the row's public fields too
  reason text not null check (length(reason) >= 2), -- what it is for: news leave the house
  secret_sealed bytea not null, -- signs each body; shown once
  cursor_xid xid8 not null default pg_snapshot_xmin(pg_current_snapshot()), -- news up to here stand as deliveries
  cursor_id bigint not null default 0,
  created_at timestamptz not null default anlan_now(),
  created_by text not null,
  disabled_at timestamptz,
  disabled_by text,
  constraint webhooks_disabled_by_somebody check ((disabled_at is null) = (disabled_by is null))
);
select anlan_protect('webhooks');

create table webhook_deliveries (
  id uuid primary key default anlan_id(), -- the same at every attempt: what the receiver tells repeats by
  webhook_id uuid not null references webhooks,
  event_id bigint not null references events,
  region_path text not null,
  created_at timestamptz not null default anlan_now(),
  attempts int not null default 0,
  next_at timestamptz not null default anlan_now(),
  status int, -- of the last answer
  error text,
  delivered_at timestamptz,
  dead_at timestamptz, -- given up; sent again by hand
  unique (webhook_id, event_id),
  constraint webhook_deliveries_one_end check (delivered_at is null or dead_at is null)
);
create index webhook_deliveries_due on webhook_deliveries (webhook_id, next_at) where delivered_at is null and dead_at is null;
create index webhook_deliveries_list on webhook_deliveries (webhook_id, event_id desc);
create index webhook_deliveries_old on webhook_deliveries (delivered_at) where delivered_at is not null;
select anlan_protect('webhook_deliveries');
