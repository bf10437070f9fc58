-- What each part of a ledger's quality weighs. A component that a ledger has not (no position, nothing that expires) is left out, and the others weigh accordingly.
create table quality_weights (
  component text primary key check (component in ('complete', 'position', 'confirmed', 'single', 'valid')),
  weight int not null check (weight between 0 and 100),
  source text not null,
  verified boolean not null default false,
  changed_at timestamptz not null default anlan_now(),
  changed_by text not null default ''
);
insert into quality_weights (component, weight, source) values
  ('complete', 40, '本系统约定，待市局核定'), ('position', 15, '本系统约定，待市局核定'), ('confirmed', 25, '本系统约定，待市局核定'),
  ('single', 10, '本系统约定，待市局核定'), ('valid', 10, '本系统约定，待市局核定');
select anlan_open('quality_weights', 'five numbers of the whole installation');
