-- 组织机构 becomes a ledger, with the safety committee, its special committees, and what each body answers for.
select set_config('anlan.scope', '*', true);

alter table organizations drop constraint organizations_kind_check;
update organizations set kind = 'unit' where kind = 'team_owner';
alter table organizations
  add constraint organizations_kind_check check (kind in ('government', 'flood_command', 'safety_committee', 'special_committee', 'bureau', 'department', 'town', 'village', 'unit')),
  add column leader text, -- 主要负责人
  add column liaison text, -- 联络员
  add column phone_tail text check (phone_tail ~ '^[0-9X]{4}$'), -- 联系电话
  add column phone_index bytea, -- 联系电话
  add column members jsonb, -- 成员
  add column duties text, -- 安全生产和应急职责
  add column source text, -- 依据
  add column doc_number text, -- 成立文号
  add column established_on date, -- 成立日期
  add column note text, -- 备注
  add constraint organizations_not_their_own_superior check (superior_id <> id);
alter table organizations drop constraint organizations_code_key;
drop index organizations_under;
select anlan_ledger('organizations');
create unique index organizations_key on organizations (code) where retired_at is null;
create index organizations_by_name on organizations (name, id);
create index organizations_by_code on organizations (code, id);
create index organizations_superior on organizations (superior_id);
