-- 举报: tip-offs by the public on dangers, illegal acts and concealed accidents; the reporter apart from the matter, sealed under the vault's key.

create table tipoffs (
  id uuid primary key default anlan_id(),
  code text not null unique check (code ~ '^JB\d{4}-\d{6}$'), -- drawn, not counted: a number in a row would let anyone walk along it
  region_code text not null,
  region_path text not null,
  channel text not null check (channel in ('web', 'phone')),
  anonymous boolean not null,
  kind text not null check (kind in ('danger', 'illegal', 'accident', 'other')),
  title text not null check (length(title) between 2 and 60),
  unit_name text,
  enterprise_id uuid,
  site text,
  description text not null check (length(description) between 4 and 2000),
  password_hash text not null, -- scrypt; the reporter holds the password, nobody else does
  wrong_tries int not null default 0,
  state text not null default 'received' check (state in ('received', 'transferred', 'duplicate', 'verifying', 'established', 'unfounded', 'proposed', 'approved', 'notified', 'claimed', 'forfeited', 'archived')),
  received_at timestamptz not null default anlan_now(),
  received_by text not null,
  verify_due_at timestamptz not null,
  verify_article text not null,
  extended_at timestamptz,
  handler_id uuid, -- who verifies: may never open the reporter
  handler_name text,
  transferred_to text,
  first_id uuid references tipoffs, -- the first effective report of the same matter
  finding text,
  finding_at timestamptz,
  danger_id uuid,
  fine int check (fine >= 0), -- yuan
  grade smallint check (grade between 1 and 4),
  deaths int check (deaths >= 0), -- concealed
  demo boolean not null default false,
  constraint tipoffs_duplicate_has_first check ((state = 'duplicate') <= (first_id is not null)),
  constraint tipoffs_first_is_another check (first_id <> id),
  constraint tipoffs_transfer_has_body check ((state = 'transferred') <= (transferred_to is not null)),
  constraint tipoffs_found_is_said check ((state in ('established', 'unfounded', 'proposed', 'approved', 'notified', 'claimed', 'forfeited')) <= (finding is not null)),
  foreign key (region_code, region_path) references regions (code, path) on update cascade
);
create index tipoffs_by_region on tipoffs (region_path text_pattern_ops, received_at desc);
create index tipoffs_of_enterprise on tipoffs (enterprise_id) where enterprise_id is not null;
select anlan_protect('tipoffs');

-- Who told. One sealed value under the vault's key: no mask, no tail, no index, so that there is nothing to search, sort or guess by. A joint report has several; the first signatory is 1.
create table tipoff_reporters (
  id uuid primary key default anlan_id(),
  tipoff_id uuid not null references tipoffs,
  region_path text not null,
  ordinal int not null check (ordinal between 1 and 50),
  identity bytea not null check (length(identity) >= 64),
  key_mark text not null,
  unique (tipoff_id, ordinal)
);
select anlan_protect('tipoff_reporters');

-- Opening the identity takes two people and shows it once.
create table tipoff_openings (
  id uuid primary key default anlan_id(),
  tipoff_id uuid not null references tipoffs,
  region_path text not null,
  reason text not null check (length(reason) >= 6),
  asked_at timestamptz not null default anlan_now(),
  asked_by uuid not null,
  asked_name text not null,
  decided_at timestamptz,
  decided_by uuid,
  decided_name text,
  granted boolean,
  shown_at timestamptz,
  constraint opening_second_person check (decided_by <> asked_by),
  constraint opening_decided_whole check ((decided_at is null) = (decided_by is null) and (decided_at is null) = (granted is null)),
  constraint opening_shown_when_granted check (shown_at is null or granted)
);
create unique index tipoff_one_opening on tipoff_openings (tipoff_id) where decided_at is null or (granted and shown_at is null);
select anlan_protect('tipoff_openings');

-- Every step that a tip-off took; the state is that of the last one.
create table tipoff_steps (
  no bigint generated always as identity primary key, -- several steps of one transaction share its time
  tipoff_id uuid not null references tipoffs,
  region_path text not null,
  step text not null,
  from_state text,
  to_state text not null,
  note text not null default '',
  at timestamptz not null default anlan_now(),
  by_name text not null
);
create index tipoff_steps_of on tipoff_steps (tipoff_id, no);
select anlan_protect('tipoff_steps');

create table tipoff_rewards (
  id uuid primary key default anlan_id(),
  tipoff_id uuid not null unique references tipoffs,
  region_path text not null,
  basis text not null check (basis in ('fine', 'floor', 'concealed')),
  amount int not null check (amount > 0), -- yuan
  formula text not null,
  proposed_at timestamptz not null default anlan_now(),
  proposed_by uuid not null,
  proposed_name text not null,
  approved_at timestamptz,
  approved_by uuid,
  approved_name text,
  notified_at timestamptz,
  claim_due_at timestamptz,
  claimed_at timestamptz,
  paid_name text,
  forfeited_at timestamptz,
  constraint reward_second_person check (approved_by <> proposed_by),
  constraint reward_approved_whole check ((approved_at is null) = (approved_by is null)),
  constraint reward_in_order check ((notified_at is null) <= (claimed_at is null and forfeited_at is null) and (approved_at is null) <= (notified_at is null)),
  constraint reward_one_end check (claimed_at is null or forfeited_at is null)
);
select anlan_protect('tipoff_rewards');

-- The limits and the table of rewards: rows with their source, changed by the office.
create table tipoff_rules (
  key text primary key,
  value numeric not null check (value > 0),
  unit text not null,
  source text not null,
  verified boolean not null default false
);
select anlan_open('tipoff_rules', 'limits and rewards by national rules, the same for every region');
insert into tipoff_rules (key, value, unit, source) values
  ('reward_share', 0.15, '', '安全生产领域举报奖励办法（安监总财〔2018〕19号）：罚款金额的 15%'),
  ('reward_least', 3000, '元', '安监总财〔2018〕19号：最低奖励 3000 元'),
  ('reward_most', 300000, '元', '安监总财〔2018〕19号：最高不超过 30 万元'),
  ('concealed_4', 30000, '元', '安监总财〔2018〕19号：谎报瞒报一般事故，按最终确认人数每人 3 万元'),
  ('concealed_3', 40000, '元', '安监总财〔2018〕19号：谎报瞒报较大事故，每人 4 万元'),
  ('concealed_2', 50000, '元', '安监总财〔2018〕19号：谎报瞒报重大事故，每人 5 万元'),
  ('concealed_1', 60000, '元', '安监总财〔2018〕19号：谎报瞒报特别重大事故，每人 6 万元'),
  ('concealed_most', 300000, '元', '安监总财〔2018〕19号：最高不超过 30 万元'),
  ('verify_days', 60, '日', '安监总财〔2018〕19号：受理之日起 60 日内核查办结'),
  ('extend_days', 30, '日', '安监总财〔2018〕19号：情况复杂的可延长，至多 30 日'),
  ('accident_months', 2, '月', '生产安全事故谎报瞒报举报核查期限：2 个月'),
  ('claim_days', 60, '日', '安监总财〔2018〕19号：接到领奖通知之日起 60 日内领取，逾期视为放弃');
