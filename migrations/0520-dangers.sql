-- 隐患: 生产安全事故隐患的闭环：登记、定级、五落实、整改、复查、销号（安全生产法第四十一条）
create sequence danger_numbers;
grant usage on sequence danger_numbers to anlan_app;

create table dangers (
  id uuid primary key default anlan_id(),
  region_code text not null,
  region_path text not null,
  code text not null, -- 隐患编号
  title text not null, -- 隐患
  source text not null check (source in ('self_check', 'inspection', 'patrol', 'tip_off', 'accident', 'programme')), -- 来源
  source_id text, -- the inspection, patrol, tip-off or accident that it came of
  enterprise_id uuid, -- 企业
  spot text, -- 具体部位
  description text, -- 现状与原因
  found_on date not null, -- 发现日期
  status text not null check (status in ('found', 'graded', 'assigned', 'rectifying', 'rectified', 'rechecked', 'cleared')), -- 进度
  grade text check (grade in ('general', 'major')), -- 等级
  criterion text, -- 判定标准
  criterion_id uuid,
  basis text, -- 判定依据
  industry text, -- 行业代码
  sector text, -- 监管行业
  campaign_id uuid, -- 检查行动
  found_by text, -- 发现人
  found_by_key text,
  unit text, -- 责任单位
  person text, -- 责任人
  department text, -- 监管部门
  measures text, -- 整改措施
  funds numeric check (funds >= 0), -- 整改资金
  due_on date, -- 整改期限
  contingency text, -- 应急预案
  first_due_on date, -- 原定期限
  extension_to date, -- 申请延至
  extension_by_key text,
  rectified_on date, -- 整改完成
  rectified_by text, -- 整改人
  rectified_by_key text,
  recheck_due_on date, -- 复查期限
  rechecked_on date, -- 复查日期
  rechecked_by text, -- 复查人
  rechecked_by_key text,
  cleared_on date, -- 销号日期
  cleared_by text, -- 销号人
  cleared_by_key text,
  cleared_by_two text, -- 销号首签人
  cleared_by_two_key text,
  on_spot boolean, -- 立整立改
  photos_before boolean, -- whether a photo from before stands with it
  overdue boolean, -- 逾期
  escalation text check (escalation in ('town', 'county', 'city')), -- 逾期上报
  listed_on date, -- 挂牌督办
  referred_on date, -- 移送执法
  leader text, -- 督办领导
  hooked text, -- 挂钩部门
  plan jsonb, -- 治理方案
  progress int check (progress >= 0 and progress <= 100), -- 整改进度
  progress_on date, -- 最近进展
  foreign key (region_code, region_path) references regions (code, path) on update cascade,
  -- a graded danger says which grade
  constraint dangers_graded check (status = 'found' or on_spot or grade is not null),
  -- I-6: who rechecks and who clears is not who rectified; only what was mended under the inspector's eyes is written down by one person
  constraint dangers_rechecked_by_another check (rechecked_by_key is null or rechecked_by_key is distinct from rectified_by_key),
  constraint dangers_cleared_by_another check (status <> 'cleared' or on_spot or (cleared_by_key is not null and cleared_by_key is distinct from rectified_by_key)),
  -- a major danger is cleared by two, and is never a matter of one visit
  constraint dangers_major_cleared_by_two check (grade is distinct from 'major' or (on_spot is not true and (status <> 'cleared' or (cleared_by_two_key is not null and cleared_by_two_key <> cleared_by_key and cleared_by_two_key is distinct from rectified_by_key)))),
  -- 五落实 before a major danger is rectified (16号令)
  constraint dangers_major_fivefold check (grade is distinct from 'major' or status in ('found', 'graded', 'assigned') or num_nulls(unit, person, department, measures, funds, due_on, contingency) = 0),
  constraint dangers_cleared_has_day check ((status = 'cleared') = (cleared_on is not null)),
  constraint dangers_days_in_order check (rectified_on is null or rectified_on >= found_on)
);
select anlan_ledger('dangers', 'enterprise_id');
create unique index dangers_key on dangers (code) where retired_at is null;
create index dangers_by_found_on on dangers (found_on, id);
create index dangers_by_due_on on dangers (due_on, id);
create index dangers_by_cleared_on on dangers (cleared_on, id);
create index dangers_by_enterprise on dangers (enterprise_id, found_on);
create index dangers_by_campaign on dangers (campaign_id) where campaign_id is not null;
create index dangers_by_source on dangers (source, source_id) where source_id is not null;
-- what waits for somebody, worst first
create index dangers_open on dangers (due_on, id) where status <> 'cleared' and retired_at is null;

