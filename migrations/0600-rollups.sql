-- 汇总 roll-ups: what the indicators ask most, counted by the database itself in the transaction of every write, so that a number is never stale. A write adds a
-- line to `rollup_deltas` and touches no line of anybody else; a background loop folds the lines into `rollup_cells`; a reader takes both in one statement.

-- One roll-up: a table, the day that dates its rows, the values it is split by, what is measured. Written by anlan_rollup() alone.
create table rollup_cubes (
  cube text primary key,
  relation text not null,
  day text not null,
  dimensions text[] not null check (cardinality(dimensions) <= 3),
  measures text[] not null check (cardinality(measures) between 1 and 10),
  facts text not null -- the query that counts a set of its rows; %s stands for the set
);
select anlan_open('rollup_cubes', 'names of tables and columns, no content');
revoke insert, update, delete on rollup_cubes from anlan_app;

create table rollup_cells (
  cube text not null,
  grain text not null, -- county, town, or a dimension (by county)
  month date not null check (extract(day from month) = 1),
  region_path text not null,
  value text not null, -- of the dimension; '' where it has none, and in the grains by place alone
  m1 bigint not null, m2 bigint not null, m3 bigint not null, m4 bigint not null, m5 bigint not null,
  m6 bigint not null, m7 bigint not null, m8 bigint not null, m9 bigint not null, m10 bigint not null,
  primary key (cube, grain, month, region_path, value)
) with (fillfactor = 80);
create table rollup_deltas (
  cube text not null,
  id bigint generated always as identity,
  region_path text not null, -- of the town, or of what is above it
  month date not null,
  d1 text not null, d2 text not null, d3 text not null,
  m1 bigint not null, m2 bigint not null, m3 bigint not null, m4 bigint not null, m5 bigint not null,
  m6 bigint not null, m7 bigint not null, m8 bigint not null, m9 bigint not null, m10 bigint not null,
  primary key (cube, id)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

-- Read within the scope, and by nobody who speaks for a single enterprise or team: his rows are fewer than his region's. Written only by the functions below,
-- which act for the table whose rows were written: a village's informant may write a row whose sums stand under the town.
do $$ declare name text; begin
  foreach name in array array['rollup_cells', 'rollup_deltas'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy region_scope on %I for select using (starts_with(region_path, (select anlan_scope())) and (select anlan_unit()) is null)', name);
    execute format('create policy kept_insert on %I for insert with check (true)', name);
    execute format('create policy kept_update on %I for update using (true)', name);
    execute format('create policy kept_delete on %I for delete using (true)', name);
    execute format('grant select on %I to anlan_app', name);
  end loop;
end $$;

-- '350500/350521/350521100/350521100201/', 2 → '350500/350521/'
create function region_head(path text, depth int) returns text language sql immutable parallel safe as $$
  select array_to_string((string_to_array(rtrim(path, '/'), '/'))[1:depth], '/') || '/' $$;

create function rollup_emptied() returns trigger language plpgsql security definer set search_path = public as $$ begin
  delete from rollup_cells where cube = tg_argv[0];
  delete from rollup_deltas where cube = tg_argv[0];
  return null;
end $$;

-- The lines that one fact stands in: by county, by town, and by county for each dimension.
create function rollup_grains(dimensions text[], path text, splits text[]) returns table (grain text, region_path text, value text) language sql immutable as $$
  select 'county', region_head(path, 2), '' union all select 'town', path, ''
  union all select dimensions[n], region_head(path, 2), splits[n] from generate_series(1, cardinality(dimensions)) n $$;

-- What is kept and not yet folded, as cells.
create view rollup_open with (security_invoker = true) as
  select d.cube, g.grain, d.month, g.region_path, g.value, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10
  from rollup_deltas d join rollup_cubes c on c.cube = d.cube cross join lateral rollup_grains(c.dimensions, d.region_path, array[d.d1, d.d2, d.d3]) g;
grant select on rollup_open to anlan_app;

-- Folds at most so many lines; how many it did. One at a time: who finds another at it leaves it to that one.
create function rollup_fold(most int) returns int language plpgsql security definer set search_path = public as $$
declare folded int;
begin
  if not pg_try_advisory_xact_lock(hashtext('rollup_fold')) then return 0; end if;
  with gone as (delete from rollup_deltas where (cube, id) in (select cube, id from rollup_deltas limit most) returning *),
  put as (insert into rollup_cells as k (cube, grain, month, region_path, value, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10)
    select d.cube, g.grain, d.month, g.region_path, g.value, sum(m1), sum(m2), sum(m3), sum(m4), sum(m5), sum(m6), sum(m7), sum(m8), sum(m9), sum(m10)
    from gone d join rollup_cubes c on c.cube = d.cube cross join lateral rollup_grains(c.dimensions, d.region_path, array[d.d1, d.d2, d.d3]) g group by 1, 2, 3, 4, 5
    on conflict (cube, grain, month, region_path, value) do update set m1 = k.m1 + excluded.m1, m2 = k.m2 + excluded.m2, m3 = k.m3 + excluded.m3, m4 = k.m4 + excluded.m4, m5 = k.m5 + excluded.m5, m6 = k.m6 + excluded.m6, m7 = k.m7 + excluded.m7, m8 = k.m8 + excluded.m8, m9 = k.m9 + excluded.m9, m10 = k.m10 + excluded.m10)
  select count(*) into folded from gone;
  return folded;
end $$;
revoke execute on function rollup_fold(int) from public;
grant execute on function rollup_fold(int) to anlan_app;

-- Declares a roll-up over a table with region_path, fills it and follows the table from now on. `dimensions` and `measures` are names, each with the SQL of a row `r`.
-- Declared again when its meaning changes: it is then counted anew.
create function anlan_rollup(cube_name text, relation text, day text, dimensions text[], measures text[]) returns void language plpgsql as $$
declare counted text := format('select region_head(r.region_path, 3) as region_path, date_trunc(''month'', r.%I)::date as month', day); names text[] := '{}'; splits text[] := '{}'; n int;
begin
  perform set_config('anlan.scope', '*', true);
  execute format('lock table %I in share row exclusive mode', relation);
  for n in 1..3 loop
    counted := counted || format(', coalesce((%s)::text, '''') as d%s', coalesce(dimensions[2 * n], 'null'), n);
    if dimensions[2 * n - 1] is not null then splits := splits || dimensions[2 * n - 1]; end if;
  end loop;
  for n in 1..10 loop
    counted := counted || format(', coalesce(sum((%s)::bigint), 0) as m%s', coalesce(measures[2 * n], '0'), n);
    if measures[2 * n - 1] is not null then names := names || measures[2 * n - 1]; end if;
  end loop;
  counted := counted || format(' from %%s r where r.%I is not null group by 1, 2, 3, 4, 5', day);
  insert into rollup_cubes values (cube_name, relation, day, splits, names, counted)
    on conflict (cube) do update set relation = excluded.relation, day = excluded.day, dimensions = excluded.dimensions, measures = excluded.measures, facts = excluded.facts;
  -- what a write changed: the new rows added, the old ones taken away, summed per statement; what comes to nothing leaves no line
  execute format($f$ create or replace function %1$I() returns trigger language plpgsql security definer set search_path = public as $t$ begin
    if tg_op = 'INSERT' then insert into rollup_deltas (cube, region_path, month, d1, d2, d3, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10) select %2$L, f.* from (%3$s) f;
    elsif tg_op = 'DELETE' then insert into rollup_deltas (cube, region_path, month, d1, d2, d3, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10) select %2$L, region_path, month, d1, d2, d3, -m1, -m2, -m3, -m4, -m5, -m6, -m7, -m8, -m9, -m10 from (%4$s) f;
    else insert into rollup_deltas (cube, region_path, month, d1, d2, d3, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10)
      select %2$L, s.* from (select region_path, month, d1, d2, d3, sum(m1) as m1, sum(m2) as m2, sum(m3) as m3, sum(m4) as m4, sum(m5) as m5, sum(m6) as m6, sum(m7) as m7, sum(m8) as m8, sum(m9) as m9, sum(m10) as m10 from (select * from (%3$s) n union all select region_path, month, d1, d2, d3, -m1, -m2, -m3, -m4, -m5, -m6, -m7, -m8, -m9, -m10 from (%4$s) o) u group by 1, 2, 3, 4, 5) s
      where (m1, m2, m3, m4, m5, m6, m7, m8, m9, m10) <> (0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    end if;
    return null;
  end $t$ $f$, 'rollup_follow_' || cube_name, cube_name, format(counted, 'new_rows'), format(counted, 'old_rows'));
  execute format('drop trigger if exists %I on %I', 'rollup_added_' || cube_name, relation);
  execute format('drop trigger if exists %I on %I', 'rollup_changed_' || cube_name, relation);
  execute format('drop trigger if exists %I on %I', 'rollup_removed_' || cube_name, relation);
  execute format('drop trigger if exists %I on %I', 'rollup_emptied_' || cube_name, relation);
  execute format('create trigger %I after insert on %I referencing new table as new_rows for each statement execute function %I()', 'rollup_added_' || cube_name, relation, 'rollup_follow_' || cube_name);
  execute format('create trigger %I after update on %I referencing new table as new_rows old table as old_rows for each statement execute function %I()', 'rollup_changed_' || cube_name, relation, 'rollup_follow_' || cube_name);
  execute format('create trigger %I after delete on %I referencing old table as old_rows for each statement execute function %I()', 'rollup_removed_' || cube_name, relation, 'rollup_follow_' || cube_name);
  execute format('create trigger %I after truncate on %I for each statement execute function rollup_emptied(%L)', 'rollup_emptied_' || cube_name, relation, cube_name);
  delete from rollup_cells where cube = cube_name;
  delete from rollup_deltas where cube = cube_name;
  execute format('insert into rollup_deltas (cube, region_path, month, d1, d2, d3, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10) select %L, f.* from (%s) f', cube_name, format(counted, quote_ident(relation)));
end $$;

-- I-9: where what is kept differs from the records, in any grain. Each grain is held against the records themselves, so towns sum to their county, counties to the
-- city, and the values of a dimension to the county.
create function rollup_differences(cube_name text) returns table (grain text, region_path text, month date, value text, kept bigint[], found bigint[]) language plpgsql stable as $$
declare c rollup_cubes;
begin
  select * into c from rollup_cubes where cube = cube_name;
  return query execute format($f$
    with base as (
      select g.grain, g.region_path, f.month, g.value, array[sum(m1), sum(m2), sum(m3), sum(m4), sum(m5), sum(m6), sum(m7), sum(m8), sum(m9), sum(m10)]::bigint[] as m
      from (%1$s) f cross join lateral rollup_grains($1, f.region_path, array[f.d1, f.d2, f.d3]) g group by 1, 2, 3, 4
    ), kept as (
      select k.grain, k.region_path, k.month, k.value, array[sum(m1), sum(m2), sum(m3), sum(m4), sum(m5), sum(m6), sum(m7), sum(m8), sum(m9), sum(m10)]::bigint[] as m
      from (select * from rollup_cells where cube = %2$L union all select * from rollup_open where cube = %2$L) k group by 1, 2, 3, 4
    ) select grain, region_path, month, value, coalesce(kept.m, $2), coalesce(base.m, $2) from base full join kept using (grain, region_path, month, value)
      where coalesce(base.m, $2) <> coalesce(kept.m, $2) $f$, format(c.facts, quote_ident(c.relation)), cube_name) using c.dimensions, array_fill(0::bigint, array[10]);
end $$;
