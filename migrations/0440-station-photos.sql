-- What a station looks like, for whoever goes there to mend it, and how often each of its elements is to come.
alter table stations add column intervals jsonb not null default '{}' check (jsonb_typeof(intervals) = 'object'); -- minutes by element: {"Z": 60, "VT": 1440}; one that is not named is not judged by itself

create table station_photos (
  id uuid primary key default anlan_id(),
  station_id uuid not null references stations (id) on delete cascade,
  file text not null references files (hash), -- drawn anew from its pixels: no place, no camera, no second file in it
  width int not null check (width > 0),
  height int not null check (height > 0),
  caption text not null default '' check (length(caption) <= 100),
  added_at timestamptz not null default anlan_now(),
  added_by text not null,
  region_path text not null
);
create unique index station_photos_once on station_photos (station_id, file);
select anlan_protect('station_photos');
revoke update, delete on station_photos from anlan_app;

create function stations_moved_photos() returns trigger language plpgsql security definer set search_path = public as $$ begin
  update station_photos set region_path = new.region_path where station_id = new.id;
  return null;
end $$;
create trigger stations_moved_photos after update of region_path on stations for each row when (old.region_path <> new.region_path) execute function stations_moved_photos();

-- The drawn file goes with its last row, unless something else still shows it. Asked only for a photo that the asker has seen under his own scope.
create function anlan_drop_station_photo(photo uuid) returns void language plpgsql security definer set search_path = public as $$
declare gone text; begin
  delete from station_photos where id = photo returning file into gone;
  begin
    delete from files where hash = gone;
  exception when foreign_key_violation then null;
  end;
end $$;
revoke execute on function anlan_drop_station_photo(uuid) from public;
grant execute on function anlan_drop_station_photo(uuid) to anlan_app;
