-- Two counties may each have a layer of the same name: a version is told apart within its region.
drop index census_layers_key;
create unique index census_layers_key on census_layers (region_code, title, layer_version) where retired_at is null;
-- a layer without its shapes is none, whoever writes it
alter table census_layers alter layer_version set not null, alter feature_count set not null, alter vertex_count set not null, alter current set not null;
