-- Photos of the field: kept with their hash before they are acknowledged, drawn anew from their pixels before anybody sees them.
create table photos (
  id uuid primary key, -- the telephone's own: a repeat after a lost answer is the same photo
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'), -- of the bytes as they came
  mime text not null check (mime in ('image/jpeg', 'image/png')),
  size int not null check (size > 0),
  taken_at timestamptz, -- by the telephone's clock, which may be wrong
  clock_offset_ms bigint, -- the server's clock minus the telephone's, reckoned when it was sent
  lon double precision check (lon between 73 and 136),
  lat double precision check (lat between 3 and 54),
  accuracy real check (accuracy >= 0), -- metres
  note text not null default '' check (length(note) <= 500),
  received_at timestamptz not null default anlan_now(),
  added_by text not null, -- kind and id of the actor
  added_name text not null,
  file text references files (hash), -- drawn anew: no place, no camera, no second file in it
  width int check (width > 0), height int check (height > 0),
  fault text, -- why it could not be drawn
  region_path text not null,
  unit_id uuid default anlan_unit(), -- the enterprise that it shows or that sent it
  constraint photos_position check ((lon is null) = (lat is null)), -- a photo without a position is kept, and marked by this
  constraint photos_drawn check ((file is null) = (width is null) and (file is null or fault is null))
);
select anlan_protect('photos');
drop policy region_scope on photos;
create policy region_scope on photos
  using (starts_with(region_path, (select anlan_scope())) and ((select anlan_unit()) is null or unit_id = (select anlan_unit())))
  with check (starts_with(region_path, (select anlan_scope())) and ((select anlan_unit()) is null or unit_id = (select anlan_unit())));
create index photos_undrawn on photos (received_at) where file is null and fault is null;
create index photos_received on photos (received_at);

-- Apart, so that drawing and erasing do not touch the photo's row twice. JPEG does not grow smaller by compression.
create table photo_originals (
  photo_id uuid primary key references photos (id) on delete cascade,
  bytes bytea not null
);
alter table photo_originals alter column bytes set storage external;
select anlan_open('photo_originals', 'reached by the drawing worker alone; no route reads it');

create table photo_subjects (
  photo_id uuid not null references photos (id) on delete cascade,
  kind text not null,
  subject_id text not null,
  role text not null check (role in ('before', 'after', 'evidence')),
  attached_at timestamptz not null default anlan_now(),
  attached_by text not null,
  primary key (photo_id, kind, subject_id, role)
);
create index photo_subjects_of on photo_subjects (kind, subject_id);
select anlan_open('photo_subjects', 'names of things without content; the photo itself has the place, and is joined under it');

insert into retention_rules (key, what, what_en, days, source) values
  ('photo.received', '现场照片：画面、位置、拍摄人', 'Photos of the field: picture, position, who took it', 1826, '个人信息保护法第十九条；期限为本系统约定（五年，覆盖年度考核与回头看）'),
  ('photo.unattached', '没有附到任何记录的照片', 'Photos that belong to no record', 30, '个人信息保护法第十九条；期限为本系统约定')
on conflict (key) do nothing;

-- The drawn file goes with its last row, unless something else still shows it: the same bytes are one file.
create function anlan_erase_photos(before timestamptz, loose boolean, most int) returns int language plpgsql security definer set search_path = public as $$
declare gone int := 0; one record;
begin
  for one in select p.id, p.file from photos p where p.received_at < before and (not loose or not exists (select from photo_subjects s where s.photo_id = p.id)) order by p.received_at limit most loop
    delete from photos where id = one.id;
    gone := gone + 1;
    if one.file is not null then
      begin
        delete from files where hash = one.file;
      exception when foreign_key_violation then null;
      end;
    end if;
  end loop;
  return gone;
end $$;
revoke execute on function anlan_erase_photos(timestamptz, boolean, int) from public;
grant execute on function anlan_erase_photos(timestamptz, boolean, int) to anlan_app;
