-- Whom an enterprise's safety officer or a team's leader speaks for: within his region he sees the rows of his own enterprise or team alone.
alter table users add column unit_id uuid, add column unit_name text,
  add constraint users_unit_whole check ((unit_id is null) = (unit_name is null));
