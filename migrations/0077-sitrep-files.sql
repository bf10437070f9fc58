-- The document as it was issued, byte for byte.
create table sitrep_files (
  sitrep_id uuid primary key references sitreps,
  region_path text not null,
  hash text not null references files,
  name text not null
);
select anlan_protect('sitrep_files');
revoke update, delete on sitrep_files from anlan_app;
