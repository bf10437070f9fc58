-- Accidents by the day on which they happened. What is not counted, or was taken out of service, is in none of the measures; deaths that nobody knows yet are
-- told apart from none.
select anlan_rollup('accidents', 'accidents', 'occurred_on',
  array['category', 'r.category', 'type', 'r.type'],
  array[
    'count', $$(r.counted and r.kind = 'accident' and r.retired_at is null)::int$$,
    'deaths', $$case when r.counted and r.kind = 'accident' and r.retired_at is null then r.deaths end$$,
    'deaths_known', $$(r.counted and r.kind = 'accident' and r.retired_at is null and r.deaths is not null)::int$$,
    'fatal', $$(r.counted and r.kind = 'accident' and r.retired_at is null and r.deaths >= 1)::int$$,
    'injuries', $$case when r.counted and r.kind = 'accident' and r.retired_at is null then r.serious_injuries end$$,
    'injuries_known', $$(r.counted and r.kind = 'accident' and r.retired_at is null and r.serious_injuries is not null)::int$$
  ]);
