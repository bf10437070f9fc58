-- The words' index takes new rows in a list first, which every search goes through until it is put in order: an import leaves tens of megabytes of it.
create or replace function registry_analyze_table(name text) returns void language plpgsql security definer set search_path = public as $$
declare words regclass; begin
  if name <> 'posts' and not exists (select from ledger_versions where ledger in (name, regexp_replace(name, '_stage$', ''))) then return; end if;
  for words in select i.indexrelid::regclass from pg_index i join pg_class c on c.oid = i.indexrelid join pg_am a on a.oid = c.relam where i.indrelid = to_regclass(name) and a.amname = 'gin' loop
    perform gin_clean_pending_list(words);
  end loop;
  execute format('analyze %I', name);
end $$;

-- An import's stage is joined by its import's id, its rows' ids and the ledger's key; statistics of the rest, the words among it, cost more than the joins.
create or replace function registry_analyze_stage(name text) returns void language plpgsql security definer set search_path = public as $$
declare keys text; begin
  if not exists (select from ledger_versions where ledger = name) then return; end if;
  select string_agg(format('%I', a.attname), ', ') into keys from pg_attribute a where a.attrelid = to_regclass(name || '_stage') and (a.attname in ('import_id', 'row_no', 'verdict', 'id')
    or exists (select from pg_index i join pg_attribute k on k.attrelid = i.indrelid and k.attnum = any(i.indkey) where i.indrelid = to_regclass(name) and i.indisunique and k.attname = a.attname));
  execute format('analyze %I (%s)', name || '_stage', keys);
end $$;