-- 经过: each step of a danger, written once.
create table danger_steps (
  danger_id uuid not null references dangers,
  seq int not null check (seq > 0),
  region_path text not null,
  enterprise_id uuid, -- the danger's, so that an officer sees the steps of his own enterprise alone
  kind text not null check (kind in ('found', 'graded', 'assigned', 'started', 'rectified', 'failed', 'passed', 'countersigned', 'cleared', 'fixed_on_spot', 'extension_asked', 'extension_granted', 'extension_refused', 'supervised', 'progress', 'listed', 'referred', 'reminded', 'escalated')),
  from_status text, -- null: it begins here
  to_status text not null,
  at timestamptz not null default anlan_now(),
  by_key text not null, -- 'user:…', 'holder:…', 'system:…'
  by_name text not null,
  note text not null default '',
  data jsonb not null default '{}',
  photo_ids uuid[] not null default '{}',
  lon double precision check (lon between 73 and 136),
  lat double precision check (lat between 3 and 54),
  primary key (danger_id, seq),
  check ((kind = 'found') = (from_status is null)),
  check ((lon is null) = (lat is null))
);
select anlan_protect('danger_steps');
alter policy region_scope on danger_steps using (in_scope(region_path) and ((select anlan_unit()) is null or enterprise_id = (select anlan_unit())))
  with check (in_scope(region_path) and ((select anlan_unit()) is null or enterprise_id = (select anlan_unit())));
-- what was done stays as it was done
revoke update, delete on danger_steps from anlan_app;
create index danger_steps_by_kind on danger_steps (kind, at);

-- I-6, where no program can forget it: the one who rectified neither rechecks nor clears.
create function danger_step_by_another() returns trigger language plpgsql as $$ begin
  if new.by_key = (select s.by_key from danger_steps s where s.danger_id = new.danger_id and s.kind = 'rectified' order by s.seq desc limit 1) then
    raise exception 'who rectified may not %', new.kind using errcode = 'check_violation', constraint = 'danger_steps_by_another', table = 'danger_steps';
  end if;
  return new;
end $$;
create trigger danger_step_by_another before insert on danger_steps for each row when (new.kind in ('passed', 'failed', 'countersigned', 'cleared')) execute function danger_step_by_another();

-- 判定标准 of major dangers by sector: national standards, the same for every city. Hints propose, a person decides.
create table danger_criteria (
  id uuid primary key default anlan_id(),
  code text not null unique check (code ~ '^[A-Z0-9][A-Z0-9.-]{1,39}$'),
  standard text not null check (standard <> ''),
  article text not null default '',
  sector text not null check (sector in ('trade', 'chemical', 'mine', 'coal', 'construction', 'gas', 'fire', 'hazard')),
  text text not null check (text <> ''),
  hints text[] not null default '{}',
  whole_standard boolean not null default false, -- only the standard's name stands here: whoever cites it writes the article
  in_force_from date,
  in_force_until date,
  source text not null,
  verified boolean not null default false,
  changed_at timestamptz not null default anlan_now(),
  changed_by text not null default '系统',
  check (in_force_until is null or in_force_from is null or in_force_until >= in_force_from)
);
select anlan_open('danger_criteria', 'national standards, no personal data');

