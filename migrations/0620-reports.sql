-- 统计报告: documents of a period whose figures are bound to indicators. Drafted by one person, signed by another; from then on they stand as issued.

-- What a kind of report says and which figure each of its numbers is; the newest version is the one that drafts are made of. An older one stays: reports name it.
create table report_templates (
  kind text not null check (kind in ('annual', 'county', 'monthly', 'weekly')),
  version int not null check (version > 0),
  title text[] not null check (cardinality(title) between 1 and 4),
  recipients text[] not null,
  body jsonb not null check (jsonb_typeof(body) = 'array'),
  -- slot, row, key, period, print, unit
  bindings jsonb not null check (jsonb_typeof(bindings) = 'array'),
  made_at timestamptz not null default anlan_now(),
  made_by text not null,
  primary key (kind, version)
);
select anlan_open('report_templates', 'texts of the whole installation, no personal data');
-- what reports were made of stays
revoke update, delete on report_templates from anlan_app;

create table reports (
  id uuid primary key default anlan_id(),
  kind text not null,
  template_version int not null,
  region_path text not null,
  -- the first and the last day that it tells of
  from_day date not null,
  to_day date not null,
  agency text not null,
  title text[] not null check (cardinality(title) between 1 and 4),
  recipients text[] not null,
  body jsonb not null check (jsonb_typeof(body) = 'array'),
  -- 演示 stands on it when its city is not real
  demo boolean not null,
  as_of timestamptz not null default anlan_now(),
  revision int not null default 1,
  drafted_at timestamptz not null default anlan_now(),
  drafted_by uuid not null,
  drafted_name text not null,
  edited_at timestamptz,
  edited_by uuid,
  edited_name text,
  signed_at timestamptz,
  signed_by uuid,
  signed_name text,
  doc_series text,
  doc_year smallint,
  doc_no int,
  doc_text text,
  file_hash text,
  withdrawn_at timestamptz,
  withdrawn_name text,
  constraint report_days check (from_day <= to_day),
  constraint report_signed_whole check (num_nulls(signed_at, signed_by, signed_name, doc_series, doc_year, doc_no, doc_text) in (0, 7)),
  constraint report_second_person check (signed_by is null or (signed_by <> drafted_by and signed_by is distinct from edited_by)),
  constraint report_signed_or_withdrawn check (signed_at is null or withdrawn_at is null),
  foreign key (kind, template_version) references report_templates (kind, version),
  foreign key (doc_series, doc_year, doc_no) references document_numbers (series, year, no)
);
-- two drafts side by side would become two truths about one period
create unique index report_one_draft on reports (kind, region_path, from_day, to_day) where signed_at is null and withdrawn_at is null;
create index reports_newest on reports (to_day desc, id desc);
create unique index report_number on reports (doc_series, doc_year, doc_no);
select anlan_protect('reports');

create table report_figures (
  report_id uuid not null references reports on delete cascade,
  slot text not null,
  region_path text not null,
  ordinal int not null,
  -- the binding as it was: row, key, period, print, unit
  binding jsonb not null,
  params jsonb not null,
  -- null: nothing was recorded; printed as —
  value double precision,
  -- the same of the period before, where the print compares
  before double precision,
  unit text not null,
  text text not null,
  columns text[] not null,
  row_count int not null,
  -- the rows as they were, where there are not too many to keep; of more their number and their digest
  rows jsonb check (jsonb_typeof(rows) = 'array'),
  digest text not null,
  taken_at timestamptz not null,
  primary key (report_id, slot)
);
select anlan_protect('report_figures');

create function report_stands() returns trigger language plpgsql as $$ begin
  -- the one thing that comes after the signature, in its transaction, is the file that bears it
  if old.signed_at is not null and (tg_op = 'DELETE' or old.file_hash is not null or new.signed_at is distinct from old.signed_at) then
    raise exception 'a signed report stands' using errcode = 'check_violation', constraint = 'report_stands';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger report_stands before update or delete on reports for each row execute function report_stands();

create function report_figures_stand() returns trigger language plpgsql as $$ begin
  if exists (select from reports where id = coalesce(new.report_id, old.report_id) and signed_at is not null) then
    raise exception 'the figures of a signed report stand' using errcode = 'check_violation', constraint = 'report_stands';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger report_figures_stand before insert or update or delete on report_figures for each row execute function report_figures_stand();
