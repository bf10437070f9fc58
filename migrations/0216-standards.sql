-- 标准限值: limits and lists that a standard, a law or common practice gives and that rules of the ledgers judge by. Every value below was written down from
-- memory and is unverified until somebody has held it against the original.
create table standards (
  key text primary key,                    -- 'waterwork.capacity': the ledger and what is limited; named by its definition
  title text not null check (title <> ''),
  title_en text not null check (title_en <> ''),
  unit text not null default '',
  value jsonb not null,                    -- of the shape that the ledger's definition declares
  source text not null check (length(source) >= 2),
  reason text not null check (length(reason) >= 2),
  version int not null default 1 check (version > 0), -- moves with every setting and every verification
  changed_at timestamptz not null default anlan_now(),
  changed_by text not null,
  changed_id text,                         -- null: the product's own first values
  verified_at timestamptz,
  verified_by text,
  verified_id text,
  constraint standards_verified_whole check ((verified_at is null) = (verified_by is null)),
  -- who wrote a value down does not verify it
  constraint standards_second_look check (verified_id is null or verified_id is distinct from changed_id)
);
select anlan_open('standards', 'limits of the whole installation, no personal data');

-- What was set and verified, by whom and why; it stays as it was.
create table standard_versions (
  key text not null references standards,
  version int not null,
  act text not null check (act in ('set', 'verified')),
  value jsonb not null,
  source text not null,
  reason text not null,
  at timestamptz not null default anlan_now(),
  by_name text not null,
  primary key (key, version)
);
select anlan_open('standard_versions', 'limits of the whole installation, as they were');
revoke update, delete on standard_versions from anlan_app;

insert into standards (key, title, title_en, unit, value, source, reason, changed_by) values
  ('waterwork.capacity', '水库、山塘等别的总库容下限', 'Least capacity of each class of reservoirs and ponds', '万立方米', '{"large_1": 100000, "large_2": 10000, "medium": 1000, "small_1": 100, "small_2": 10}', 'SL 252-2017 表 3.0.1；山塘按福建省习惯，小于小（2）型 [memory]', '首次设定', '系统'),
  ('risk_point.lec', 'LEC 风险值 D 的分级（大于）', 'Bounds of LEC’s D (above)', '', '{"red": 320, "orange": 160, "yellow": 70}', 'LEC 法行业通行分级，非标准条文 [memory]', '首次设定', '系统'),
  ('risk_point.ls', 'LS 风险值 R 的分级（不小于）', 'Bounds of LS’s R (at least)', '', '{"red": 20, "orange": 12, "yellow": 6}', 'LS 法（5×5 矩阵）行业通行分级，非标准条文 [memory]', '首次设定', '系统'),
  ('risk_point.scales', 'LEC、LS 各因子的取值', 'Values that the factors of LEC and LS take', '', '{"likelihood": [10, 6, 3, 1, 0.5, 0.2, 0.1], "exposure": [10, 6, 3, 2, 1, 0.5], "consequence": [100, 40, 15, 7, 3, 1], "ls": [1, 2, 3, 4, 5]}', 'LEC 法（Graham-Kinney）通行取值，LS 为 1–5 级 [memory]', '首次设定', '系统'),
  ('shelter.area', '标准化避灾点人均有效面积下限', 'Least usable area a person in a standardized shelter', '平方米/人', '{"day": 1, "night": 2}', 'GB 51143-2015 表 3.1.10（紧急、短期） [memory]', '首次设定', '系统'),
  ('major_hazard.alpha', '厂外暴露人员修正系数 α（人数起点 → 系数）', 'Factor α by people exposed outside (from → factor)', '', '[[100, 2], [50, 1.5], [30, 1.2], [1, 1], [0, 0.5]]', 'GB 18218-2018 表 5 [memory]', '首次设定', '系统'),
  ('major_hazard.level', '重大危险源分级的 R 值下限', 'Least R of each level of major hazards', '', '{"1": 100, "2": 50, "3": 10}', 'GB 18218-2018 表 6 [memory]', '首次设定', '系统'),
  ('geohazard.deaths', '地质灾害等级：因灾死亡人数下限', 'Grade of a geological disaster: least deaths', '人', '{"1": 30, "2": 10, "3": 3}', '地质灾害防治条例第四条 [memory]', '首次设定', '系统'),
  ('geohazard.loss', '地质灾害等级：直接经济损失下限', 'Grade of a geological disaster: least direct loss', '万元', '{"1": 1000, "2": 500, "3": 100}', '地质灾害防治条例第四条 [memory]', '首次设定', '系统'),
  ('emergency_plan.review', '应急预案定期评估周期', 'Years between reviews of an emergency plan', '年', '{"years": 3}', '突发事件应急预案管理办法（国办发〔2024〕5号）；生产安全事故应急预案管理办法 [memory]', '首次设定', '系统'),
  ('emergency_plan.subjects', '应急预案专题类别（11 类）', 'Subjects of emergency plans (eleven)', '', '[
    {"value": "overall", "zh": "总体综合", "en": "overall", "also": ["总体", "综合"]},
    {"value": "flood", "zh": "防汛防台风抗旱", "en": "flood, typhoon, drought", "also": ["防汛防台风", "防汛", "防台风", "抗旱"]},
    {"value": "forest", "zh": "森林火灾", "en": "forest fire", "also": ["森林防火"]},
    {"value": "earthquake", "zh": "地震", "en": "earthquake", "also": []},
    {"value": "geology", "zh": "地质灾害", "en": "geological hazards", "also": []},
    {"value": "relief", "zh": "自然灾害救助", "en": "disaster relief", "also": ["救灾", "雨雪冰冻"]},
    {"value": "chemical", "zh": "危险化学品事故", "en": "hazardous chemicals", "also": ["危化品", "危险化学品"]},
    {"value": "mine", "zh": "矿山事故", "en": "mines", "also": ["非煤矿山"]},
    {"value": "trade", "zh": "工贸企业事故", "en": "industry and trade", "also": ["工贸", "生产安全"]},
    {"value": "traffic", "zh": "交通与水上事故", "en": "traffic and sea", "also": ["道路交通", "海上搜救", "水上"]},
    {"value": "fire", "zh": "火灾与燃气事故", "en": "fire and gas", "also": ["消防", "燃气", "火灾"]}]',
    '2022 年工作报告称 11 类而未列名，此为本系统拟定，待市局确认 [memory]', '首次设定', '系统');
insert into standard_versions (key, version, act, value, source, reason, by_name) select key, version, 'set', value, source, reason, changed_by from standards;

-- the list decides, not the table
alter table emergency_plans drop constraint emergency_plans_subject_check;
alter table emergency_plans add constraint emergency_plans_subject_code check (subject ~ '^[a-z][a-z0-9_]{0,29}$');
