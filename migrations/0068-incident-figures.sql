-- 灾情数字: one figure, several sources, adopted by a person. An absent row is "not reported"; zero is a report of zero.

create table loss_indicators (
  key text primary key,
  name text not null,
  name_en text not null,
  unit text not null,
  unit_en text not null,
  ordinal int not null,
  part_of text references loss_indicators (key),   -- can't exceed that one, same source and region
  source text not null,
  verified boolean not null default false
);
select anlan_open('loss_indicators', 'the statistics'' indicators, the same for every region');

create table incident_figures (
  id uuid primary key default anlan_id(),
  incident_id uuid not null references incidents (id),
  indicator text not null references loss_indicators (key),
  source text not null check (source in ('county', 'town', 'bureau')),   -- 县报 · 镇村汇总 · 部门
  region_code text not null references regions (code),
  region_path text not null,
  value numeric not null check (value >= 0 and value = trunc(value)),
  as_of timestamptz not null,
  note text not null default '',
  reported_at timestamptz not null default anlan_now(),
  reported_by text not null
);
create index incident_figures_latest on incident_figures (incident_id, indicator, source, region_code, as_of desc, reported_at desc);
select anlan_protect('incident_figures');

-- Which source goes into the report; the last adoption counts.
create table figure_adoptions (
  id uuid primary key default anlan_id(),
  incident_id uuid not null references incidents (id),
  indicator text not null references loss_indicators (key),
  source text not null check (source in ('county', 'town', 'bureau')),
  region_path text not null,
  value numeric not null,
  note text not null default '',
  adopted_at timestamptz not null default anlan_now(),
  adopted_by text not null
);
create index figure_adoptions_of on figure_adoptions (incident_id, indicator, adopted_at desc);
select anlan_protect('figure_adoptions');
create policy of_visible_incident on figure_adoptions for select using (exists (select from incidents i where i.id = incident_id));

-- The figures that count: the newest of each region, less those that a figure of a higher region (same source) already includes.
create view incident_figures_current with (security_invoker = true) as
  with newest as (
    select distinct on (incident_id, indicator, source, region_code) * from incident_figures
    order by incident_id, indicator, source, region_code, as_of desc, reported_at desc, id desc)
  select n.* from newest n where not exists (
    select from newest u where u.incident_id = n.incident_id and u.indicator = n.indicator and u.source = n.source
      and u.region_path <> n.region_path and starts_with(n.region_path, u.region_path));
grant select on incident_figures_current to anlan_app;