insert into danger_criteria (code, standard, article, sector, text, hints, whole_standard, in_force_from, in_force_until, source) values
  ('GM2023-M1', '工贸企业重大事故隐患判定标准（应急管理部令第10号）', '第三条第一项', 'trade', '未对承包单位、承租单位的安全生产工作统一协调、管理，或者未定期进行安全检查', '{承包,承租,外包}', false, '2023-05-15', null, '应急管理部令第10号第三条'),
  ('GM2023-M2', '工贸企业重大事故隐患判定标准（应急管理部令第10号）', '第三条第二项', 'trade', '特种作业人员未按照规定经专门的安全作业培训并取得相应资格，上岗作业', '{特种作业,无证,电工,焊工}', false, '2023-05-15', null, '应急管理部令第10号第三条'),
  ('GM2023-M3', '工贸企业重大事故隐患判定标准（应急管理部令第10号）', '第三条第三项', 'trade', '金属冶炼企业主要负责人、安全生产管理人员未按照规定经考核合格', '{金属冶炼,考核}', false, '2023-05-15', null, '应急管理部令第10号第三条'),
  ('GM2023-D1', '工贸企业重大事故隐患判定标准（应急管理部令第10号）', '第十一条第一项', 'trade', '粉尘爆炸危险场所设置在非框架结构的多层建筑物内，或者粉尘爆炸危险场所内设有员工宿舍、会议室、办公室、休息室等人员聚集场所', '{粉尘,宿舍,休息室}', false, '2023-05-15', null, '[memory]'),
  ('GM2023-D2', '工贸企业重大事故隐患判定标准（应急管理部令第10号）', '第十一条第二项', 'trade', '不同类别的可燃性粉尘、可燃性粉尘与可燃气体等易加剧爆炸危险的介质共用一套除尘系统，或者不同建筑物、不同防火分区共用一套除尘系统、除尘系统互联互通', '{粉尘,除尘系统,共用}', false, '2023-05-15', null, '[memory]'),
  ('GM2023-D3', '工贸企业重大事故隐患判定标准（应急管理部令第10号）', '第十一条第三项', 'trade', '干式除尘系统未采取泄爆、惰化、抑爆等任一种爆炸防控措施', '{粉尘,干式除尘,泄爆}', false, '2023-05-15', null, '[memory]'),
  ('GM2023-D4', '工贸企业重大事故隐患判定标准（应急管理部令第10号）', '第十一条第四项', 'trade', '铝镁等金属粉尘除尘系统采用正压除尘方式，或者其他可燃性粉尘除尘系统采用正压吹送粉尘时，未采取火花探测消除等防范点燃源措施', '{粉尘,正压,铝镁}', false, '2023-05-15', null, '[memory]'),
  ('GM2023-D5', '工贸企业重大事故隐患判定标准（应急管理部令第10号）', '第十一条第五项', 'trade', '除尘系统采用重力沉降室除尘，或者采用干式巷道式构筑物作为除尘风道', '{粉尘,重力沉降,除尘风道}', false, '2023-05-15', null, '[memory]'),
  ('GM2023-D6', '工贸企业重大事故隐患判定标准（应急管理部令第10号）', '第十一条第六项', 'trade', '铝镁等金属粉尘、木质粉尘的干式除尘系统未设置锁气卸灰装置', '{粉尘,锁气,卸灰}', false, '2023-05-15', null, '[memory]'),
  ('GM2023-D7', '工贸企业重大事故隐患判定标准（应急管理部令第10号）', '第十一条第七项', 'trade', '除尘器、收尘仓等划分为20区的粉尘爆炸危险场所电气设备不符合防爆要求', '{粉尘,防爆,电气}', false, '2023-05-15', null, '[memory]'),
  ('GM2023-D8', '工贸企业重大事故隐患判定标准（应急管理部令第10号）', '第十一条第八项', 'trade', '粉碎、研磨、造粒等易产生机械点燃源的工艺设备前，未设置铁、石等杂物去除装置，或者木制品加工企业与砂光机连接的风管未设置火花探测消除装置', '{粉碎,研磨,砂光,火花探测}', false, '2023-05-15', null, '[memory]'),
  ('GM2023-D9', '工贸企业重大事故隐患判定标准（应急管理部令第10号）', '第十一条第九项', 'trade', '遇湿自燃金属粉尘收集、堆放、储存场所未采取通风等防止氢气积聚措施，或者干式收集、堆放、储存场所未采取防水、防潮措施', '{遇湿,金属粉尘,防潮}', false, '2023-05-15', null, '[memory]'),
  ('GM2023-D10', '工贸企业重大事故隐患判定标准（应急管理部令第10号）', '第十一条第十项', 'trade', '未落实粉尘清理制度，造成作业现场积尘严重', '{粉尘,积尘,清扫}', false, '2023-05-15', null, '[memory]'),
  ('GM2023-A1', '工贸企业重大事故隐患判定标准（应急管理部令第10号）', '第十二条第一项', 'trade', '包装、分割、产品整理场所的空调系统采用氨直接蒸发制冷', '{氨,制冷,空调}', false, '2023-05-15', null, '[memory]'),
  ('GM2023-A2', '工贸企业重大事故隐患判定标准（应急管理部令第10号）', '第十二条第二项', 'trade', '快速冻结装置未设置在单独的作业间内，或者快速冻结装置作业间内作业人员数量超过9人', '{快速冻结,速冻,作业间}', false, '2023-05-15', null, '[memory]'),
  ('GM2023-C1', '工贸企业重大事故隐患判定标准（应急管理部令第10号）', '第十三条第一项', 'trade', '未对有限空间进行辨识、建立安全管理台账，并且未设置明显的安全警示标志', '{有限空间,辨识,警示标志}', false, '2023-05-15', null, '[memory]'),
  ('GM2023-C2', '工贸企业重大事故隐患判定标准（应急管理部令第10号）', '第十三条第二项', 'trade', '未落实有限空间作业审批，或者未执行“先通风、再检测、后作业”要求，或者作业现场未设置监护人员', '{有限空间,审批,通风,监护}', false, '2023-05-15', null, '[memory]'),
  ('GM2017', '工贸行业重大生产安全事故隐患判定标准（2017版）', '', 'trade', '工贸行业重大生产安全事故隐患判定标准（2017版），59 项：专项类 14 项、行业类 45 项', '{}', true, '2017-11-30', '2023-05-14', '安监总管四〔2017〕129号 [memory]'),
  ('HG2017', '化工和危险化学品生产经营单位重大生产安全事故隐患判定标准（试行）', '', 'chemical', '化工和危险化学品生产经营单位重大生产安全事故隐患判定标准（试行），20 条', '{}', true, '2017-11-13', null, '安监总管三〔2017〕121号 [memory]'),
  ('KS2022', '金属非金属矿山重大事故隐患判定标准', '', 'mine', '金属非金属矿山重大事故隐患判定标准', '{}', true, '2022-09-01', null, '矿安〔2022〕88号 [memory]'),
  ('MK2021', '煤矿重大事故隐患判定标准', '', 'coal', '煤矿重大事故隐患判定标准', '{}', true, '2021-01-01', null, '应急管理部令第4号 [memory]'),
  ('FW2022', '房屋市政工程生产安全重大事故隐患判定标准（2022版）', '', 'construction', '房屋市政工程生产安全重大事故隐患判定标准（2022版）', '{}', true, '2022-04-19', null, '建质规〔2022〕2号 [memory]'),
  ('RQ2023', '城镇燃气经营安全重大隐患判定标准', '', 'gas', '城镇燃气经营安全重大隐患判定标准', '{}', true, '2023-09-21', null, '2023 [memory]'),
  ('GB35181', '重大火灾隐患判定方法 GB 35181-2017', '', 'fire', '重大火灾隐患判定方法（直接判定、综合判定）', '{}', true, '2018-07-01', null, 'GB 35181 [memory]'),
  ('GB18218', '危险化学品重大危险源辨识 GB 18218-2018', '', 'hazard', '危险化学品重大危险源辨识与分级', '{}', true, '2019-03-01', null, 'GB 18218-2018 [memory]');

insert into standards (key, title, title_en, unit, value, source, reason, changed_by) values
  ('danger.limits', '隐患整改的提醒、逾期上报与复查期限', 'Reminder, escalation and recheck of dangers', '天', '{"remind": 3, "list": 7, "propose": 15, "recheck": 10}', '复查 10 日：原安监总局令第16号；其余为基层督办习惯 [memory]', '首次设定', '系统');
insert into standard_versions (key, version, act, value, source, reason, by_name) select key, version, 'set', value, source, reason, changed_by from standards where key = 'danger.limits';
