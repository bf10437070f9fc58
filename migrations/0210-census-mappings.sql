-- How a survey's columns were read once: the next file with the same columns comes with these answers filled in.
create table census_mappings (
  fingerprint text not null,           -- of the columns' names, in any order
  region_code text not null,
  region_path text not null,
  answers jsonb not null check (jsonb_typeof(answers) = 'object'), -- {title, theme, source, datum, scale, labelField, lon, lat, fields}
  used_at timestamptz not null default anlan_now(),
  used_by text not null,
  primary key (region_code, fingerprint),
  -- a record's code and path can never disagree
  foreign key (region_code, region_path) references regions (code, path) on update cascade
);
select anlan_protect('census_mappings');
