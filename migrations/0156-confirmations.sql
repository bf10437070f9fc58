-- Links by which the holder of a number confirms his own row without an account. The link is a number and a signature; nothing of the person stands in it.
create table confirmation_links (
  no bigint generated always as identity primary key,
  batch uuid not null,
  ledger text not null,
  row_id uuid not null,
  region_path text not null,
  phone_index bytea not null,          -- another number since: the link was for whoever had the old one
  made_by text not null,
  made_at timestamptz not null default anlan_now(),
  expires_at timestamptz not null,
  answered_at timestamptz,
  answer text check (answer in ('right', 'changed')),
  check ((answered_at is null) = (answer is null))
);
create index confirmation_links_batch on confirmation_links (batch);
create index confirmation_links_row on confirmation_links (row_id);
select anlan_protect('confirmation_links');
