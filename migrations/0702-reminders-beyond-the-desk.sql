-- Reminders on the telephone: where the city wants it, by rule. What was told on the desk goes out in fewer texts, gathered a person at a time, and says how many and of what, nobody's name.
alter table reminder_rules add column ways text[] not null default '{}' check (ways <@ '{sms,wecom}'::text[]),
  add column urgent boolean not null default false; -- gathers nothing, and waits for no quiet hours

create table reminder_settings (
  one boolean primary key default true check (one),
  quiet_from time, quiet_to time, -- China's hours, may run over midnight; both or none
  gather_minutes int not null default 5 check (gather_minutes between 0 and 120),
  changed_at timestamptz, changed_by text,
  constraint reminder_settings_quiet_whole check ((quiet_from is null) = (quiet_to is null) and quiet_from is distinct from quiet_to or quiet_from is null and quiet_to is null)
);
select anlan_open('reminder_settings', 'quiet hours of the whole city');
insert into reminder_settings (quiet_from, quiet_to) values ('21:30', '07:30');

-- One text to one telephone; nothing of the person stands here but whose it is.
create table reminder_texts (
  id uuid primary key default anlan_id(), -- also the idempotency key at the gateway
  user_id uuid not null references users on delete cascade,
  way text not null check (way in ('sms', 'wecom')),
  urgent boolean not null,
  region_path text not null, -- the person's
  state text not null default 'queued' check (state in ('queued', 'sending', 'sent', 'delivered', 'failed', 'unknown', 'withdrawn')),
  reason text,
  created_at timestamptz not null default anlan_now(),
  due_at timestamptz not null,
  lease_until timestamptz,
  tries smallint not null default 0,
  sent_at timestamptz,
  delivered_at timestamptz,
  gateway_id text
);
select anlan_protect('reminder_texts');
-- what is told until it leaves joins the one that waits
create unique index reminder_texts_open on reminder_texts (user_id, way, urgent) where state = 'queued' and tries = 0;
create index reminder_texts_queue on reminder_texts (way, due_at) where state = 'queued';
create index reminder_texts_unclear on reminder_texts (way, lease_until) where state in ('sending', 'unknown');
create index reminder_texts_asked on reminder_texts (sent_at) where state = 'sent';
create index reminder_texts_made on reminder_texts (created_at);

create table reminder_text_items (
  event_id bigint not null,
  user_id uuid not null,
  way text not null,
  text_id uuid not null references reminder_texts on delete cascade,
  region_path text not null,
  drill boolean not null default false check (not drill), -- I-10: a drill's reminder has no way out
  -- I-8: one event leaves to one person by one way once
  primary key (event_id, user_id, way),
  foreign key (event_id, user_id) references reminders on delete cascade
);
select anlan_protect('reminder_text_items');
create index reminder_text_items_of on reminder_text_items (text_id);
