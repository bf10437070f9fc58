-- Pictures and typed texts of stations: a camera at a river may show people.
insert into retention_rules (key, what, days, source) values
  ('station_picture.received', '测站图片和人工置数', 365, '个人信息保护法第十九条；期限为本系统约定')
on conflict (key) do nothing;

-- The drawn file goes with its last row, unless something else still shows it: the same bytes are one file.
create function anlan_erase_pictures(before timestamptz, most int) returns int language plpgsql security definer set search_path = public as $$
declare gone int := 0; texts int; one record;
begin
  for one in select station_id, taken_at, file from station_pictures where received_at < before order by received_at limit most loop
    delete from station_pictures where station_id = one.station_id and taken_at = one.taken_at;
    gone := gone + 1;
    if one.file is not null then
      begin
        delete from files where hash = one.file;
      exception when foreign_key_violation then null;
      end;
    end if;
  end loop;
  delete from station_notes where (station_id, written_at) in (select station_id, written_at from station_notes where received_at < before order by received_at limit greatest(most - gone, 0));
  get diagnostics texts = row_count;
  return gone + texts;
end $$;
revoke execute on function anlan_erase_pictures(timestamptz, int) from public;
grant execute on function anlan_erase_pictures(timestamptz, int) to anlan_app;
