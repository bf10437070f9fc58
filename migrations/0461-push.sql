-- 网页推送 web push: beside the desk's own banner, for a browser that is closed. Only where the internet is reachable, off until somebody switches it on, never the only channel.
create table push_settings (
  one boolean primary key default true check (one),
  public_key text not null,
  private_sealed bytea not null, -- made at install
  contact text not null default '', -- 'mailto:…': whom a push service may write to
  allow_private boolean not null default false, -- a push service within the house
  switched_on_at timestamptz, -- null: off
  changed_by text not null default '',
  changed_at timestamptz not null default anlan_now()
);
select anlan_open('push_settings', 'settings of the whole installation; the key is sealed');

create table push_browsers (
  id uuid primary key default anlan_id(),
  user_id uuid not null references users on delete cascade,
  endpoint_hash bytea not null unique,
  endpoint_sealed bytea not null, -- who knows it can write to that browser
  keys_sealed bytea not null,
  label text not null check (length(label) <= 80),
  created_at timestamptz not null default anlan_now(),
  gone_at timestamptz, -- the service said so, or its owner
  gone_reason text
);
create index push_browsers_user on push_browsers (user_id) where gone_at is null;
select anlan_open('push_browsers', 'belongs to an account, is asked for by its owner alone');

-- The row stands before the service is asked (I-8): what was asked and not answered is unknown, and is not sent again.
create table push_sends (
  id uuid primary key default anlan_id(),
  browser_id uuid not null references push_browsers on delete cascade,
  call_id uuid references calls on delete cascade, -- null: a trial by its owner
  state text not null default 'sending' check (state in ('queued', 'sending', 'taken', 'failed', 'unknown')),
  reason text,
  at timestamptz not null default anlan_now(),
  constraint push_sends_once unique (browser_id, call_id)
);
create index push_sends_at on push_sends (at);
select anlan_open('push_sends', 'what was given to a push service, without names');
insert into retention_rules (key, what, what_en, days, floor_days, source) values ('push.browser', '网页推送：浏览器登记与发送记录', 'Web push: browsers and what was sent to them', 180, 0, '个人信息保护法第十九条；期限为本系统约定');
