-- Dangers by the day on which they were found, and again by the day on which they were cleared; inspections by the day on which they were done. What was taken out
-- of service is in none of the measures.
select anlan_rollup('dangers', 'dangers', 'found_on',
  array['source', 'r.source', 'grade', 'r.grade', 'sector', 'r.sector'],
  array[
    'count', '(r.retired_at is null)::int',
    'major', $$(r.retired_at is null and r.grade = 'major')::int$$,
    'findings', '(r.retired_at is null and r.campaign_id is not null)::int',
    'findings_cleared', $$(r.retired_at is null and r.campaign_id is not null and r.status = 'cleared')::int$$
  ]);
select anlan_rollup('clearances', 'dangers', 'cleared_on',
  array['source', 'r.source', 'grade', 'r.grade', 'sector', 'r.sector'],
  array['count', $$(r.retired_at is null and r.status = 'cleared')::int$$]);
select anlan_rollup('inspections', 'inspections', 'done_on',
  array['sector', 'r.sector', 'mode', 'r.mode'],
  array['count', $$(r.retired_at is null and r.stage = 'done')::int$$]);
-- the list of what was cleared, newest first
create index if not exists dangers_by_cleared_on on dangers (cleared_on, id);
