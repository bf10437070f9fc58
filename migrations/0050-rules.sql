-- 预警规则. Thresholds differ from city to city: rows with a source and a verified mark, never constants.

create table rules (
  id uuid primary key default anlan_id(),
  kind text not null default 'rain' check (kind in ('rain')),
  title text not null check (title <> ''),
  region_code text references regions (code), -- null: every gauge of the installation
  months int[] not null check (cardinality(months) between 1 and 12 and 1 <= all (months) and 12 >= all (months)),
  -- [{"level": 1, "hours": 3, "mm": 100}]: the rain of the last `hours` by observation time
  levels jsonb not null check (jsonb_typeof(levels) = 'array' and jsonb_array_length(levels) between 1 and 4),
  clear_factor numeric not null check (clear_factor > 0 and clear_factor <= 1),
  clear_minutes int not null check (clear_minutes between 0 and 1440),
  enabled boolean not null,
  source text not null check (source <> ''),
  verified_at timestamptz, -- when somebody held it against the original text
  verified_by text,
  version int not null default 1 check (version > 0),
  changed_at timestamptz not null default anlan_now(),
  changed_by text not null,
  constraint rules_verified_by_somebody check ((verified_at is null) = (verified_by is null))
);
select anlan_open('rules', 'thresholds of the whole installation; which gauges they watch is in region_code');

-- What each alarm was judged by. Append only.
create table rule_versions (
  rule_id uuid not null references rules (id),
  version int not null,
  form jsonb not null,
  reason text not null check (reason <> ''),
  changed_by text not null,
  changed_at timestamptz not null default anlan_now(),
  primary key (rule_id, version)
);
select anlan_open('rule_versions', 'as rules');
revoke update, delete on rule_versions from anlan_app;
