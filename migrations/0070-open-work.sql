-- What keeps an incident open. A view, so that closing asks one question and no feature below reads the tables of one above.
create view incident_open_work with (security_invoker = true) as
  select incident_id, 'order' as kind, id, coalesce('Y-' || lpad(no::text, 4, '0'), '拟稿') || ' ' || title || ' → ' || addressee_name as title
    from orders where state not in ('completed', 'withdrawn')
  union all
  select incident_id, 'response', id, case track when 'typhoon' then '防台风' else '防暴雨' end from responses where started_at is not null and ended_at is null
  union all
  select incident_id, 'dispatch', id, order_no || ' ' || team_name from dispatches where state in ('dispatched', 'departed', 'arrived');
grant select on incident_open_work to anlan_app;
