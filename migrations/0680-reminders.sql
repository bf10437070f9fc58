-- 提醒: what a clock of work safety tells a person. Who is told of what are rows of the office; each person is told of one event once.
create table reminder_rules (
  event_type text not null,
  part text not null default '', -- the event's `to`: which step of the way up; '' for any
  roles text[] not null check (roles <> '{}'),
  source text not null default '本市做法',
  verified boolean not null default false,
  primary key (event_type, part)
);
select anlan_open('reminder_rules', 'who is told of what, nothing of anybody');
insert into reminder_rules (event_type, part, roles) values
  ('danger.reminded', '', '{town_cadre,county_duty,enterprise_officer}'),
  ('danger.escalated', 'town', '{town_cadre,enterprise_officer}'), ('danger.escalated', 'county', '{county_duty,county_commander}'), ('danger.escalated', 'city', '{office,city_leader}'),
  ('accident.report_overdue', '', '{county_duty,county_commander,city_duty,office}'), ('accident.follow_up_overdue', '', '{county_duty,city_duty}'),
  ('letter.reply_overdue', '', '{county_duty,county_commander,office}'),
  ('investigation.report_due', '', '{county_duty,county_commander,office}'), ('investigation.approval_due', '', '{county_commander,office}'), ('investigation.listing_due', '', '{county_commander,office}'),
  ('investigation.evaluation_start', '', '{county_duty,office}'), ('investigation.evaluation_due', '', '{county_duty,county_commander,office}'),
  ('measure.due_soon', '', '{office}'), ('measure.overdue', '', '{office,city_leader}'), ('programme_task.due_soon', '', '{county_duty,office}'), ('programme_task.overdue', '', '{county_duty,office,city_leader}'),
  ('new_business.due_soon', '', '{office}'), ('new_business.overdue', '', '{office,city_leader}'), ('duty_review.due_soon', '', '{office}'), ('duty_review.overdue', '', '{office}'),
  ('tipoff.verification_overdue', '', '{county_duty,county_commander,office}'),
  ('patrol.report_soon', '', '{county_duty,county_commander}'), ('patrol.report_overdue', '', '{county_duty,county_commander,office}'), ('assessment_appeal.overdue', '', '{office}');

create table reminders (
  event_id bigint not null,
  user_id uuid not null references users on delete cascade,
  region_path text not null, -- where the matter lies, so that row-level security holds it
  event_type text not null,
  subject_kind text not null,
  subject_id text not null,
  title text not null,
  due_at timestamptz,
  article text,
  told_at timestamptz not null default anlan_now(),
  seen_at timestamptz,
  primary key (event_id, user_id)
);
create index reminders_of on reminders (user_id, told_at desc);
create index reminders_about on reminders (subject_kind, subject_id);
select anlan_protect('reminders');
