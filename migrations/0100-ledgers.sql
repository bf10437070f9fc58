-- The ground of the ledgers of 一库: what each of their tables has, who may find in them, what was changed, and by which act.

-- Finding with an index while row-level security stands: PostgreSQL takes no index for an operator that is not leakproof (arrays, geometry, LIKE) as
-- long as a policy must be asked first. So finding goes through a view that holds the scope in itself, read with the rights of a role that no
-- policy binds and that nobody can be. The tables keep their policies.
do $$ begin
  if not exists (select from pg_roles where rolname = 'anlan_finder') then create role anlan_finder nologin; end if;
  execute format('grant anlan_finder to %I', current_user);
end $$;
grant usage on schema public to anlan_finder;

-- A prefix of region paths: '' is everywhere (the system), '!' nowhere. Asked once per statement, not once per row.
create function anlan_scope() returns text language sql stable parallel safe as $$
  select case current_setting('anlan.scope', true) when '*' then '' else coalesce(nullif(current_setting('anlan.scope', true), ''), '!') end $$;
-- The enterprise or team that an actor speaks for; null for those who speak for a region.
create function anlan_unit() returns uuid language sql stable parallel safe as $$ select nullif(current_setting('anlan.unit', true), '')::uuid $$;

-- Moves with every change of a ledger: a total counted at one version stays right until the next.
create sequence ledger_version_numbers;
create table ledger_versions (ledger text primary key, version bigint not null);
select anlan_open('ledger_versions', 'one number per ledger');

-- One act of a person or a file upon a ledger: what history names, and what is undone as a whole.
create table ledger_changes (
  id uuid primary key default anlan_id(),
  ledger text not null,
  region_path text not null,
  origin text not null check (origin in ('form', 'bulk', 'import', 'undo', 'merge', 'request', 'confirmation', 'api', 'demo', 'system')),
  note text not null default '', -- the file's name, the reason
  at timestamptz not null default anlan_now(),
  actor_kind text not null,
  actor_id text,
  actor_name text not null,
  rows int not null default 0,
  undoes uuid references ledger_changes,
  undone_by uuid references ledger_changes
);
create index ledger_changes_list on ledger_changes (ledger, at desc);
select anlan_protect('ledger_changes');

-- What a row was before each change; what it became is the next entry's before, or the row itself. A creation has nothing before it.
-- No foreign key to the change: it is written in the same transaction, and a check per row would cost an import a tenth of its time.
create table ledger_history (
  row_id uuid not null,
  version int not null check (version > 0),
  ledger text not null,
  region_path text not null,
  change_id uuid not null,
  kind text not null check (kind in ('created', 'changed', 'retired', 'restored')),
  before jsonb, -- the changed columns alone, as to_jsonb writes them; sealed ones stay sealed
  at timestamptz not null default anlan_now(),
  actor_name text not null,
  origin text not null,
  note text not null default '',
  primary key (row_id, version)
);
create index ledger_history_change on ledger_history (change_id);
select anlan_protect('ledger_history');
revoke update, delete on ledger_history from anlan_app;

create function ledger_moved() returns trigger language plpgsql security definer set search_path = public as $$ begin
  insert into ledger_versions values (tg_argv[0], nextval('ledger_version_numbers')) on conflict (ledger) do update set version = excluded.version;
  return null;
end $$;

-- Makes a table with id, region_code and region_path a ledger: the columns of the engine, row-level security, the view for finding, the indexes, the
-- table in which an import stands before it is written. Called again after a migration that adds columns. `unit` names the column of the row's own
-- enterprise or team.
create function anlan_ledger(name text, unit text default null) returns void language plpgsql as $$
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
  execute format('drop trigger if exists ledger_moved on %I', name);
  execute format('create trigger ledger_moved after insert or update or delete or truncate on %I for each statement execute function ledger_moved(%L)', name, name);
  execute format('drop table if exists %I', stage);
  execute format('create unlogged table %I as select * from %I limit 0', stage, name);
  -- what an import says of each row of its file
  execute format('alter table %I add column import_id uuid not null, add column row_no int not null, add column verdict text not null check (verdict in (''new'', ''changed'', ''same'')), add column fields text[], add primary key (import_id, row_no)', stage);
  execute format('comment on table %I is %L', stage, 'open: rows of imports under way; reached through the import, which has the place');
  execute format('grant select, insert, update, delete on %I to anlan_app', stage);
  insert into ledger_versions values (name, nextval('ledger_version_numbers')) on conflict (ledger) do nothing;
end $$;

-- Metres along the great circle (haversine, mean radius), as kit/geo reckons them.
create function anlan_metres(lon1 double precision, lat1 double precision, lon2 double precision, lat2 double precision) returns double precision language sql immutable parallel safe as $$
  select 2 * 6371008.8 * asin(sqrt(sin(radians(lat2 - lat1) / 2) ^ 2 + cos(radians(lat1)) * cos(radians(lat2)) * sin(radians(lon2 - lon1) / 2) ^ 2)) $$;

-- After a bulk load the planner knows nothing of the new rows; the application owns no table, so it asks here. Only ledgers are analyzed.
create function registry_analyze_table(name text) returns void language plpgsql security definer set search_path = public as $$ begin
  if exists (select from ledger_versions where ledger = name) then execute format('analyze %I', name); end if;
end $$;
