-- Files by the hash of their content: the same bytes are kept once, and what a record names can't change under it.
create table files (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'), -- SHA-256
  bytes bytea not null,
  mime text not null,
  kept_at timestamptz not null default anlan_now(),
  check (encode(sha256(bytes), 'hex') = hash)
);
select anlan_open('files', 'content alone; the record that names a hash has the place, and only through it is a file reached');
revoke update, delete on files from anlan_app;
