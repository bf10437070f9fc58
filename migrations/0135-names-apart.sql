-- Names that the engine has for every row: `version` tells two editors of one row apart, `state` in a list's address is whether a row is in service.
alter table emergency_plans rename column version to edition;
alter table emergency_plans rename column state to status;
alter table depots rename column state to status;
alter table equipment rename column state to status;
alter table forest_wardens rename column state to status;
alter table parks rename column state to status;
alter table projects rename column state to status;
-- engine's columns where one was taken, views and stages under the new names
select anlan_ledger('emergency_plans');
select anlan_ledger('depots');
select anlan_ledger('equipment');
select anlan_ledger('forest_wardens');
select anlan_ledger('parks');
select anlan_ledger('projects');
