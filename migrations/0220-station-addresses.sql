-- A station may speak in several protocols, under an address of its own in each. Without a row its ten-digit code is its address.

-- E: environment (toxic gas, the gateway of a chemical park), HJ 212-2017; not a class of SL 651.
alter table stations drop constraint stations_kind_check, add constraint stations_kind_check check (kind in ('P', 'H', 'K', 'Z', 'D', 'T', 'M', 'G', 'Q', 'I', 'O', 'E'));

create table station_addresses (
  protocol text not null check (protocol ~ '^[a-z][a-z0-9]{1,15}$'),
  address text not null check (address ~ '^[!-~]{1,64}$'), -- as the frame says it: MN of HJ 212, the station address of SL 651
  station_id uuid not null references stations (id) on delete cascade,
  settings jsonb not null default '{}', -- what the protocol's kind lets an operator set
  -- What the sender must know (PW of HJ 212, 密码 of SL 651), sealed. It is sent in commands; a frame is held against it only where check_secret says so,
  -- because many stations in the field still send the factory's.
  secret bytea,
  check_secret boolean not null default false constraint station_addresses_check_needs_secret check (secret is not null or not check_secret),
  region_path text not null, -- the station's
  created_at timestamptz not null default anlan_now(),
  primary key (protocol, address)
);
create index station_addresses_station on station_addresses (station_id);
select anlan_protect('station_addresses');

create function station_addresses_place() returns trigger language plpgsql as $$ begin
  select region_path into new.region_path from stations where id = new.station_id;
  if not found then raise foreign_key_violation using message = 'no such station'; end if;
  return new;
end $$;
create trigger station_addresses_place before insert or update on station_addresses for each row execute function station_addresses_place();
create function stations_moved() returns trigger language plpgsql security definer set search_path = public as $$ begin
  update station_addresses set region_path = new.region_path where station_id = new.id;
  return null;
end $$;
create trigger stations_moved after update of region_path on stations for each row when (old.region_path <> new.region_path) execute function stations_moved();

-- Ingest keeps addresses with the ledger of stations: one version for both.
create trigger station_addresses_changed after insert or update or delete on station_addresses for each statement execute function stations_changed();

-- Asked by one who sees his own county alone; the answer tells no more than yes or no.
create function station_address_taken(p text, a text, self uuid, codes boolean) returns boolean language sql stable security definer set search_path = public as $$
  select exists (select from station_addresses where protocol = p and address = a and station_id <> self) or (codes and exists (select from stations where code = a and id <> self))
$$;
grant execute on function station_address_taken(text, text, uuid, boolean) to anlan_app;
-- 8001H–EA60H: above the numbers that are given by hand, below the relays' (60001 on). Locked until the transaction ends: two registrations get two numbers.
create function station_next_number(county text) returns int language plpgsql security definer set search_path = public as $$
declare n int;
begin
  perform pg_advisory_xact_lock(hashtext('station_next_number'));
  select coalesce(max(('x' || substr(code, 7, 4))::bit(16)::int), 32768) + 1 into n from stations where code like county || '%' and substr(code, 7, 4) between '8001' and 'EA60';
  return n;
end $$;
grant execute on function station_next_number(text) to anlan_app;
