-- What requests and links keep of people goes too.
insert into retention_rules (key, what, days, floor_days, source) values
  ('change_request.decided', '变更申请：拟改内容与原值', 1095, 180, '个人信息保护法第十九条；期限与审计一致'),
  ('confirmation_link.expired', '确认链接', 30, 0, '个人信息保护法第十九条；期限为本系统约定');
