-- 提示告知函、警示函: what 市安办 writes to a county whose accidents of a month call for it (泉应急〔2023〕10号, 一).

-- The rule, as rows: which trigger, which window, which letter. The office keeps them.
create table letter_rules (
  trigger text primary key check (trigger in ('pair', 'single')),
  title text not null,
  letter text not null check (letter in ('notice', 'caution')), -- which letter it makes: not told by the report, so a setting
  least_accidents int not null check (least_accidents between 1 and 10), -- fatal accidents of the window
  least_deaths int not null check (least_deaths between 1 and 30), -- in one accident
  period text not null check (period in ('rolling', 'calendar')), -- the month before each accident, or the month on the calendar
  since date not null, -- accidents before it call for no letter
  source text not null,
  verified boolean not null default false,
  changed_at timestamptz,
  changed_by text
);
select anlan_open('letter_rules', 'the rule of the whole city');
insert into letter_rules (trigger, title, letter, least_accidents, least_deaths, period, since, source) values
  ('pair', '一个月内发生2起亡人事故', 'notice', 2, 1, 'rolling', '2022-01-01', '泉应急〔2023〕10号 二（一）；函种的对应未载明，为本系统拟定，待市安办确认'),
  ('single', '发生1起死亡2人以上事故', 'caution', 1, 2, 'rolling', '2022-01-01', '泉应急〔2023〕10号 二（一）；函种的对应未载明，为本系统拟定，待市安办确认');

create table letter_settings (
  one boolean primary key default true check (one),
  agency text not null check (agency <> ''),
  series text not null check (series <> '' and series !~ '[〔〕\s]'), -- 机关代字
  reply_days int not null check (reply_days between 1 and 60), -- working days
  requirements text not null check (length(requirements) between 10 and 3000),
  source text not null,
  verified boolean not null default false,
  changed_at timestamptz,
  changed_by text
);
select anlan_open('letter_settings', 'how the whole city writes its letters');
insert into letter_settings (agency, series, reply_days, requirements, source) values
  ('泉州市安全生产委员会办公室', '泉安办函', 10,
   E'请你县（市、区）深刻吸取事故教训，督促事故企业落实整改，举一反三排查同类隐患；\n对事故多发的行业和乡镇开展专项检查，约谈有关单位负责人；\n请在规定期限内书面反馈整改落实情况。',
   '机关代字、答复期限和要求均为本系统拟定，待市安办确认');

create table letters (
  id uuid primary key default anlan_id(),
  kind text not null check (kind in ('notice', 'caution')),
  trigger text not null references letter_rules,
  county_code text not null,
  region_path text not null, -- the county's
  county_name text not null,
  anchor_id uuid not null references accidents, -- the accident with which the rule was met
  facts_key text not null, -- the accidents, in order: the same facts never make two letters
  state text not null default 'draft' check (state in ('draft', 'submitted', 'issued', 'sent', 'received', 'replied', 'closed', 'withdrawn')),
  agency text not null,
  title text not null,
  facts text not null, -- out of the records
  requirements text not null,
  revision int not null default 1,
  drafted_at timestamptz not null default anlan_now(),
  edited_at timestamptz, edited_by text, edited_name text, -- by hand: the facts are then left as they were written
  submitted_at timestamptz, submitted_by text, submitted_name text,
  series text, year int, no int, number text,
  issued_at timestamptz, issued_on date, issued_by text, issued_name text,
  sent_at timestamptz, sent_how text, sent_name text,
  received_at timestamptz, received_name text,
  reply_due_on date, reply_provisional boolean, -- the holiday table ends before it: the day may still move
  replied_at timestamptz, reply text, reply_name text,
  closed_at timestamptz, closed_note text, closed_name text,
  withdrawn_at timestamptz, withdrawn_reason text, withdrawn_name text,
  changed_at timestamptz, changed_what text, -- its facts are no longer what it says
  decided_at timestamptz, decision text, decided_name text,
  demo boolean not null default false,
  foreign key (series, year, no) references document_numbers (series, year, no),
  constraint letters_number_once unique (series, year, no),
  -- two hands, a number and a day, or none of them
  constraint letters_issued_whole check (num_nonnulls(number, no, issued_at, issued_on, issued_name) in (0, 5) and (number is not null) = (state in ('issued', 'sent', 'received', 'replied', 'closed'))),
  constraint letters_two_hands check (issued_by is null or (issued_by is distinct from submitted_by and issued_by is distinct from edited_by)),
  constraint letters_withdrawn_whole check ((state = 'withdrawn') = (withdrawn_at is not null and withdrawn_reason is not null))
);
select anlan_protect('letters');
-- never twice for the same facts
create unique index letters_once on letters (kind, facts_key) where state <> 'withdrawn';
create index letters_list on letters (drafted_at desc, id);
create index letters_issued on letters (issued_on) where issued_on is not null;

-- What it says of each accident: as it was when the letter was written.
create table letter_accidents (
  letter_id uuid not null references letters on delete cascade,
  accident_id uuid not null references accidents,
  region_path text not null,
  ordinal int not null,
  name text not null,
  occurred_on date not null,
  deaths int not null check (deaths > 0),
  primary key (letter_id, accident_id)
);
create index letter_accidents_of on letter_accidents (accident_id);
select anlan_protect('letter_accidents');
