-- What each frame costs the database. A foreign key asks stations once a row; one look a statement says the same of a whole batch, and
-- the other half (a station with frames is never deleted, only retired) stands on stations.
alter table frames drop constraint frames_station_id_fkey;

create function frames_of_known_stations() returns trigger language plpgsql security definer set search_path = public as $$ begin
  if exists (select from (select distinct station_id from fresh where station_id is not null) f where not exists (select from stations s where s.id = f.station_id for key share)) then
    raise foreign_key_violation using message = 'a frame of no such station', constraint = 'frames_station_id_fkey';
  end if;
  return null;
end $$;
create trigger frames_of_known_stations after insert on frames referencing new table as fresh for each statement execute function frames_of_known_stations();

create function stations_with_frames_stay() returns trigger language plpgsql security definer set search_path = public as $$ begin
  if exists (select from frames where station_id = old.id) then
    raise foreign_key_violation using message = 'a station that has sent frames is retired, not deleted', constraint = 'frames_station_id_fkey';
  end if;
  return null;
end $$;
-- after: its row is locked by then, and the frames of whoever held it are seen
create trigger stations_with_frames_stay after delete on stations for each row execute function stations_with_frames_stay();

-- Ascending: what comes last stands at the right end, where a b-tree grows without splitting full pages; it is read backwards as fast.
create index frames_in_order on frames (received_at, id);
drop index frames_received;
