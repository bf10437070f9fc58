-- 发文字号. A sequence leaves holes when a transaction fails; an office's number book may not (promise I-12).

create table document_counters (
  series text not null check (series <> '' and series !~ '[〔〕\s]'),
  year smallint not null check (year between 2000 and 2200),
  last_no integer not null check (last_no >= 0),
  primary key (series, year)
);
select anlan_open('document_counters', 'one row per 机关代字 and year; its lock is what makes numbers gapless');
revoke delete on document_counters from anlan_app;

create table document_numbers (
  series text not null,
  year smallint not null,
  no integer not null check (no > 0),
  subject_kind text,
  subject_id text,
  taken_by text not null,
  taken_at timestamptz not null,
  voided_at timestamptz,
  voided_by text,
  void_reason text,
  primary key (series, year, no),
  foreign key (series, year) references document_counters (series, year),
  check ((subject_kind is null) = (subject_id is null)),
  -- a voided number keeps its who, when and why; it is never given out again
  constraint document_number_void_whole check ((voided_at is null) = (voided_by is null) and (voided_at is null) = (void_reason is null)),
  constraint document_number_void_reason check (void_reason is null or length(trim(void_reason)) >= 2)
);
create index document_numbers_subject on document_numbers (subject_kind, subject_id);
select anlan_open('document_numbers', 'the number book: a number says nothing of its document, which has its own scope');
revoke delete on document_numbers from anlan_app;

-- A number follows its counter and never moves: the book is written forward only, by whatever role.
create function document_number_holds() returns trigger language plpgsql as $$ begin
  if tg_op = 'INSERT' then
    if new.no <> (select last_no from document_counters where series = new.series and year = new.year) then
      raise exception 'number % of % % is not the counter''s', new.no, new.series, new.year using errcode = 'check_violation', constraint = 'document_number_follows_counter';
    end if;
  elsif (new.series, new.year, new.no, new.subject_kind, new.subject_id, new.taken_by, new.taken_at)
      is distinct from (old.series, old.year, old.no, old.subject_kind, old.subject_id, old.taken_by, old.taken_at) or old.voided_at is not null then
    raise exception 'a taken number can only be voided, once' using errcode = 'check_violation', constraint = 'document_number_only_voided';
  end if;
  return new;
end $$;
create trigger document_number_holds before insert or update on document_numbers for each row execute function document_number_holds();

create function document_counter_steps() returns trigger language plpgsql as $$ begin
  if new.last_no <> (case when tg_op = 'INSERT' then 1 else old.last_no + 1 end) then
    raise exception 'a document counter goes up by one' using errcode = 'check_violation', constraint = 'document_counter_steps';
  end if;
  return new;
end $$;
create trigger document_counter_steps before insert or update on document_counters for each row execute function document_counter_steps();
