-- 上门叫醒: before a red callout falls to the duty officer, the village is asked to knock at the door of who is still silent. A new version of the policy, and only
-- where the city still has the one that came with the installation: what somebody has edited is his.
select set_config('anlan.scope', '*', true);
with before as (
  update callout_policies set retired_at = anlan_now() where level = 1 and version = 1 and retired_at is null and created_by = 'install' returning *)
insert into callout_policies (level, version, title, steps, marks, report_after, source, verified, created_by, reason, quiet, heeds_quiet)
select level, 2, title, '[{"kind":"notice","after":0},{"kind":"voice","after":180},{"kind":"next","after":300},{"kind":"superior","after":480},{"kind":"superior_next","after":660},{"kind":"knock","after":780},{"kind":"duty","after":900},{"kind":"again","after":1200},{"kind":"again","after":1800},{"kind":"again","after":2700}]'::jsonb,
  marks, report_after, source, verified, 'install', '红色加上门叫醒：值班员接手前请村里上门', quiet, heeds_quiet from before;
