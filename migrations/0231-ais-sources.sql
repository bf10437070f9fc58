-- AIS receivers and providers that we call ourselves, by TCP.
create table ais_sources (
  id uuid primary key default anlan_id(),
  title text not null check (length(title) between 2 and 60),
  host text not null check (host ~ '^[A-Za-z0-9.:-]{1,120}$'),
  port int not null check (port between 1 and 65535),
  -- addresses of private networks too: a receiver on our own roof. This machine never.
  inside boolean not null default false,
  enabled boolean not null default true,
  changed_at timestamptz not null default anlan_now(),
  changed_by text not null,
  unique (host, port)
);
select anlan_open('ais_sources', 'of machines, not of places');
