-- What a station shows and what its keeper writes: pictures (SL 651 function 36, F3F3) and texts typed in by hand (35, F2F2). Telemetry keeps the frames;
-- the last packet of a picture brings the whole.

create table station_pictures (
  station_id uuid not null references stations (id) on delete cascade,
  taken_at timestamptz not null, -- the frame's observation time
  received_at timestamptz not null default anlan_now(),
  raw bytea, -- as it came, until it was looked at; never shown
  file text references files (hash), -- drawn anew from its pixels
  width int, height int,
  fault text, -- why it could not be drawn
  region_path text not null,
  primary key (station_id, taken_at),
  constraint station_pictures_seen check ((raw is null) = (file is not null or fault is not null))
);
create index station_pictures_open on station_pictures (received_at) where raw is not null;
select anlan_protect('station_pictures');

create table station_notes (
  station_id uuid not null references stations (id) on delete cascade,
  written_at timestamptz not null,
  received_at timestamptz not null default anlan_now(),
  text text not null check (length(text) between 1 and 4000),
  region_path text not null,
  primary key (station_id, written_at)
);
select anlan_protect('station_notes');
