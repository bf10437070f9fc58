-- The weights of a county's quality score, version by version: who set them, why, and by what decision.
create table quality_weight_versions (
  version int generated always as identity primary key,
  weights jsonb not null check (jsonb_typeof(weights) = 'object'), -- {component: 0–100}
  source text not null check (length(source) >= 2),
  verified boolean not null,
  reason text not null check (length(reason) >= 2),
  set_at timestamptz not null default anlan_now(),
  set_by text not null
);
select anlan_open('quality_weight_versions', 'five numbers of the whole installation, as they were');
-- what was set stays as it was set
revoke update, delete on quality_weight_versions from anlan_app;
insert into quality_weight_versions (weights, source, verified, reason, set_by)
  select jsonb_object_agg(component, weight), min(source), bool_and(verified), '首次设定', coalesce(nullif(max(changed_by), ''), '系统') from quality_weights;
