-- 等次和申诉期限: by kind of assessment and from which year on; a year is judged by the newest scheme that had begun. Set by one person, looked at by another.
create table assessment_schemes (
  kind text not null check (kind in ('unit', 'staff')),
  from_year int not null check (from_year between 2000 and 2100), -- the year whose work is assessed
  appeal_days int not null check (appeal_days between 1 and 60),
  source text not null check (length(source) >= 2),
  reason text not null default '首次设定' check (length(reason) >= 2),
  version int not null default 1 check (version > 0),
  changed_at timestamptz not null default anlan_now(), changed_by text not null default '系统', changed_id text, -- null: the product's own
  verified_at timestamptz, verified_by text, verified_id text,
  primary key (kind, from_year),
  constraint assessment_schemes_verified_whole check ((verified_at is null) = (verified_by is null)),
  -- who set a scheme does not look at it a second time
  constraint assessment_schemes_second_look check (verified_id is null or verified_id is distinct from changed_id)
);
select anlan_open('assessment_schemes', 'the bands of the installation');

create table assessment_scheme_bands (
  kind text not null,
  from_year int not null,
  name text not null check (name <> ''),
  name_en text not null check (name_en <> ''),
  from_points numeric not null check (from_points >= 0 and from_points <= 100),
  with_veto boolean not null default false, -- the best that one with a veto can be
  primary key (kind, from_year, name),
  unique (kind, from_year, from_points),
  foreign key (kind, from_year) references assessment_schemes on delete cascade
);
select anlan_open('assessment_scheme_bands', 'the bands of the installation');
create unique index assessment_scheme_bands_veto on assessment_scheme_bands (kind, from_year) where with_veto;

insert into assessment_schemes (kind, from_year, appeal_days, source)
  select kind, 2000, s.appeal_days, left(s.source || '；' || (select source from assessment_bands order by from_points limit 1), 300) from assessment_settings s, unnest('{unit,staff}'::text[]) as kind;
insert into assessment_scheme_bands (kind, from_year, name, name_en, from_points, with_veto) select kind, 2000, name, name_en, from_points, with_veto from assessment_bands, unnest('{unit,staff}'::text[]) as kind;
drop table assessment_bands;
drop table assessment_settings;

-- What a list was judged by stays with it, whatever becomes of the scheme.
alter table assessments add column judged_by jsonb; -- {fromYear, version, verified, bands: [{name, fromPoints, withVeto}]}
