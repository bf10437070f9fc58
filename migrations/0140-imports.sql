-- 导入: a file of rows on its way into a ledger. Kept whole until its time is up, so that a check which was interrupted starts over by itself.

create table imports (
  id uuid primary key default anlan_id(),
  ledger text not null,
  region_path text not null, -- of whoever imports: his scope, and that of all his rows
  file_name text not null,
  bytes bigint not null check (bytes > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  at timestamptz not null default anlan_now(),
  actor jsonb not null, -- under whose scope rows are checked and written
  actor_name text not null,
  -- waiting → checking → ready → writing → written; mapping: a column that tells rows apart was not found, a person must say
  state text not null default 'waiting' check (state in ('waiting', 'checking', 'mapping', 'ready', 'writing', 'written', 'failed', 'cancelled')),
  setup jsonb not null default '{}', -- sheet, columns, default region, datum, as a person chose them
  found jsonb not null default '{}', -- what the file turned out to be
  total int not null default 0, -- rows that the sheet claims, for progress alone
  read int not null default 0,
  rows int not null default 0, fresh int not null default 0, changed int not null default 0, same int not null default 0, wrong int not null default 0, skipped int not null default 0, noted int not null default 0,
  started_at timestamptz, checked_at timestamptz, written_at timestamptz, cancelled_at timestamptz, cancelled_by text,
  worker text, beat_at timestamptz, -- who works on it; silent for long, another takes it over
  ledger_version text, -- what the ledger was when the rows were compared
  writer jsonb,
  change_id uuid references ledger_changes,
  problem jsonb, -- why it failed, or why nothing was written yet
  erased_at timestamptz, -- file and wrong rows are gone
  -- nothing is dropped silently: every row of the file is in one of these
  constraint imports_account_for_every_row check (state not in ('ready', 'writing', 'written') or rows = fresh + changed + same + wrong + skipped)
);
create index imports_list on imports (at desc, id);
create index imports_open on imports (at) where state in ('waiting', 'checking', 'writing');
create index imports_change on imports (change_id);
select anlan_protect('imports');

-- The file as it came, sealed: it holds phones in plain.
create table import_pieces (import_id uuid not null references imports on delete cascade, n int not null, region_path text not null, sealed bytea not null, primary key (import_id, n));
select anlan_protect('import_pieces');

-- Rows that can't be written (wrong), or of which something is to be said (noted); `pending` while it is not known yet whether the ledger has what they lack.
create table import_rows (
  import_id uuid not null references imports on delete cascade,
  row_no int not null,
  region_path text not null,
  verdict text not null check (verdict in ('wrong', 'noted', 'pending')),
  fields text[] not null default '{}', -- which fields are wrong
  sealed bytea not null, -- the cells as they came and what is wrong with each
  primary key (import_id, row_no)
);
select anlan_protect('import_rows');

-- Cells that were mended in the drawer; they hold when the file is checked again.
create table import_edits (import_id uuid not null references imports on delete cascade, row_no int not null, region_path text not null, sealed bytea not null, primary key (import_id, row_no));
select anlan_protect('import_edits');

-- Which column of such a header means what: remembered for the next file like it.
create table import_mappings (
  id uuid primary key default anlan_id(),
  ledger text not null,
  region_path text not null,
  signature text not null, -- of the header's names
  columns jsonb not null,
  by_name text not null,
  at timestamptz not null default anlan_now(),
  unique (ledger, region_path, signature)
);
select anlan_protect('import_mappings');

-- Codes that old workbooks still bear, and what stands in their place today. Editable rows; what is unverified says so in the note of the row.
create table abolished_codes (
  code text primary key check (code ~ '^[0-9]{6,12}$'),
  name text not null,
  successor text not null,
  since text not null default '', -- year
  source text not null,
  verified boolean not null default false
);
select anlan_open('abolished_codes', 'division codes are public');
insert into abolished_codes (code, name, successor, since, source, verified) values
  ('350522', '晋江县', '350582', '1992', 'GB/T 2260—1991；撤县设市', false),
  ('350523', '南安县', '350583', '1993', 'GB/T 2260—1991；撤县设市', false),
  ('350501', '市辖区', '350500', '2016', 'GB/T 2260 各期修订中的占位代码，不是一个区', true);
