-- 事故报告: who knew of an accident when, and who was told (国务院令第493号 art. 9-13). One row a level: what was told later is a follow-up.
create table accident_reports (
  id uuid primary key default anlan_id(),
  accident_id uuid not null references accidents,
  region_path text not null,
  level text not null check (level in ('unit', 'county', 'city', 'province', 'state')),
  received_at timestamptz not null,
  from_name text not null, -- who reported; for the unit, the person on site
  to_name text not null,
  channel text not null check (channel in ('phone', 'system', 'fax', 'written', 'person')),
  note text not null default '',
  recorded_at timestamptz not null default anlan_now(),
  recorded_by text not null,
  unique (accident_id, level)
);
select anlan_protect('accident_reports');

-- The four that art. 10 has told at the same time.
create table accident_notices (
  accident_id uuid not null references accidents,
  region_path text not null,
  body text not null check (body in ('police', 'labour', 'union', 'procuratorate')),
  notified_at timestamptz not null,
  to_name text not null,
  channel text not null check (channel in ('phone', 'system', 'fax', 'written', 'person')),
  recorded_at timestamptz not null default anlan_now(),
  recorded_by text not null,
  primary key (accident_id, body)
);
select anlan_protect('accident_notices');

-- 续报: what is known since.
create table accident_follow_ups (
  id uuid primary key default anlan_id(),
  accident_id uuid not null references accidents,
  region_path text not null,
  at timestamptz not null default anlan_now(),
  text text not null check (length(text) between 2 and 2000),
  recorded_by text not null
);
create index accident_follow_ups_of on accident_follow_ups (accident_id, at);
select anlan_protect('accident_follow_ups');
revoke update, delete on accident_follow_ups from anlan_app;

-- 补报: each change of casualties, by whatever door it came, with the window it fell in (art. 13, 20).
create table accident_supplements (
  accident_id uuid not null references accidents,
  version int not null, -- of the accident, after the change
  region_path text not null,
  changed_on date not null, -- the day on which the casualties changed, as told; the day of entry where nothing was told
  inside boolean not null, -- of the window
  until date not null, -- the window's last day
  before jsonb not null, -- { deaths, missing, seriousInjuries, grade }
  after jsonb not null,
  takes_over text check (takes_over in ('city', 'province', 'state')), -- who may investigate in the place of whom (art. 20): a grade risen inside the window alone
  kept_apart int check (kept_apart > 0), -- deaths after the window: they stay beside the accident's own
  origin text not null,
  note text not null default '',
  at timestamptz not null default anlan_now(),
  recorded_by text not null,
  primary key (accident_id, version),
  constraint accident_supplements_take_over_inside check (takes_over is null or inside),
  constraint accident_supplements_apart_outside check (kept_apart is null or not inside)
);
select anlan_protect('accident_supplements');
