-- What telephones bring in from the field: each item once, with the receipt that was given for it.
create table field_items (
  id uuid primary key, -- the telephone's own: a repeat after a lost answer is the same item
  no bigint generated always as identity,
  kind text not null,
  schema int not null check (schema > 0), -- as it came; older ones are lifted before they are read
  payload jsonb not null, -- as it came
  content_hash bytea not null,
  replaces uuid, -- the item whose conflict this one settles
  user_id uuid not null,
  user_name text not null,
  device_id uuid not null,
  made_at timestamptz not null, -- by the telephone's clock
  clock_offset_ms bigint not null, -- the server's clock minus the telephone's, when it was sent
  received_at timestamptz not null default anlan_now(),
  tries int not null default 1,
  state text not null check (state in ('received', 'conflict', 'refused')),
  receipt text unique, -- R-2211-0A1B2
  answer jsonb not null default '{}',
  settled_by uuid, -- the item that took its place
  region_path text not null,
  -- only what was done has a receipt, and whatever was done has one
  constraint field_items_receipt check ((state = 'received') = (receipt is not null))
);
select anlan_protect('field_items');
-- of an officer his own alone: he speaks for no region
alter policy region_scope on field_items using (in_scope(region_path) and ((select anlan_unit()) is null or (answer ->> 'unitId')::uuid = (select anlan_unit())))
  with check (in_scope(region_path) and ((select anlan_unit()) is null or (answer ->> 'unitId')::uuid = (select anlan_unit())));
create index field_items_by_time on field_items (received_at desc, id);
create index field_items_open on field_items (received_at) where state <> 'received' and settled_by is null;

-- A telephone as it last spoke: who carries it, how wrong its clock is, how much still waits on it.
create table field_devices (
  id uuid not null,
  user_id uuid not null,
  user_name text not null,
  region_path text not null,
  seen_at timestamptz not null default anlan_now(),
  clock_offset_ms bigint not null,
  waiting int not null default 0 check (waiting >= 0),
  persisted boolean, -- whether its browser has promised to keep what waits
  free_mb int,
  primary key (id, user_id)
);
select anlan_protect('field_devices');

insert into retention_rules (key, what, what_en, days, floor_days, source) values
  ('field_item.received', '现场上报原件：内容、上报人、手机时间', 'Items from the field as they came: content, sender, the phone’s time', 1095, 180, '个人信息保护法第十九条；期限与审计一致'),
  ('field_device.seen', '现场手机：使用人、最近一次联系', 'Phones of the field: who carries them, when last seen', 180, 0, '个人信息保护法第十九条；期限为本系统约定')
on conflict (key) do nothing;
