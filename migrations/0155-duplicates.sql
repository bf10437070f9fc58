-- Rows that seem to be one and the same: proposed with the reason, then merged or dismissed by a person.

-- A name without what companies share: case, blanks, signs, 演示, the legal form at its end.
create function registry_core_name(name text) returns text language sql immutable parallel safe as $$
  select regexp_replace(regexp_replace(lower(name), '[[:space:]()（）·.,，。、“”"《》—-]|演示', '', 'g'), '(股份|有限|责任|集团|控股|公司|分公司|总厂|工厂|厂|经营部|商行|门市部)+$', '') $$;

-- How much of the pairs of neighbouring characters two names share: 1 for the same, 0 for none (Dice).
create function registry_shared_pairs(a text, b text) returns numeric language sql immutable parallel safe as $$
  with pa as (select distinct substr(a, i, 2) as p from generate_series(1, length(a) - 1) i), pb as (select distinct substr(b, i, 2) as p from generate_series(1, length(b) - 1) i)
  select coalesce(round(2.0 * (select count(*) from pa join pb using (p)) / nullif((select count(*) from pa) + (select count(*) from pb), 0), 3), 0) $$;

-- The smallest region that holds both: '350500/350521/' of two of its towns.
create function registry_common_path(a text, b text) returns text language sql immutable parallel safe as $$
  select coalesce(string_agg(x || '/', '' order by n), '') from (
    select x, n, bool_and(x = y) over (order by n) as same from (select split_part(a, '/', n) as x, split_part(b, '/', n) as y, n from generate_series(1, 8) n) s where x <> '' and y <> '') t where same $$;

create table duplicate_pairs (
  id uuid primary key default anlan_id(),
  ledger text not null,
  region_path text not null,           -- the smallest region that holds both: whoever sees the pair may see both
  row_a uuid not null,
  row_b uuid not null check (row_a < row_b),
  reasons jsonb not null,              -- [{by, field, share}]
  fingerprint text not null,           -- of the compared fields: a dismissed pair is proposed again only when they have changed
  state text not null default 'open' check (state in ('open', 'dismissed', 'merged')),
  found_at timestamptz not null default anlan_now(),
  decided_at timestamptz,
  decided_by text,
  reason text,                         -- why it was dismissed, or unmerged
  kept uuid,                           -- of a merged pair: the row that stayed
  changes jsonb,                       -- of a merged pair: its acts, one per ledger, [{ledger, id}]
  check ((state = 'open') = (decided_at is null)),
  check ((state = 'merged') = (kept is not null)),
  constraint duplicate_pairs_once unique (row_a, row_b)
);
create index duplicate_pairs_list on duplicate_pairs (ledger, state, region_path text_pattern_ops);
create index duplicate_pairs_other on duplicate_pairs (row_b);
select anlan_protect('duplicate_pairs');
