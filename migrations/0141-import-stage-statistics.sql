-- The planner takes a stage that was just filled for an empty one, and joins it row by row; the application owns no table, so it asks here.
create function registry_analyze_stage(name text) returns void language plpgsql security definer set search_path = public as $$ begin
  if exists (select from ledger_versions where ledger = name) then execute format('analyze %I', name || '_stage'); end if;
end $$;
