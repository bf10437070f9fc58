-- 标准化避灾点提升建设: the day on which a shelter was brought up to the standard, so that the shelters of a year's project are counted from their own rows.
alter table shelters add column upgraded_on date; -- 提升建设完成日期
select anlan_ledger('shelters');
