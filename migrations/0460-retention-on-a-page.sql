-- How long what is kept stands on a page: a rule is changed with source and reason, verified by somebody else, every step kept; what the daily run found is told beside it.
alter table retention_rules add column what_en text not null default '', add column reason text not null default '', add column version int not null default 1,
  add column changed_id uuid, add column verified_at timestamptz, add column verified_by text, add column verified_id uuid,
  add column ran_at timestamptz, add column erased int not null default 0, add column erased_total bigint not null default 0;
-- nobody could verify one before this page
alter table retention_rules drop column verified;
update retention_rules r set what_en = e.en from (values
  ('audit.event', 'Audit and events: who did what, and when'), ('session.ended', 'Sessions: address and browser'), ('link.ended', 'Invitations and one-time links: name and number of the invited'),
  ('command.receipt', 'Receipts of commands: what was answered'), ('account.disabled', 'Disabled accounts: name, number, password'), ('holder.retired', 'Duty holders who left: name and number'),
  ('informant.retired', 'Informants who left: name and number'), ('call.ended', 'Names, numbers, positions and remarks of callouts'), ('frame.raw', 'Raw telemetry frames'),
  ('person.retired', 'Rows that left any ledger: names, numbers, identity numbers in them'), ('change_request.decided', 'Change requests: proposed and former values'), ('confirmation_link.expired', 'Confirmation links'),
  ('mover.position', 'Tracks of vehicles and vessels'), ('mover.refusal', 'Refused frames of vehicles and vessels'), ('station_picture.received', 'Pictures and typed texts of stations'),
  ('holder_reach.retired', 'Mail address and quiet hours of holders who left'), ('contact_test.closed', 'Names and numbers in contact tests'), ('import.file', 'Uploaded files and wrong rows')) e (key, en) where e.key = r.key;

create table retention_versions (
  key text not null references retention_rules,
  version int not null,
  act text not null check (act in ('set', 'verified')),
  days int not null,
  source text not null,
  reason text not null,
  at timestamptz not null default anlan_now(),
  by_name text not null,
  primary key (key, version)
);
comment on table retention_versions is 'every change and every verification of a period; nothing is overwritten';
select anlan_open('retention_versions', 'rules of the whole installation, no personal data');
revoke update, delete on retention_versions from anlan_app;
