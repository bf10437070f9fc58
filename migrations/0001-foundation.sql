-- The ground every table stands on: the clock, ids, region scope, and who may touch what.

-- Extensions that PostgreSQL marks as trusted: a database owner may create them.
create extension if not exists btree_gist;

-- The application's own role: no table ownership, so row-level security holds, and no right to change the audit trail.
do $$ begin
  if not exists (select from pg_roles where rolname = 'anlan_app') then create role anlan_app nologin; end if;
  execute format('grant anlan_app to %I', current_user);
end $$;
grant usage on schema public to anlan_app;

-- The law's clock is the database's. Tests shift it; the product never does.
create table clock_shift (one boolean primary key default true check (one), shift interval not null default '0');
insert into clock_shift default values;
grant select on clock_shift to anlan_app;
comment on table clock_shift is 'open: one row, the tests'' shift of the clock';
create function anlan_now() returns timestamptz language sql stable as
  $$ select clock_timestamp() + shift from clock_shift $$;

-- uuidv7 exists from PostgreSQL 18 on; before that the same layout is made here (48 bits of milliseconds, then random).
do $$ begin
  if current_setting('server_version_num')::int >= 180000 then
    create function anlan_id() returns uuid language sql volatile as 'select uuidv7()';
  else
    create function anlan_id() returns uuid language sql volatile as $f$
      select encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
        placing substring(int8send(floor(extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6), 52, 1), 53, 1), 'hex')::uuid $f$;
  end if;
end $$;

-- A scope is a prefix of region paths ('350500/350521/'); '*' is the system's, everywhere. No scope set, or an empty one (which is
-- what a setting falls back to when its transaction has ended): nothing is seen.
create function in_scope(path text) returns boolean language sql stable parallel safe as
  $$ select current_setting('anlan.scope', true) = '*' or (current_setting('anlan.scope', true) <> '' and starts_with(path, current_setting('anlan.scope', true))) $$;

-- A table whose rows have a place. Forced, so that it holds for the owner too.
create function anlan_protect(name text) returns void language plpgsql as $$ begin
  execute format('alter table %I enable row level security', name);
  execute format('alter table %I force row level security', name);
  execute format('create policy region_scope on %I using (in_scope(region_path)) with check (in_scope(region_path))', name);
  execute format('grant select, insert, update, delete on %I to anlan_app', name);
end $$;

-- A table whose rows have no place; the reason is kept with the table and shown by doctor.
create function anlan_open(name text, reason text) returns void language plpgsql as $$ begin
  execute format('comment on table %I is %L', name, 'open: ' || reason);
  execute format('grant select, insert, update, delete on %I to anlan_app', name);
end $$;
