-- Who may sign in, with what, and for how long. GB/T 22239-2019 level 3, 8.1.4.1 identity and 8.1.4.2 access control.

create table users (
  id uuid primary key default anlan_id(),
  login text not null unique check (login ~ '^[a-z0-9][a-z0-9._-]{1,31}$'),
  name text not null check (length(name) between 1 and 40),
  roles text[] not null default '{}',
  -- what the inviting system administrator asked for; the security administrator grants it
  requested_roles text[] not null default '{}',
  region_path text not null,
  phone_sealed bytea,
  phone_mask text,
  phone_index bytea unique,
  password_hash text,
  password_set_at timestamptz,
  password_past text[] not null default '{}',
  failures smallint not null default 0,
  locked_until timestamptz,
  totp_sealed bytea,
  totp_confirmed_at timestamptz,
  totp_step bigint,
  recovery_hashes text[] not null default '{}',
  -- the place in the demo city's cast; null is a real person's account
  cast_as text unique,
  created_at timestamptz not null default anlan_now(),
  created_by text not null default '',
  disabled_at timestamptz,
  disabled_by text,

  -- 三员分立: system, security and audit administrator are three people; none of them holds a business role
  constraint users_administrators_separated check (
    not (roles && array['sysadmin', 'secadmin', 'auditor']) or cardinality(roles) = 1),
  constraint users_requested_administrators_separated check (
    not (requested_roles && array['sysadmin', 'secadmin', 'auditor']) or cardinality(requested_roles) = 1),
  -- one person, one account: the phone is the person, so an administrator must give one
  constraint users_administrator_has_phone check (
    not (roles && array['sysadmin', 'secadmin', 'auditor']) or phone_index is not null),
  constraint users_disabled_by_somebody check ((disabled_at is null) = (disabled_by is null)),
  constraint users_phone_whole check ((phone_sealed is null) = (phone_index is null) and (phone_sealed is null) = (phone_mask is null))
);
create index users_by_region on users (region_path text_pattern_ops);
select anlan_protect('users');

create table sessions (
  id uuid primary key default anlan_id(),
  token_hash bytea not null unique,
  -- the token before the last rotation stays good for a minute, for requests that were already under way
  past_hash bytea unique,
  rotated_at timestamptz not null default anlan_now(),
  user_id uuid not null references users on delete cascade,
  region_path text not null,
  -- what the person still owes before the session opens
  stage text not null check (stage in ('open', 'totp', 'enrol', 'password')),
  opened_with text not null check (opened_with in ('password', 'link', 'invite', 'cast')),
  -- set while a new authenticator is being enrolled, before its first code proved it
  enrol_sealed bytea,
  idle_minutes int not null check (idle_minutes > 0),
  remote_address text not null default '',
  user_agent text not null default '',
  created_at timestamptz not null default anlan_now(),
  seen_at timestamptz not null default anlan_now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  revoked_by text,
  constraint sessions_revoked_by_somebody check ((revoked_at is null) = (revoked_by is null))
);
create index sessions_by_user on sessions (user_id) where revoked_at is null;
select anlan_protect('sessions');

-- One use each, kept as hashes: a sign-in link replaces a password, an invitation makes an account, the first-run link makes the city.
create table one_time_links (
  id uuid primary key default anlan_id(),
  token_hash bytea not null unique,
  purpose text not null check (purpose in ('sign_in', 'invite', 'first_run')),
  user_id uuid references users on delete cascade,
  region_path text not null,
  -- of an invitation: the person, and the roles asked for
  invited jsonb,
  created_at timestamptz not null default anlan_now(),
  created_by text not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz,
  constraint one_time_links_for_somebody check (
    (purpose = 'sign_in') = (user_id is not null) and (purpose = 'invite') = (invited is not null))
);
select anlan_protect('one_time_links');

-- The numbers of the password and session rules; the security administrator changes them.
create table identity_policy (
  key text primary key,
  value int not null check (value > 0),
  unit text not null,
  source text not null,
  verified boolean not null default false,
  changed_at timestamptz not null default anlan_now(),
  changed_by text not null default ''
);
insert into identity_policy (key, value, unit, source) values
  ('password.length', 10, '位', 'GB/T 22239-2019 8.1.4.1 a'),
  ('password.days', 90, '天', 'GB/T 22239-2019 8.1.4.1 a'),
  ('password.past', 5, '个', 'GB/T 22239-2019 8.1.4.1 a'),
  ('lock.failures', 5, '次', 'GB/T 22239-2019 8.1.4.1 b'),
  ('lock.minutes', 15, '分钟', 'GB/T 22239-2019 8.1.4.1 b'),
  ('idle.minutes', 30, '分钟', 'GB/T 22239-2019 8.1.4.1 b'),
  -- a night shift reads the board for hours without touching it; the desk stands in a guarded room
  ('idle.duty_minutes', 780, '分钟', '值班一班 12 小时加交接 1 小时'),
  ('session.hours', 24, '小时', 'GB/T 22239-2019 8.1.4.1 b');
select anlan_open('identity_policy', 'rules of the whole installation, no personal data');
