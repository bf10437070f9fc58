-- What somebody who may not edit a row says should stand there, until somebody else decides.
create table change_requests (
  id uuid primary key default anlan_id(),
  ledger text not null,
  row_id uuid not null,
  region_path text not null,
  kind text not null check (kind in ('change', 'retire', 'note')), -- note: told by a holder in his own words; whoever decides writes it into the row
  patch jsonb not null default '{}',   -- wanted values by field; sealed ones as {"sealed": hex, "mask": …}
  before jsonb not null default '{}',  -- the columns of these fields as they stood, sealed ones sealed
  version int not null,                -- of the row, when it was asked for
  reason text not null check (length(reason) between 2 and 500),
  state text not null default 'open' check (state in ('open', 'accepted', 'returned', 'withdrawn')),
  asked_kind text not null,
  asked_id text,
  asked_name text not null,
  asked_at timestamptz not null default anlan_now(),
  decided_id text,
  decided_name text,
  decided_at timestamptz,
  answer text,                         -- why it was returned, what was done
  change_id uuid,
  check ((state = 'open') = (decided_at is null)),
  check (state <> 'returned' or length(answer) >= 2),
  -- who asks does not decide, whatever the application thinks
  constraint change_requests_two check (state not in ('accepted', 'returned') or decided_id is distinct from asked_id)
);
create index change_requests_list on change_requests (state, asked_at, id);
create index change_requests_row on change_requests (row_id);
create unique index change_requests_one on change_requests (row_id, asked_id) where state = 'open' and asked_kind = 'user';
select anlan_protect('change_requests');
