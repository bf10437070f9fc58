-- Who is reminded of what is set on a page by one person, looked at by another; a rule that is off says who switched it off and when.
alter table reminder_rules add column version int not null default 1 check (version > 0),
  add column reason text not null default '首次设定' check (length(reason) >= 2),
  add column off_at timestamptz, add column off_by text,
  add column changed_at timestamptz not null default anlan_now(), add column changed_by text not null default '系统', add column changed_id text, -- null: the product's own
  add column verified_at timestamptz, add column verified_by text, add column verified_id text;
update reminder_rules set verified_at = changed_at, verified_by = '未记名' where verified;
alter table reminder_rules drop column verified,
  add constraint reminder_rules_off_whole check ((off_at is null) = (off_by is null)),
  add constraint reminder_rules_verified_whole check ((verified_at is null) = (verified_by is null)),
  -- who set a rule does not look at it a second time
  add constraint reminder_rules_second_look check (verified_id is null or verified_id is distinct from changed_id);
