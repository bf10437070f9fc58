-- 延期上限 by the accident's grade, each with its article; 'extension' is that of an accident not graded yet.
alter table investigation_limits drop constraint investigation_limits_key_check;
alter table investigation_limits add constraint investigation_limits_key_check check (key in ('report', 'extension', 'extension_general', 'extension_larger', 'extension_major', 'extension_extra_major', 'approval', 'approval_extra_major', 'listing', 'evaluation_start', 'evaluation'));

-- more than one extension, as long as what was granted stays within sixty days (国务院令第493号 art. 29)
drop index investigation_one_extension;
create function investigation_extension_total() returns trigger language plpgsql as $$ begin
  if (select sum(e.days) from investigation_extensions e where e.investigation_id = new.investigation_id and e.granted) > 60 then
    raise exception 'more than sixty days are granted' using errcode = 'check_violation', constraint = 'investigation_extension_total', table = 'investigation_extensions';
  end if;
  return null;
end $$;
create trigger investigation_extension_total after insert or update on investigation_extensions for each row when (new.granted) execute function investigation_extension_total();

insert into retention_rules (key, what, what_en, days, floor_days, source) values
  ('accountability.closed', '事故责任追究：被追责个人的姓名、单位职务和处理情形（结案起算，处理种类和件数保留）', 'Accountability for accidents: name, post and particulars of people, from the closing of the case; kind and count stay', 3650, 1825, '个人信息保护法第十九条；期限为本系统约定 [memory]')
on conflict (key) do nothing;
