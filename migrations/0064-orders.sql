-- 任务指令: plan cards, orders, and every step of an order with its who and when.

create table plan_cards (
  id uuid primary key default anlan_id(),
  track text not null check (track in ('typhoon', 'rain')),
  level smallint not null check (level between 1 and 4),
  ordinal int not null,
  title text not null check (length(title) between 2 and 80),
  measure text not null,
  addressee text not null check (addressee in ('county', 'town', 'bureau')),
  org_code text,                        -- bureau: which organization; null: those of the response's own level
  sign_minutes int not null check (sign_minutes between 1 and 1440),
  complete_minutes int not null check (complete_minutes between 1 and 20160),
  source text not null,
  verified boolean not null default false,
  changed_at timestamptz,
  changed_by text,
  disabled_at timestamptz,
  constraint plan_card_only_bureaus_named check (addressee = 'bureau' or org_code is null),
  unique (track, level, ordinal)
);
select anlan_open('plan_cards', 'the plan''s measures, the same for every region');

-- The state table (I-6). A step that is not a row here can't be stored.
create table order_transitions (
  from_state text not null,
  to_state text not null,
  primary key (from_state, to_state)
);
insert into order_transitions values
  ('none', 'drafted'), ('drafted', 'issued'), ('issued', 'sent'), ('sent', 'received'),
  ('received', 'arrived'), ('received', 'reported'), ('arrived', 'reported'), ('reported', 'reported'), ('reported', 'completed'),
  ('drafted', 'withdrawn'), ('sent', 'withdrawn'), ('received', 'withdrawn'), ('arrived', 'withdrawn'), ('reported', 'withdrawn');
select anlan_open('order_transitions', 'the states an order can go through');

create table orders (
  id uuid primary key default anlan_id(),
  incident_id uuid not null references incidents (id),
  incident_title text not null,         -- as issued: the addressee reads the order even where the incident is not his
  response_id uuid references responses (id),
  basis text not null default '',       -- the document it was issued under, e.g. 泉防指〔2026〕12号
  card_id uuid references plan_cards (id),
  no int,
  no_year int,
  title text not null check (length(title) between 2 and 120),
  measure text not null,
  org_id uuid references organizations (id),
  team_id uuid references teams (id),
  addressee_name text not null,
  region_path text not null,            -- the addressee's
  issuer_name text not null,
  issuer_path text not null,
  sign_minutes int not null check (sign_minutes > 0),
  complete_minutes int not null check (complete_minutes > 0),
  state text not null default 'drafted' check (state in ('drafted', 'issued', 'sent', 'received', 'arrived', 'reported', 'completed', 'withdrawn')),
  steps int not null default 0,
  lon double precision,
  lat double precision,
  created_at timestamptz not null default anlan_now(),
  sign_due timestamptz,
  complete_due timestamptz,
  escalations int not null default 0,
  constraint order_one_addressee check (num_nonnulls(org_id, team_id) = 1),
  constraint order_number_when_issued check ((no is not null) = (no_year is not null) and (state in ('drafted', 'withdrawn') or no is not null)),
  constraint order_position_whole check ((lon is null) = (lat is null))
);
create unique index order_number on orders (no_year, no) where no is not null;
-- A card is issued once per activation and addressee, however often the level is raised and lowered.
create unique index order_card_once on orders (response_id, card_id, org_id) where card_id is not null and state <> 'withdrawn';
create index orders_of_incident on orders (incident_id, state);
create index orders_by_region on orders (region_path text_pattern_ops, state);
select anlan_protect('orders');

create table order_steps (
  order_id uuid not null references orders (id),
  seq int not null,
  region_path text not null,
  from_state text not null,
  to_state text not null,
  at timestamptz not null default anlan_now(),
  by_id uuid,
  by_name text not null,
  channel text not null check (channel in ('system', 'phone')),
  told_by text,                         -- phone: who on the other side said so
  note text not null default '',
  primary key (order_id, seq),
  foreign key (from_state, to_state) references order_transitions (from_state, to_state),
  constraint order_step_phone_names check (channel <> 'phone' or length(told_by) >= 2)
);
select anlan_protect('order_steps');

-- 逐级上报: an overdue step goes to the next level up until a person has it.
create table order_escalations (
  id uuid primary key default anlan_id(),
  order_id uuid not null references orders (id),
  region_path text not null,            -- the level that now has it
  region_name text not null,
  due text not null check (due in ('sign', 'complete')),
  at timestamptz not null default anlan_now(),
  minutes_over int not null,
  taken_at timestamptz,
  taken_by text
);
create index order_escalations_of on order_escalations (order_id);
select anlan_protect('order_escalations');
