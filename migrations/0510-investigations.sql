-- 事故调查 investigations: one per accident, from the forming of the team to the closing of the file (国务院令第493号 art. 19–34; 安全生产法 art. 86).

-- Limits as rows: what a statute says has its article; what nobody has checked against its text yet says so.
create table investigation_limits (
  key text primary key check (key in ('report', 'extension', 'approval', 'approval_extra_major', 'listing', 'evaluation_start', 'evaluation')),
  amount int not null check (amount > 0),
  unit text not null check (unit in ('day', 'month')),
  article text not null,
  source text not null,
  verified boolean not null default false
);
select anlan_open('investigation_limits', 'time limits of investigations, the same for every region');

create table investigations (
  id uuid primary key default anlan_id(),
  accident_id uuid not null references accidents (id),
  region_path text not null,
  state text not null check (state in ('opened', 'investigating', 'suspended', 'submitted', 'reviewed', 'approved', 'enforcing', 'published', 'evaluated', 'closed')),
  state_since date not null,
  lead text not null check (lead in ('county', 'city', 'other')),
  authority text not null check (length(authority) >= 2),       -- the government or department that investigates, by name
  entrusted_to text,                                            -- 委托事故发生单位调查: a general accident without casualties alone (art. 19)
  partner text,                                                 -- where the unit is of another place, that place sends people (art. 21)
  occurred_on date not null,                                    -- the accident's day, from which the sixty days run
  opened_on date not null,
  demo boolean not null default false,
  -- 提级调查 (art. 20)
  escalated_on date, escalated_reason text, escalated_doc text, escalated_by text,
  -- 挂牌督办
  listed_on date, listing_no text, listing_body text, listing_due_on date,
  reviewed_on date, review_opinion text, reviewed_by text,
  lifted_on date, lifted_by text,
  -- report (art. 29–30): its six parts, and the assessment of the rescue
  findings jsonb not null default '{}',
  report_due_on date not null,
  submitted_on date, submitted_by uuid,
  approval_due_on date, approved_on date, approval_doc text, approved_by text,
  published_on date, publication_url text, secret_reason text,
  selection_id uuid, selected_on date, selected_by text,
  closed_on date, closed_by uuid, closed_by_name text, close_reason text, archive_no text,
  revision int not null default 1,
  updated_at timestamptz not null default anlan_now(), updated_by text not null default '',
  constraint investigation_once unique (accident_id),
  -- what hangs on a case moves with it when the accident is entered in another county
  unique (id, region_path),
  constraint investigation_escalated_whole check ((escalated_on is null) = (escalated_reason is null) and (escalated_on is null) = (escalated_doc is null)),
  constraint investigation_listed_whole check ((listed_on is null) = (listing_no is null) and (listed_on is null) = (listing_due_on is null) and (listed_on is null) = (listing_body is null)),
  constraint investigation_days_in_order check (opened_on >= occurred_on and submitted_on >= opened_on and approved_on >= submitted_on and published_on >= approved_on and closed_on >= approved_on),
  -- a report is published at an address, or the reason of secrecy stands in its place (art. 34)
  constraint investigation_published_whole check ((published_on is null) = (publication_url is null and secret_reason is null) and (publication_url is null or secret_reason is null)),
  constraint investigation_closed_whole check ((closed_on is null) = (closed_by_name is null) and (closed_on is null) = (archive_no is null) and (closed_on is null) = (state <> 'closed')),
  -- a listed case is approved only after the committee above has reviewed it
  constraint investigation_reviewed_before_approved check (listed_on is null or approved_on is null or reviewed_on <= approved_on)
);
create index investigations_state on investigations (state, report_due_on);
create unique index investigation_archive_no on investigations (archive_no) where archive_no is not null;
select anlan_protect('investigations');

