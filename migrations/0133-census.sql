-- 风险普查图层: 自然灾害综合风险普查成果图层，按版本保存
create table census_layers (
  id uuid primary key default anlan_id(),
  region_code text not null,
  region_path text not null,
  title text not null, -- 图层名称
  theme text not null check (theme in ('flood', 'geology', 'earthquake', 'weather', 'sea', 'forest', 'bearers', 'capacity', 'zoning', 'other')), -- 专题
  layer_version int check (layer_version >= 1 and layer_version <= 100000), -- 版本
  current boolean, -- 现用版本
  source text not null, -- 来源
  year int check (year >= 1949 and year <= 2100), -- 年份
  scale text, -- 比例尺
  datum text check (datum in ('wgs84', 'gcj02', 'cgcs2000')), -- 原坐标系
  geometry_kind text check (geometry_kind in ('point', 'line', 'polygon', 'mixed')), -- 图形类型
  feature_count int check (feature_count >= 0), -- 要素数
  vertex_count int check (vertex_count >= 0), -- 坐标点数
  label_field text, -- 名称字段
  file text, -- 文件名
  note text, -- 说明
  -- a record's code and path can never disagree
  foreign key (region_code, region_path) references regions (code, path) on update cascade
);
select anlan_ledger('census_layers');
create unique index census_layers_key on census_layers (title, layer_version) where retired_at is null;
create index census_layers_by_title on census_layers (title, id);

-- A layer of the whole city is of use to each of its counties: who stands below a layer's region sees that it is there, and of its features those of his own
-- region. Written is only from above, as everywhere. To be said again if anlan_ledger('census_layers') is called once more.
create policy from_above on census_layers for select using (starts_with((select anlan_scope()), region_path));
create or replace view census_layers_seen as select * from census_layers where starts_with(region_path, (select anlan_scope())) or starts_with((select anlan_scope()), region_path);

-- 要素: one shape of one version of a layer. Its place is the town whose seat lies nearest to its centre, within the county whose outline holds the centre.
create table census_features (
  layer_id uuid not null references census_layers,
  ordinal int not null check (ordinal > 0), -- as it stood in the file
  region_code text not null,
  region_path text not null,
  name text not null default '',
  properties jsonb not null default '{}' check (jsonb_typeof(properties) = 'object'),
  geometry jsonb not null check (geometry ->> 'type' in ('Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon')), -- GeoJSON, always WGS84
  bounds box not null, -- degrees: for what a map's window touches, never for a distance
  vertices int not null check (vertices > 0),
  primary key (layer_id, ordinal),
  -- a record's code and path can never disagree
  foreign key (region_code, region_path) references regions (code, path) on update cascade
);
create index census_features_bounds on census_features using gist (bounds);
create index census_features_place on census_features (region_path text_pattern_ops);
select anlan_protect('census_features');
-- versions are kept as they came: a feature is never changed, a layer is superseded by its next version
revoke update, delete on census_features from anlan_app;
-- found through its index, as ledgers are: the view holds the scope, the finder reads
create policy finder on census_features for select to anlan_finder using (true);
grant select on census_features to anlan_finder;
create view census_features_seen as select * from census_features where starts_with(region_path, (select anlan_scope()));
grant create on schema public to anlan_finder;
alter view census_features_seen owner to anlan_finder;
revoke create on schema public from anlan_finder;
grant select on census_features_seen to anlan_app;
