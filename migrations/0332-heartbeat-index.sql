-- A probe's attempt is looked for every few seconds among all attempts that ever were.
create index attempts_heartbeat on attempts (heartbeat_id, state) where heartbeat_id is not null;
