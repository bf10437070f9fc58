-- 队伍调派: a team is promised once (I-7).

create table dispatches (
  id uuid primary key default anlan_id(),
  team_id uuid not null references teams (id),
  team_name text not null,
  team_path text not null,
  incident_id uuid not null references incidents (id),
  order_id uuid references orders (id),
  order_no text not null,               -- the number it goes under: the order's, else its own of the same series
  task text not null check (length(task) between 2 and 200),
  place text not null,
  region_path text not null,            -- where it goes
  lon double precision,
  lat double precision,
  distance_m int,                       -- null: one of the two positions is not known
  eta_minutes int,
  why text not null,
  state text not null default 'dispatched' check (state in ('dispatched', 'departed', 'arrived', 'returned', 'cancelled')),
  dispatched_at timestamptz not null default anlan_now(),
  dispatched_by text not null,
  departed_at timestamptz,
  arrived_at timestamptz,
  returned_at timestamptz,
  cancelled_at timestamptz,
  cancel_reason text,
  constraint dispatch_steps_in_order check (
    (state <> 'dispatched' or num_nonnulls(departed_at, arrived_at, returned_at, cancelled_at) = 0)
    and (state <> 'departed' or (departed_at is not null and num_nonnulls(arrived_at, returned_at, cancelled_at) = 0))
    and (state <> 'arrived' or (arrived_at is not null and departed_at is not null and num_nonnulls(returned_at, cancelled_at) = 0))
    and (state <> 'returned' or (returned_at is not null and arrived_at is not null and cancelled_at is null))
    and (state <> 'cancelled' or (cancelled_at is not null and arrived_at is null and length(cancel_reason) >= 2))),
  constraint dispatch_position_whole check ((lon is null) = (lat is null))
);
-- From the call to the return a team belongs to one task; the database refuses a second promise, however many officers press at once.
create unique index dispatch_team_taken on dispatches (team_id) where state in ('dispatched', 'departed', 'arrived');
create index dispatches_of_incident on dispatches (incident_id);
select anlan_protect('dispatches');
-- The team's own people follow it wherever it is sent.
create policy own_team on dispatches using (in_scope(team_path)) with check (in_scope(team_path));

-- Who holds a team, also when the holder's region is outside the asker's scope: the refusal must name the task.
-- (set_config inside, not a SET clause of the function: that one takes a superuser, and the city's own database has none for us)
create function dispatch_holding(team uuid) returns table (order_no text, since timestamptz, place text)
  language plpgsql security definer set search_path = public, pg_temp as $$
declare asked text := current_setting('anlan.scope', true);
begin
  perform set_config('anlan.scope', '*', true);
  return query select d.order_no, d.dispatched_at, d.place from dispatches d where d.team_id = team and d.state in ('dispatched', 'departed', 'arrived');
  perform set_config('anlan.scope', asked, true);
end $$;
