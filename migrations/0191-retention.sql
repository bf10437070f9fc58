-- How long what names a person is kept, and why; `anlan erase policy` shows and changes it. Some times have a floor in law.
create table retention_rules (
  key text primary key,
  what text not null,
  days int not null,
  floor_days int not null default 0,
  source text not null,
  verified boolean not null default false,
  changed_at timestamptz not null default anlan_now(),
  changed_by text not null default '',
  constraint retention_rules_floor check (days >= floor_days and days > 0)
);
insert into retention_rules (key, what, days, floor_days, source) values
  ('audit.event', '审计与事件：谁在何时做了什么', 1095, 180, '网络安全法第二十一条第（三）项：网络日志留存不少于六个月；期限为本系统约定'),
  ('session.ended', '登录会话：地址、浏览器', 180, 180, '网络安全法第二十一条第（三）项：不少于六个月'),
  ('link.ended', '邀请和一次性链接：受邀人姓名、手机号', 30, 0, '个人信息保护法第十九条、第四十七条；期限为本系统约定'),
  ('command.receipt', '操作回执：答复内容', 30, 30, '本系统约定：客户端重试以 30 天为限'),
  ('account.disabled', '停用账号：姓名、手机号、口令', 1095, 180, '个人信息保护法第四十七条；期限与审计一致'),
  ('holder.retired', '离任防汛责任人：姓名、手机号', 180, 0, '个人信息保护法第十九条、第四十七条；期限为本系统约定'),
  ('informant.retired', '离任灾害信息员：姓名、手机号', 180, 0, '个人信息保护法第十九条、第四十七条；期限为本系统约定'),
  ('call.ended', '叫应记录中的姓名、号码、位置、附言', 1095, 0, '个人信息保护法第十九条；期限与审计一致'),
  ('frame.raw', '遥测原始报文', 365, 0, '本系统约定：读数长期保存，原文一年');
select anlan_open('retention_rules', 'rules of the whole installation, no personal data');

-- Where the chain begins once its oldest part is erased. The event audit.pruned, sealed further on, names the same link.
create table event_seal_base (one boolean primary key default true check (one), seq bigint not null, hash bytea not null check (length(hash) = 32), pruned_at timestamptz not null default anlan_now());
select anlan_open('event_seal_base', 'one hash without content');
revoke insert, update, delete on event_seal_base from anlan_app;

-- Events in the order of the chain, oldest first, whose time is up; never one that waits for its job, never the newest link. Younger than six months
-- nothing goes, whoever asks. Returns how many went.
create function anlan_erase_events(before timestamptz, at_most int) returns int language plpgsql security definer set search_path = public as $$
declare first_kept bigint; upto bigint; gone int;
begin
  if before > anlan_now() - interval '180 days' then raise exception 'events younger than 180 days are not erased'; end if;
  perform pg_advisory_xact_lock(7216521); -- the sealer's
  select min(s.seq) into first_kept from (select seq, event_id from event_seals order by seq limit at_most + 1) s join events e on e.id = s.event_id
    where e.at >= before or exists (select from jobs j where j.event_id = e.id and j.done_at is null and j.dead_at is null);
  select least(coalesce(first_kept - 1, max(s.seq)), (select max(seq) - 1 from event_seals)) into upto from (select seq from event_seals order by seq limit at_most) s;
  select count(*) into gone from event_seals where seq <= upto;
  if gone = 0 then return 0; end if;
  insert into event_seal_base (seq, hash) select seq, hash from event_seals where seq = upto
    on conflict (one) do update set seq = excluded.seq, hash = excluded.hash, pruned_at = excluded.pruned_at;
  create temporary table going on commit drop as select event_id from event_seals where seq <= upto;
  delete from jobs using going where jobs.event_id = going.event_id;
  delete from event_seals where seq <= upto;
  delete from events using going where events.id = going.event_id;
  drop table going;
  return gone;
end $$;
revoke execute on function anlan_erase_events(timestamptz, int) from public;
grant execute on function anlan_erase_events(timestamptz, int) to anlan_app;

create function anlan_erase_frames(before timestamptz, at_most int) returns int language plpgsql security definer set search_path = public as $$
declare gone int;
begin
  if before > anlan_now() - interval '30 days' then raise exception 'frames younger than 30 days are not erased'; end if;
  delete from frames where id in (select id from frames where received_at < before order by received_at limit at_most);
  get diagnostics gone = row_count;
  return gone;
end $$;
revoke execute on function anlan_erase_frames(timestamptz, int) from public;
grant execute on function anlan_erase_frames(timestamptz, int) to anlan_app;

-- What a row of a ledger was before, without the columns that named a person. The entry stays: that something was changed, by whom, when.
create function anlan_erase_history(of_ledger text, rows uuid[], columns text[]) returns int language plpgsql security definer set search_path = public as $$
declare changed int;
begin
  update ledger_history set before = before - columns where ledger = of_ledger and row_id = any(rows) and before ?| columns;
  get diagnostics changed = row_count;
  return changed;
end $$;
revoke execute on function anlan_erase_history(text, uuid[], text[]) from public;
grant execute on function anlan_erase_history(text, uuid[], text[]) to anlan_app;
