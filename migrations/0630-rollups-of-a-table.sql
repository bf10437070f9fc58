-- 汇总, paid once: all roll-ups of a table follow it by one trigger with one statement, instead of one each. A write that moves nothing in one of them (a new danger
-- in what counts clearances) then costs no statement of its own.
create function rollup_follow(followed text) returns void language plpgsql as $$
declare
  c rollup_cubes; added text[]; removed text[]; changed text[];
  lines text := 'insert into rollup_deltas (cube, region_path, month, d1, d2, d3, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10) ';
  taken text := 'region_path, month, d1, d2, d3, -m1 as m1, -m2 as m2, -m3 as m3, -m4 as m4, -m5 as m5, -m6 as m6, -m7 as m7, -m8 as m8, -m9 as m9, -m10 as m10';
  trigger_name text; event text;
begin
  for c in select * from rollup_cubes where relation = followed order by cube loop
    execute format('drop function if exists %I() cascade', 'rollup_follow_' || c.cube); -- the one that the roll-up had of its own, with its triggers
    added := added || format('select %L as cube, f.* from (%s) f', c.cube, format(c.facts, 'new_rows'));
    removed := removed || format('select %L as cube, %s from (%s) f', c.cube, taken, format(c.facts, 'old_rows'));
  end loop;
  changed := added || removed;
  execute format($f$ create or replace function %1$I() returns trigger language plpgsql security definer set search_path = public as $t$ begin
    if tg_op = 'INSERT' then %2$s;
    elsif tg_op = 'DELETE' then %3$s;
    else %4$s;
    end if;
    return null;
  end $t$ $f$, 'rollups_of_' || followed, lines || array_to_string(added, ' union all '), lines || array_to_string(removed, ' union all '),
    -- what a change comes to, summed per statement; what comes to nothing leaves no line
    lines || format('select * from (select cube, region_path, month, d1, d2, d3, sum(m1) as m1, sum(m2) as m2, sum(m3) as m3, sum(m4) as m4, sum(m5) as m5, sum(m6) as m6, sum(m7) as m7, sum(m8) as m8, sum(m9) as m9, sum(m10) as m10 from (%s) u group by 1, 2, 3, 4, 5, 6) s
      where (m1, m2, m3, m4, m5, m6, m7, m8, m9, m10) <> (0, 0, 0, 0, 0, 0, 0, 0, 0, 0)', array_to_string(changed, ' union all ')));
  foreach event in array array['insert', 'update', 'delete'] loop
    trigger_name := format('rollups_%s_%s', event, followed);
    execute format('drop trigger if exists %I on %I', trigger_name, followed);
    execute format('create trigger %I after %s on %I referencing %s for each statement execute function %I()', trigger_name, event, followed,
      case event when 'insert' then 'new table as new_rows' when 'delete' then 'old table as old_rows' else 'new table as new_rows old table as old_rows' end, 'rollups_of_' || followed);
  end loop;
end $$;

-- As in 0600, but for the triggers.
create or replace function anlan_rollup(cube_name text, relation text, day text, dimensions text[], measures text[]) returns void language plpgsql as $$
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
  perform rollup_follow(relation);
  execute format('drop trigger if exists %I on %I', 'rollup_emptied_' || cube_name, relation);
  execute format('create trigger %I after truncate on %I for each statement execute function rollup_emptied(%L)', 'rollup_emptied_' || cube_name, relation, cube_name);
  delete from rollup_cells where cube = cube_name;
  delete from rollup_deltas where cube = cube_name;
  execute format('insert into rollup_deltas (cube, region_path, month, d1, d2, d3, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10) select %L, f.* from (%s) f', cube_name, format(counted, quote_ident(relation)));
end $$;

select rollup_follow(relation) from (select distinct relation from rollup_cubes) r;
