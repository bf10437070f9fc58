-- 下行命令: what the centre asks of a station or sets in it, one row each. The process that holds the station's connection sends it.

create table station_commands (
  id uuid primary key default anlan_id(),
  station_id uuid not null references stations (id) on delete cascade,
  region_path text not null,
  protocol text not null,
  address text not null,
  command text not null, -- the key of the protocol's command
  sets boolean not null, -- it changes the station
  params jsonb not null default '{}',
  sealed bytea, -- parameters that nobody may read again (a new password)
  reason text not null default '' constraint station_commands_setting_has_a_reason check (not sets or length(reason) >= 2),
  by_name text not null,
  queued_at timestamptz not null default anlan_now(),
  expires_at timestamptz not null, -- not sent by then: nobody's connection brought it there
  state text not null default 'queued' check (state in ('queued', 'sent', 'answered', 'refused', 'timeout')),
  sends smallint not null default 0 check (sends between 0 and 3), -- M4: sent again twice at most
  sent_at timestamptz,
  due_at timestamptz, -- its answer
  ref text not null default '', -- what the answer is known by
  ended_at timestamptz,
  detail text not null default '',
  said jsonb not null default '[]',
  constraint station_commands_sent check ((state = 'queued') = (sends = 0) or state = 'timeout'),
  constraint station_commands_ended check ((state in ('answered', 'refused', 'timeout')) = (ended_at is not null))
);
create index station_commands_of on station_commands (station_id, queued_at desc);
create index station_commands_open on station_commands (protocol, address, queued_at) where state in ('queued', 'sent');
select anlan_protect('station_commands');
