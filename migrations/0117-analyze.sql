-- What an import has just staged is as unknown to the planner as what it has just loaded; posts are joined to both.
create or replace function registry_analyze_table(name text) returns void language plpgsql security definer set search_path = public as $$ begin
  if name = 'posts' or exists (select from ledger_versions where ledger in (name, regexp_replace(name, '_stage$', ''))) then execute format('analyze %I', name); end if;
end $$;
