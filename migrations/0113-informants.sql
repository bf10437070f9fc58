-- 灾害信息员 becomes a ledger. Who left is retired, as everywhere.
select set_config('anlan.scope', '*', true);

alter table informants rename column disabled_at to retired_at;
alter table informants
  add column level text check (level in ('city', 'county', 'town', 'village')), -- 层级
  add column gender text check (gender in ('male', 'female')), -- 性别
  add column unit text, -- 工作单位
  add column job text, -- 职务
  add column phone_index bytea, -- 手机
  add column backup_phone_sealed bytea, -- 备用电话
  add column backup_phone_mask text, -- 备用电话
  add column backup_phone_tail text check (backup_phone_tail ~ '^[0-9X]{4}$'), -- 备用电话
  add column backup_phone_index bytea, -- 备用电话
  add column appointed_on date, -- 任用日期
  add column leaves_on date check (leaves_on >= appointed_on), -- 任期至
  add column certificate text, -- 培训证书
  add column insured boolean, -- 已投意外险
  add column note text; -- 备注
drop index informants_under;
select anlan_number_twins('informants', 'person_name', 'region_code, person_name, rank', 'retired_at is null');
select anlan_ledger('informants');
create unique index informants_key on informants (region_code, person_name, rank) where retired_at is null;
create index informants_by_person_name on informants (person_name, id);
