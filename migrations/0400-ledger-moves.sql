-- Which rows each version of a ledger moved: what is kept of half a million of them (the map's points) follows a change of a few instead of being read anew.
-- Every process reads it for itself; who finds a version missing, or one that moved too many to be named, reads everything.
create table ledger_moves (
  ledger text not null,
  version bigint not null,
  follows bigint not null,                 -- the version before: a gap tells that something is missing
  ids uuid[],                              -- null: more than are named
  at timestamptz not null default anlan_now(),
  primary key (ledger, version)
);
select anlan_open('ledger_moves', 'ids alone, without content; the rows are read through the scope of who asks');
revoke insert, update, delete on ledger_moves from anlan_app;

-- The version's row is locked before the number is taken, so the numbers stand in the order in which the changes are committed. A statement that touched no
-- row moves nothing.
create or replace function ledger_moved() returns trigger language plpgsql security definer set search_path = public as $$
declare was bigint; moved_to bigint; named uuid[]; named_at_most constant int := 2000;
begin
  if tg_op <> 'TRUNCATE' then
    select array_agg(m.id) into named from (select id from moved limit named_at_most + 1) m;
    if named is null then return null; end if;
    if cardinality(named) > named_at_most then named := null; end if;
  end if;
  select version into was from ledger_versions where ledger = tg_argv[0] for update;
  if was is null then
    insert into ledger_versions values (tg_argv[0], nextval('ledger_version_numbers')) on conflict (ledger) do update set version = nextval('ledger_version_numbers') returning version into moved_to;
  else
    update ledger_versions set version = nextval('ledger_version_numbers') where ledger = tg_argv[0] returning version into moved_to;
  end if;
  insert into ledger_moves values (tg_argv[0], moved_to, coalesce(was, 0), named);
  -- what is older than two hours is read anew by whoever still stands there
  if moved_to % 64 = 0 then delete from ledger_moves where ledger = tg_argv[0] and at < anlan_now() - interval '2 hours'; end if;
  return null;
end $$;

-- A trigger that names the rows of its statement may stand for one kind of statement only.
create function anlan_ledger_moves(name text) returns void language plpgsql as $$ begin
  execute format('drop trigger if exists ledger_moved on %I', name);
  execute format('drop trigger if exists ledger_rows_added on %I', name);
  execute format('drop trigger if exists ledger_rows_changed on %I', name);
  execute format('drop trigger if exists ledger_rows_removed on %I', name);
  execute format('create trigger ledger_moved after truncate on %I for each statement execute function ledger_moved(%L)', name, name);
  execute format('create trigger ledger_rows_added after insert on %I referencing new table as moved for each statement execute function ledger_moved(%L)', name, name);
  execute format('create trigger ledger_rows_changed after update on %I referencing new table as moved for each statement execute function ledger_moved(%L)', name, name);
  execute format('create trigger ledger_rows_removed after delete on %I referencing old table as moved for each statement execute function ledger_moved(%L)', name, name);
end $$;

-- As of 0100, with the triggers above.
create or replace function anlan_ledger(name text, unit text default null) returns void language plpgsql as $$
declare fence text := 'starts_with(region_path, (select anlan_scope()))' || case when unit is null then '' else format(' and ((select anlan_unit()) is null or %I = (select anlan_unit()))', unit) end;
declare seen text := name || '_seen'; stage text := name || '_stage';
begin
  execute format($f$ alter table %I
    add column if not exists lon double precision check (lon between 73 and 136), add column if not exists lat double precision check (lat between 3 and 54), add column if not exists plane point,
    add column if not exists find_text text not null default '', add column if not exists tokens text[] not null default '{}',
    add column if not exists version int not null default 1, add column if not exists change_id uuid,
    add column if not exists confirmed_at timestamptz, add column if not exists confirmed_by text,
    add column if not exists demo boolean not null default false, add column if not exists created_at timestamptz not null default anlan_now(), add column if not exists updated_at timestamptz not null default anlan_now(),
    add column if not exists retired_at timestamptz, add column if not exists retired_reason text, add column if not exists merged_into uuid $f$, name);
  execute format('alter table %I enable row level security', name);
  execute format('alter table %I force row level security', name);
  execute format('drop policy if exists region_scope on %I', name);
  execute format('drop policy if exists finder on %I', name);
  execute format('create policy region_scope on %I using (%s) with check (%s)', name, fence, fence);
  execute format('create policy finder on %I for select to anlan_finder using (true)', name);
  execute format('grant select, insert, update, delete on %I to anlan_app', name);
  execute format('grant select on %I to anlan_finder', name);
  execute format('drop view if exists %I', seen);
  execute format('create view %I as select * from %I where %s', seen, name, fence);
  execute 'grant create on schema public to anlan_finder';
  execute format('alter view %I owner to anlan_finder', seen);
  execute 'revoke create on schema public from anlan_finder';
  execute format('grant select on %I to anlan_app', seen);
  execute format('create index if not exists %I on %I (region_path text_pattern_ops, id)', name || '_place', name);
  execute format('create index if not exists %I on %I using gin (tokens)', name || '_tokens', name);
  execute format('create index if not exists %I on %I using gist (plane) where retired_at is null', name || '_near', name);
  perform anlan_ledger_moves(name);
  execute format('drop table if exists %I', stage);
  execute format('create unlogged table %I as select * from %I limit 0', stage, name);
  -- what an import says of each row of its file
  execute format('alter table %I add column import_id uuid not null, add column row_no int not null, add column verdict text not null check (verdict in (''new'', ''changed'', ''same'')), add column fields text[], add primary key (import_id, row_no)', stage);
  execute format('comment on table %I is %L', stage, 'open: rows of imports under way; reached through the import, which has the place');
  execute format('grant select, insert, update, delete on %I to anlan_app', stage);
  insert into ledger_versions values (name, nextval('ledger_version_numbers')) on conflict (ledger) do nothing;
end $$;

select anlan_ledger_moves(ledger) from ledger_versions where to_regclass(ledger) is not null;
