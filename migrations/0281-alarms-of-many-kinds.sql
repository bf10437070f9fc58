-- 报警 of every kind: of a station, a town (a storm's circle), a hotspot, an earthquake, or of the network when all are silent at once.
-- The alarms of rain stay what they were; their window becomes minutes and their threshold is written down.

alter table alarms add column subject_kind text not null default 'station' check (subject_kind in ('station', 'town', 'hotspot', 'quake', 'network'));
alter table alarms alter column subject_kind drop default;
alter table alarms alter column station_id drop not null;
alter table alarms add column subject_id text;
update alarms set subject_id = station_id::text;
alter table alarms alter column subject_id set not null;
alter table alarms add column subject_name text; -- of a station its ledger says it
alter table alarms add constraint alarms_station_is_subject check ((subject_kind = 'station') = (station_id is not null) and (station_id is null or subject_id = station_id::text));
alter table alarms add constraint alarms_other_subjects_have_names check ((subject_kind = 'station') = (subject_name is null));
-- which storm: a town can stand in the circles of two
alter table alarms add column cause text not null default '';

alter table alarms add column kind text not null default 'rain'; -- of the condition that was measured
alter table alarms add column element text; -- SL 651 identifier, RAIN, a circle's force …
alter table alarms add column window_minutes int;
update alarms set element = 'RAIN', window_minutes = hours * 60;
alter table alarms drop column hours;
alter table alarms alter column kind drop default;
alter table alarms drop constraint alarms_value_check; -- a level may lie below its datum
alter table alarms add column unit text not null default 'mm';
alter table alarms alter column unit drop default;
alter table alarms add column threshold numeric;
update alarms a set threshold = coalesce((select (l -> 'when' ->> 'mm')::numeric from rule_versions v, jsonb_array_elements(v.form -> 'levels') l
  where v.rule_id = a.rule_id and v.version = a.rule_version and (l ->> 'level')::int = a.level limit 1), a.value);
alter table alarms alter column threshold set not null;
alter table alarms add column than text not null default 'above' check (than in ('above', 'below'));
alter table alarms add column peak_value numeric;
update alarms set peak_value = value;
alter table alarms alter column peak_value set not null;
alter table alarms add column detail jsonb not null default '{}'; -- what only this kind has: a storm's arrival, what a hotspot is near
alter table alarms add column warning_track text check (warning_track ~ '^[a-z_]{2,30}$'); -- as its rule said when it opened
update alarms set warning_track = 'rain';

-- 确认: somebody has seen it. It stays open until what was measured says otherwise.
alter table alarms add column acknowledged_at timestamptz, add column acknowledged_by uuid, add column acknowledged_name text, add column acknowledged_note text;
alter table alarms add constraint alarms_acknowledged_by_somebody check ((acknowledged_at is null) = (acknowledged_by is null) and (acknowledged_at is null) = (acknowledged_name is null));

drop index alarms_open_once;
create unique index alarms_open_once on alarms (rule_id, subject_kind, subject_id, cause) where cleared_at is null and void_at is null;
create index alarms_of_subject on alarms (subject_kind, subject_id, rule_id, opened_at);
create index alarms_not_stations on alarms (rule_id) where subject_kind <> 'station' and cleared_at is null and void_at is null;

-- it kept its name: one row per station that any rule watches
comment on table rain_watch is 'open: bookkeeping of the evaluator, one row per watched station; holds no observation';
