-- The people who stand in a row of any ledger: a contact, a leader, a keeper.
insert into retention_rules (key, what, days, source) values
  ('person.retired', '各台账已退出的行：其中的姓名、电话、证件号', 180, '个人信息保护法第十九条、第四十七条；期限为本系统约定');
