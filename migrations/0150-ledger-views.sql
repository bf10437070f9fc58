-- Views of ledgers that people keep: a question with its columns and order. The rows stay where they are; a view shows to each reader what his own scope holds.
create table ledger_views (
  id uuid primary key default anlan_id(),
  ledger text not null,
  owner_id uuid not null references users on delete cascade,
  owner_name text not null,
  owner_scope text not null,               -- the region for which he spoke when he kept it
  name text not null check (length(name) between 1 and 40),
  query jsonb not null,                    -- the filters as they stand in the page's address
  sort text,
  columns text[] not null check (cardinality(columns) between 1 and 100),
  density text not null default 'dense' check (density in ('dense', 'wide')),
  shared_at timestamptz,                   -- since when others along the line of regions see it
  created_at timestamptz not null default anlan_now(),
  updated_at timestamptz not null default anlan_now(),
  constraint ledger_views_name unique (owner_id, ledger, name)
);
create index ledger_views_shared on ledger_views (ledger) where shared_at is not null;
select anlan_open('ledger_views', 'ways of looking, no rows: the owner''s own, and those shared along the line of regions, by the route');
