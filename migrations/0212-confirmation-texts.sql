-- 确认短信: a holder's link by SMS. One line a link; nothing of the person stands here but whose link it is.
create table confirmation_texts (
  id uuid primary key default anlan_id(), -- also the idempotency key at the gateway
  link_no bigint not null unique references confirmation_links (no) on delete cascade, -- a link is sent once
  batch uuid not null,
  region_path text not null,
  state text not null default 'queued' check (state in ('queued', 'sending', 'sent', 'delivered', 'failed', 'unknown')),
  reason text,
  due_at timestamptz not null default anlan_now(),
  lease_until timestamptz,
  tries smallint not null default 0,
  sent_at timestamptz,
  delivered_at timestamptz,
  gateway_id text
);
create index confirmation_texts_queue on confirmation_texts (due_at) where state = 'queued';
create index confirmation_texts_unclear on confirmation_texts (lease_until) where state in ('sending', 'unknown');
create index confirmation_texts_batch on confirmation_texts (batch);
select anlan_protect('confirmation_texts');
