-- 防汛责任人 becomes a ledger: one row is one person on one post. A post is told apart by where it stands and what it is called, so that a workbook can name it.
select set_config('anlan.scope', '*', true);

select anlan_number_twins('posts', 'title', 'region_code, title', 'retired_at is null');
create unique index posts_key on posts (region_code, title) where retired_at is null;
-- the title goes with the post to its holders
alter table posts add constraint posts_named unique (id, region_code, region_path, title);

alter table duty_holders rename column disabled_at to retired_at;
alter table duty_holders
  add column post_title text, -- 岗位
  add column level text check (level in ('city', 'county', 'town', 'village')), -- 层级
  add column charge text, -- 管辖范围
  add column unit text, -- 工作单位
  add column job text, -- 职务
  add column phone_index bytea, -- 手机
  add column backup_phone_sealed bytea, -- 备用电话
  add column backup_phone_mask text, -- 备用电话
  add column backup_phone_tail text check (backup_phone_tail ~ '^[0-9X]{4}$'), -- 备用电话
  add column backup_phone_index bytea, -- 备用电话
  add column appointed_on date, -- 任职日期
  add column note text; -- 备注
update duty_holders h set post_title = p.title, charge = nullif(p.charge, '') from posts p where p.id = h.post_id;
alter table duty_holders alter column post_title set not null,
  drop constraint duty_holders_post_id_region_code_region_path_fkey,
  add constraint duty_holders_post foreign key (post_id, region_code, region_path, post_title) references posts (id, region_code, region_path, title) on update cascade;
alter table posts drop constraint posts_place;
drop index duty_holders_one_per_rank, duty_holders_under;
create index duty_holders_post on duty_holders (post_id) where retired_at is null;
select anlan_ledger('duty_holders');
-- One A and one B at a time; those who left stay as rows, because old callouts name them.
create unique index duty_holders_key on duty_holders (region_code, post_title, rank) where retired_at is null;
create index duty_holders_by_person_name on duty_holders (person_name, id);
