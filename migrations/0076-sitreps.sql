-- 情况报告: an official document whose figures are bound to queries. Drafted by one person, signed by another, then it stands.

create table sitreps (
  id uuid primary key default anlan_id(),
  incident_id uuid not null references incidents (id),
  region_path text not null,
  agency text not null,
  title text[] not null check (cardinality(title) between 1 and 4),
  recipients text[] not null,
  -- blocks: heading, paragraph of text and {slot}, table of a slot
  body jsonb not null,
  -- 演示 stands on it when its city or its storm is not real
  demo boolean not null,
  -- when the figures were taken, and what the rain refers to (in a replay the storm's own clock)
  as_of timestamptz not null,
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
  -- 第 n 期 of the incident
  issue int check (issue > 0),
  doc_series text,
  doc_year smallint,
  doc_no int,
  doc_text text,
  withdrawn_at timestamptz,
  withdrawn_name text,
  constraint sitrep_signed_whole check (num_nulls(signed_at, signed_by, signed_name, issue, doc_series, doc_year, doc_no, doc_text) in (0, 8)),
  constraint sitrep_second_person check (signed_by is null or (signed_by <> drafted_by and signed_by is distinct from edited_by)),
  constraint sitrep_signed_or_withdrawn check (signed_at is null or withdrawn_at is null),
  foreign key (doc_series, doc_year, doc_no) references document_numbers (series, year, no)
);
-- two drafts side by side would become two truths about one hour
create unique index sitrep_one_draft on sitreps (incident_id) where signed_at is null and withdrawn_at is null;
create unique index sitrep_issue on sitreps (incident_id, issue);
create unique index sitrep_number on sitreps (doc_series, doc_year, doc_no);
select anlan_protect('sitreps');

create table sitrep_figures (
  sitrep_id uuid not null references sitreps on delete cascade,
  slot text not null,
  region_path text not null,
  ordinal int not null,
  key text not null,
  params jsonb not null,
  -- null: nothing was reported; printed as —
  value double precision,
  unit text not null,
  -- as printed
  text text not null,
  columns text[] not null,
  rows jsonb not null check (jsonb_typeof(rows) = 'array'),
  taken_at timestamptz not null,
  primary key (sitrep_id, slot)
);
select anlan_protect('sitrep_figures');

-- What was signed stays as it was signed, whoever asks.
create function sitrep_stands() returns trigger language plpgsql as $$ begin
  if old.signed_at is not null then
    raise exception 'a signed situation report stands' using errcode = 'check_violation', constraint = 'sitrep_stands';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger sitrep_stands before update or delete on sitreps for each row execute function sitrep_stands();

create function sitrep_figures_stand() returns trigger language plpgsql as $$ begin
  if exists (select from sitreps where id = coalesce(new.sitrep_id, old.sitrep_id) and signed_at is not null) then
    raise exception 'the figures of a signed situation report stand' using errcode = 'check_violation', constraint = 'sitrep_stands';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger sitrep_figures_stand before insert or update or delete on sitrep_figures for each row execute function sitrep_figures_stand();
