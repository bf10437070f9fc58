-- 接口令牌: how another system of the city asks ours. A machine is nobody's account: it has its own name in the audit, business roles only, a region, an end.
create table api_tokens (
  id uuid primary key default anlan_id(),
  token_hash bytea not null unique, -- the token itself is shown once and kept nowhere
  tail text not null check (length(tail) = 4), -- to tell two apart
  name text not null check (length(name) between 2 and 40),
  roles text[] not null,
  region_path text not null,
  access text not null check (access in ('read', 'write')),
  reason text not null check (length(reason) >= 2),
  created_at timestamptz not null default anlan_now(),
  created_by text not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  used_from text,
  revoked_at timestamptz,
  revoked_by text,
  -- a machine administers nothing: it could grant itself what it was not given
  constraint api_tokens_business_roles check (cardinality(roles) between 1 and 4 and not (roles && array['sysadmin', 'secadmin', 'auditor'])),
  -- one that nobody renews must end by itself
  constraint api_tokens_end check (expires_at > created_at and expires_at <= created_at + interval '366 days'),
  constraint api_tokens_revoked_by_somebody check ((revoked_at is null) = (revoked_by is null))
);
select anlan_protect('api_tokens');