-- Every step of every case; the last one's `to_state` is the case's state (promise I-6). The table of steps is that of model.ts; a test holds the two together.
create table investigation_steps (
  investigation_id uuid not null, region_path text not null,
  seq int not null check (seq > 0),
  from_state text, verb text not null, to_state text not null,
  at timestamptz not null default anlan_now(),
  by_id uuid, by_name text not null,
  note text not null default '', doc text,
  primary key (investigation_id, seq),
  foreign key (investigation_id, region_path) references investigations (id, region_path) on update cascade,
  constraint investigation_step_known check ((coalesce(from_state, ''), verb, to_state) in (
    ('', 'open', 'opened'), ('opened', 'begin', 'investigating'), ('investigating', 'suspend', 'suspended'), ('suspended', 'resume', 'investigating'),
    ('opened', 'escalate', 'opened'), ('investigating', 'escalate', 'opened'), ('suspended', 'escalate', 'opened'), ('submitted', 'escalate', 'opened'),
    ('investigating', 'submit', 'submitted'), ('submitted', 'return', 'investigating'), ('submitted', 'review', 'reviewed'), ('reviewed', 'return', 'investigating'),
    ('submitted', 'approve', 'approved'), ('reviewed', 'approve', 'approved'), ('approved', 'enforce', 'enforcing'), ('enforcing', 'publish', 'published'),
    ('published', 'evaluate', 'evaluated'), ('evaluated', 'close', 'closed')))
);
select anlan_protect('investigation_steps');
revoke delete on investigation_steps from anlan_app;

-- What proves something: a document, a photo; kept by content.
create table investigation_files (
  id uuid primary key default anlan_id(),
  investigation_id uuid not null, region_path text not null,
  name text not null check (length(name) between 1 and 200), mime text not null, hash text not null references files (hash), bytes int not null,
  added_at timestamptz not null default anlan_now(), added_by text not null,
  foreign key (investigation_id, region_path) references investigations (id, region_path) on update cascade
);
create index investigation_files_of on investigation_files (investigation_id);
select anlan_protect('investigation_files');

create table investigation_members (
  id uuid primary key default anlan_id(),
  investigation_id uuid not null, region_path text not null,
  name text not null, organization text not null,
  body text not null check (body in ('government', 'emergency', 'sector', 'supervision', 'police', 'union', 'procuratorate', 'expert', 'partner', 'unit')),
  leader boolean not null default false,
  -- 回避 (art. 23): who is on the team has declared that he has no interest in the case, and when
  declared_at timestamptz not null default anlan_now(),
  signed_on date,                                             -- every member signs the report (art. 30)
  removed_on date, removed_reason text,
  foreign key (investigation_id, region_path) references investigations (id, region_path) on update cascade,
  constraint investigation_member_removed_whole check ((removed_on is null) = (removed_reason is null)),
  -- 检察院 is invited; it does not lead
  constraint investigation_leader_body check (not leader or body not in ('procuratorate', 'expert'))
);
create unique index investigation_one_leader on investigation_members (investigation_id) where leader and removed_on is null;
create unique index investigation_member_once on investigation_members (investigation_id, name, organization) where removed_on is null;
select anlan_protect('investigation_members');

-- 技术鉴定: its time is not counted (art. 27).
create table investigation_appraisals (
  id uuid primary key default anlan_id(),
  investigation_id uuid not null, region_path text not null,
  subject text not null, agency text not null,
  from_on date not null, until_on date, conclusion text,
  foreign key (investigation_id, region_path) references investigations (id, region_path) on update cascade,
  constraint investigation_appraisal_order check (until_on >= from_on)
);
create unique index investigation_one_appraisal on investigation_appraisals (investigation_id) where until_on is null;
select anlan_protect('investigation_appraisals');

-- 延期: at most sixty days, granted by the government that investigates (art. 29); who asks does not grant.
create table investigation_extensions (
  id uuid primary key default anlan_id(),
  investigation_id uuid not null, region_path text not null,
  days int not null check (days between 1 and 60),
  reason text not null check (length(reason) >= 4),
  asked_at timestamptz not null default anlan_now(), asked_by uuid, asked_by_name text not null,
  decided_at timestamptz, decided_by uuid, decided_by_name text, granted boolean, doc text,
  foreign key (investigation_id, region_path) references investigations (id, region_path) on update cascade,
  constraint investigation_extension_second_person check (decided_by <> asked_by),
  constraint investigation_extension_decided_whole check ((decided_at is null) = (granted is null) and (decided_at is null) = (decided_by_name is null))
);
create unique index investigation_one_request on investigation_extensions (investigation_id) where decided_at is null;
create unique index investigation_one_extension on investigation_extensions (investigation_id) where granted;
select anlan_protect('investigation_extensions');

