-- 生产安全事故: 生产经营活动中造成伤亡或直接经济损失的事故（国务院令第493号），按发生日期归年
create table accidents (
  id uuid primary key default anlan_id(),
  region_code text not null,
  region_path text not null,
  code text not null, -- 事故编号
  name text not null, -- 事故名称
  kind text not null check (kind in ('accident', 'near_miss')), -- 性质
  occurred_on date not null, -- 发生日期
  occurred_time text, -- 发生时刻
  site text, -- 地点
  category text not null check (category in ('coal', 'mine', 'chemical', 'fireworks', 'trade', 'construction', 'road', 'water', 'railway', 'aviation', 'fishery', 'farm', 'fire', 'other')), -- 管理分类
  type text not null check (type in ('struck', 'vehicle', 'machinery', 'lifting', 'electric', 'drowning', 'burn', 'fire', 'fall', 'collapse', 'roof_fall', 'inrush', 'blasting', 'gunpowder', 'gas_explosion', 'boiler', 'vessel', 'other_explosion', 'poisoning', 'other')), -- 事故类型
  unit_name text not null, -- 事故单位
  enterprise_id uuid, -- 企业台账
  uscc text, -- 统一社会信用代码
  industry text, -- 行业代码
  economy text check (economy in ('state', 'collective', 'private', 'foreign', 'individual', 'other')), -- 经济类型
  scale text check (scale in ('large', 'medium', 'small', 'micro')), -- 规模
  employees int check (employees >= 0 and employees <= 500000), -- 从业人数
  profile text, -- 单位概况
  deaths int check (deaths >= 0 and deaths <= 10000), -- 死亡
  missing int check (missing >= 0 and missing <= 10000), -- 下落不明
  serious_injuries int check (serious_injuries >= 0 and serious_injuries <= 10000), -- 重伤
  minor_injuries int check (minor_injuries >= 0 and minor_injuries <= 100000), -- 轻伤
  later_deaths int check (later_deaths >= 0 and later_deaths <= 10000), -- 期限后死亡
  loss numeric check (loss >= 0 and loss <= 100000000), -- 直接经济损失
  grade int check (grade >= 1 and grade <= 4), -- 等级代码
  severity text check (severity in ('extra', 'major', 'larger', 'general')), -- 事故等级
  provisional boolean not null, -- 初步等级
  at_risk int check (at_risk >= 0 and at_risk <= 1000000), -- 涉险人数
  trapped int check (trapped >= 0 and trapped <= 100000), -- 被困人数
  evacuated int check (evacuated >= 0 and evacuated <= 10000000), -- 紧急疏散
  key_site boolean, -- 威胁重要场所
  course text, -- 简要经过
  measures text, -- 已采取的措施
  direct_cause text, -- 直接原因
  indirect_cause text, -- 间接原因
  source text, -- 起因物
  harm text, -- 致害物
  others text, -- 其他应报告的情况
  late boolean, -- 迟报
  omitted boolean, -- 漏报
  falsified boolean, -- 谎报
  concealed boolean, -- 瞒报
  scene_closed_on date, -- 现场处置结束
  counted boolean not null, -- 纳入统计
  led_by text not null check (led_by in ('county', 'city', 'province', 'state', 'other')), -- 调查级别
  closed_on date, -- 结案日期
  handled int check (handled >= 0 and handled <= 10000), -- 处理人数
  constraint accidents_time_reads check (occurred_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  -- the words of a grade are its code's, and nobody's else
  constraint accidents_grade_one check (severity is not distinct from (array['extra', 'major', 'larger', 'general'])[grade]),
  -- what is not known yet is not 0, and a grade without all of it is provisional
  constraint accidents_unknown_is_provisional check (provisional or (grade is not null and deaths is not null and serious_injuries is not null and loss is not null)),
  -- a near miss hurts nobody's statistics
  constraint accidents_near_miss_uncounted check (kind = 'accident' or not counted),
  -- a record's code and path can never disagree
  foreign key (region_code, region_path) references regions (code, path) on update cascade
);
select anlan_ledger('accidents');
create unique index accidents_key on accidents (code) where retired_at is null;
create index accidents_by_occurred_on on accidents (occurred_on, id);
create index accidents_by_deaths on accidents (deaths, id);
-- accidents of a county within a month are asked for at each writing
create index accidents_fatal on accidents (region_path text_pattern_ops, occurred_on) where deaths > 0 and retired_at is null;

-- limits of the accident rules; the office keeps them, two people verify them
insert into standards (key, title, title_en, unit, value, source, reason, changed_by) values
  ('accident.deaths', '事故等级：死亡人数下限', 'Grade of an accident: least deaths', '人', '{"1": 30, "2": 10, "3": 3}', '生产安全事故报告和调查处理条例（国务院令第493号）第三条', '首次设定', '系统'),
  ('accident.injuries', '事故等级：重伤人数下限（含急性工业中毒）', 'Grade of an accident: least serious injuries', '人', '{"1": 100, "2": 50, "3": 10}', '国务院令第493号第三条', '首次设定', '系统'),
  ('accident.loss', '事故等级：直接经济损失下限', 'Grade of an accident: least direct loss', '万元', '{"1": 10000, "2": 5000, "3": 1000}', '国务院令第493号第三条', '首次设定', '系统'),
  ('accident.report_hours', '事故报告时限', 'Time limits of accident reports', '小时', '{"unit": 1, "level": 2}', '国务院令第493号第九条、第十一条', '首次设定', '系统'),
  ('accident.window_days', '伤亡变化补报期限', 'Window in which casualties are supplemented', '日', '{"general": 30, "traffic": 7, "fire": 7}', '国务院令第493号第十三条', '首次设定', '系统'),
  ('accident.follow_ups', '事故续报频次', 'Follow-up reports a day', '次/日', '{"general": 1, "major": 2}', '生产安全事故信息报告和处置办法（原安监总局令第21号） [memory]', '首次设定', '系统'),
  ('accident.near_miss', '较大涉险事故下限', 'From when a mishap is a serious near miss', '人', '{"risk": 10, "trapped": 3, "evacuated": 500}', '生产安全事故信息报告和处置办法（原安监总局令第21号） [memory]', '首次设定', '系统');
insert into standard_versions (key, version, act, value, source, reason, by_name) select key, version, 'set', value, source, reason, changed_by from standards where key like 'accident.%';
