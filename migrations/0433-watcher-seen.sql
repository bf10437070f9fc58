-- When a watcher (`anlan watch`) last asked for the heartbeat, so that a server can say that nobody would notice its end.
create table heartbeat_watch (one boolean primary key default true check (one), seen_at timestamptz);
insert into heartbeat_watch default values;
select anlan_open('heartbeat_watch', 'of the installation itself, about nobody');
