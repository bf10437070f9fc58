-- How somebody likes to see a ledger, wherever he signs in: columns in their order, density, rows per page.
create table ledger_settings (
  owner_id uuid not null references users on delete cascade,
  ledger text not null,
  view text not null default '',           -- of one saved view; '' the ledger itself
  columns text[] check (cardinality(columns) between 1 and 100), -- null: the definition's own
  density text check (density in ('dense', 'wide')),
  page_size int check (page_size in (50, 100, 200)),
  updated_at timestamptz not null default anlan_now(),
  primary key (owner_id, ledger, view)
);
select anlan_open('ledger_settings', 'ways of looking, no rows: the owner''s own, by the route');
