-- 雨情通报: what fell in a period, in the bureau's words; as issued it stays.
create table rain_bulletin_thresholds (
  mm double precision primary key check (mm > 0 and mm <= 2000),
  source text not null,
  verified boolean not null default false,
  changed_at timestamptz,
  changed_by text
);
select anlan_open('rain_bulletin_thresholds', 'how a city grades its rain, the same everywhere');
insert into rain_bulletin_thresholds (mm, source)
  select mm, '泉州雨情通报按累计 50、100、200 毫米分档的做法，待市防指核定' from unnest(array[50, 100, 200]) as mm;

create table rain_bulletins (
  id uuid primary key default anlan_id(),
  region_path text not null,
  -- 泉防指雨〔2026〕3号; null: a draft that the clock has made
  number text unique,
  period_from timestamptz not null,
  period_to timestamptz not null,
  -- what was printed: title, words and the figures with their rows
  content jsonb not null,
  -- the newest observation that it knew of
  as_of timestamptz,
  drafted_at timestamptz not null default anlan_now(),
  drafted_by text not null,
  issued_at timestamptz,
  issued_by text,
  check (period_from < period_to),
  check ((issued_at is null) = (number is null) and (issued_at is null) = (issued_by is null))
);
-- one draft at a time: the clock writes it anew each hour
create unique index rain_bulletins_one_draft on rain_bulletins (region_path) where issued_at is null;
create index rain_bulletins_issued on rain_bulletins (issued_at desc);
select anlan_protect('rain_bulletins');