-- 责任追究: of units and of people, counted apart.
create table accountabilities (
  id uuid primary key default anlan_id(),
  investigation_id uuid not null, region_path text not null,
  party text not null check (party in ('unit', 'person')),
  name text not null, post text,                              -- post: a person's unit and office
  measure text not null check (measure in ('party_discipline', 'administrative_discipline', 'administrative_penalty', 'criminal', 'organization', 'internal')),
  detail text not null default '', amount numeric check (amount >= 0), -- 万元
  state text not null check (state in ('proposed', 'decided', 'done')),
  proposed_on date not null, decided_on date, decided_doc text, done_on date, evidence text, file_id uuid references investigation_files (id),
  revision int not null default 1,
  foreign key (investigation_id, region_path) references investigations (id, region_path) on update cascade,
  constraint accountability_state_whole check ((state = 'proposed') = (decided_on is null) and (state = 'done') = (done_on is not null)),
  constraint accountability_days check (decided_on >= proposed_on and done_on >= decided_on),
  constraint accountability_proved check (state <> 'done' or evidence is not null or file_id is not null),
  -- party and administrative discipline falls on people
  constraint accountability_of_people check (party = 'person' or measure not in ('party_discipline', 'administrative_discipline'))
);
create index accountabilities_of on accountabilities (investigation_id);
select anlan_protect('accountabilities');

-- 整改和防范措施 that the report asks for.
create table investigation_measures (
  id uuid primary key default anlan_id(),
  investigation_id uuid not null, region_path text not null,
  text text not null check (length(text) >= 4), unit text not null, due_on date,
  foreign key (investigation_id, region_path) references investigations (id, region_path) on update cascade,
  unique (id, investigation_id)
);
create index investigation_measures_of on investigation_measures (investigation_id);
select anlan_protect('investigation_measures');

-- 整改评估 within a year of the approval (安全生产法 art. 86).
create table evaluations (
  id uuid primary key default anlan_id(),
  investigation_id uuid not null, region_path text not null,
  start_on date not null, due_on date not null,
  done_on date, done_by text, opinion text, publication_url text,
  foreign key (investigation_id, region_path) references investigations (id, region_path) on update cascade,
  constraint evaluation_once unique (investigation_id),
  constraint evaluation_done_whole check ((done_on is null) = (done_by is null))
);
create index evaluations_open on evaluations (due_on) where done_on is null;
select anlan_protect('evaluations');

create table evaluation_items (
  measure_id uuid primary key,
  investigation_id uuid not null, region_path text not null,
  result text not null check (result in ('done', 'partly', 'not')),
  evidence text not null default '', file_id uuid references investigation_files (id), opinion text not null default '',
  at timestamptz not null default anlan_now(), by_id uuid, by_name text not null,
  foreign key (investigation_id, region_path) references investigations (id, region_path) on update cascade,
  foreign key (measure_id, investigation_id) references investigation_measures (id, investigation_id),
  constraint evaluation_item_proved check (length(evidence) >= 2 or file_id is not null)
);
create index evaluation_items_of on evaluation_items (investigation_id);
select anlan_protect('evaluation_items');

-- 四不放过: what proves each of the four, and who says so.
create table investigation_gates (
  investigation_id uuid not null, region_path text not null,
  clause text not null check (clause in ('cause', 'liability', 'rectification', 'education')),
  evidence text not null default '', file_id uuid references investigation_files (id),
  at timestamptz not null default anlan_now(), by_id uuid, by_name text not null,
  primary key (investigation_id, clause),
  foreign key (investigation_id, region_path) references investigations (id, region_path) on update cascade,
  constraint investigation_gate_proved check (length(evidence) >= 4 or file_id is not null)
);
select anlan_protect('investigation_gates');
