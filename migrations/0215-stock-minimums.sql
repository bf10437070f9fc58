-- 最低库存: of one kind of goods in one depot, over all its batches.
create table stock_minimums (
  id uuid primary key default anlan_id(),
  depot uuid not null references depots,
  name text not null check (name <> ''),
  unit text not null check (unit <> ''),
  minimum int not null check (minimum between 1 and 100000000),
  region_code text not null,
  region_path text not null,              -- the depot's
  changed_at timestamptz not null default anlan_now(),
  changed_by text not null,
  -- of one kind of goods in one depot there is one minimum
  constraint stock_minimums_once unique (depot, name, unit),
  -- a record's code and path can never disagree
  foreign key (region_code, region_path) references regions (code, path) on update cascade
);
create index stock_minimums_place on stock_minimums (region_path text_pattern_ops);
select anlan_protect('stock_minimums');
-- what was said of batches: the largest holds for the goods
insert into stock_minimums (depot, name, unit, minimum, region_code, region_path, changed_by)
  select d.id, s.name, s.unit, max(s.minimum), d.region_code, d.region_path, '系统' from supplies s join depots d on d.id = s.depot where s.retired_at is null and s.minimum > 0 group by d.id, s.name, s.unit, d.region_code, d.region_path;
