-- 污染因子: what the codes of HJ 212 mean. Rows, because cities add instruments that the standard's annex does not name; nothing is verified until somebody puts his name to it.
create table pollutant_factors (
  code text primary key check (code ~ '^[a-z][a-z0-9]{2,9}$'),
  zh text not null check (length(zh) between 1 and 60),
  en text not null check (length(en) between 1 and 80),
  unit text not null default '' check (length(unit) <= 20),
  source text not null check (length(source) between 2 and 200),
  verified_at timestamptz,
  verified_by text,
  changed_at timestamptz not null default anlan_now(),
  changed_by text not null default '',
  check ((verified_at is null) = (verified_by is null))
);
select anlan_open('pollutant_factors', 'names of substances, not of places');
revoke delete on pollutant_factors from anlan_app;

insert into pollutant_factors (code, zh, en, unit, source)
select code, zh, en, unit, 'HJ 212-2017 附录 B 的编码；名称和单位待核实' from (values
  ('a01001', '温度', 'temperature', '℃'), ('a01002', '湿度', 'humidity', '%'), ('a01006', '气压', 'air pressure', 'kPa'), ('a01007', '风速', 'wind speed', 'm/s'), ('a01008', '风向', 'wind direction', '°'),
  ('a01011', '烟气流速', 'flue gas velocity', 'm/s'), ('a01012', '烟气温度', 'flue gas temperature', '℃'), ('a01013', '烟气压力', 'flue gas pressure', 'kPa'), ('a01014', '烟气湿度', 'flue gas humidity', '%'),
  ('a05001', '二氧化碳', 'carbon dioxide', '%'), ('a05002', '甲烷', 'methane', 'mg/m³'), ('a19001', '氧气含量', 'oxygen', '%'),
  ('a21001', '氨气', 'ammonia', 'mg/m³'), ('a21002', '氮氧化物', 'nitrogen oxides', 'mg/m³'), ('a21003', '一氧化氮', 'nitric oxide', 'mg/m³'), ('a21004', '二氧化氮', 'nitrogen dioxide', 'mg/m³'), ('a21005', '一氧化碳', 'carbon monoxide', 'mg/m³'),
  ('a21017', '氰化氢', 'hydrogen cyanide', 'mg/m³'), ('a21018', '氟化物', 'fluorides', 'mg/m³'), ('a21022', '氯气', 'chlorine', 'mg/m³'), ('a21024', '氯化氢', 'hydrogen chloride', 'mg/m³'), ('a21026', '二氧化硫', 'sulphur dioxide', 'mg/m³'), ('a21028', '硫化氢', 'hydrogen sulphide', 'mg/m³'),
  ('a24088', '非甲烷总烃', 'non-methane hydrocarbons', 'mg/m³'), ('a25002', '苯', 'benzene', 'mg/m³'), ('a25003', '甲苯', 'toluene', 'mg/m³'), ('a25005', '二甲苯', 'xylene', 'mg/m³'), ('a31001', '甲醛', 'formaldehyde', 'mg/m³'),
  ('a34002', '可吸入颗粒物 PM10', 'PM10', 'μg/m³'), ('a34004', '细颗粒物 PM2.5', 'PM2.5', 'μg/m³'), ('a34013', '烟尘', 'dust', 'mg/m³'),
  ('w00000', '污水流量', 'waste water flow', 'L/s'), ('w01001', 'pH 值', 'pH', ''), ('w01003', '浑浊度', 'turbidity', 'NTU'), ('w01009', '溶解氧', 'dissolved oxygen', 'mg/L'), ('w01010', '水温', 'water temperature', '℃'), ('w01014', '电导率', 'conductivity', 'μS/cm'),
  ('w01018', '化学需氧量', 'chemical oxygen demand', 'mg/L'), ('w01019', '高锰酸盐指数', 'permanganate index', 'mg/L'), ('w21001', '总氮', 'total nitrogen', 'mg/L'), ('w21003', '氨氮', 'ammonia nitrogen', 'mg/L'), ('w21011', '总磷', 'total phosphorus', 'mg/L')
) f (code, zh, en, unit);

-- What came in by each door in each minute, over all processes: the page's figures of doors whose messages are no rows of `frames`.
create table listener_minutes (
  protocol text not null,
  minute timestamptz not null,
  frames int not null check (frames >= 0),
  refused int not null check (refused >= 0),
  primary key (protocol, minute)
);
create index listener_minutes_old on listener_minutes (minute);
select anlan_open('listener_minutes', 'of machines, not of places');
