-- 回头看: a cleared danger is looked at again after a while; what came back is a danger of its own. The state stays as it is.
alter table danger_steps drop constraint danger_steps_kind_check;
alter table danger_steps add constraint danger_steps_kind_check check (kind in ('found', 'graded', 'assigned', 'started', 'rectified', 'failed', 'passed', 'countersigned', 'cleared', 'fixed_on_spot', 'extension_asked', 'extension_granted', 'extension_refused', 'supervised', 'progress', 'listed', 'referred', 'reminded', 'escalated', 'looked_back'));

-- who rectified does not look back either
drop trigger danger_step_by_another on danger_steps;
create trigger danger_step_by_another before insert on danger_steps for each row when (new.kind in ('passed', 'failed', 'countersigned', 'cleared', 'looked_back')) execute function danger_step_by_another();

insert into standards (key, title, title_en, unit, value, source, reason, changed_by) values
  ('danger.look_back', '隐患销号后回头看的期限', 'Look-back after the clearance of a danger', '天', '{"general": 90, "major": 30}', '基层督办习惯 [memory]', '首次设定', '系统');
insert into standard_versions (key, version, act, value, source, reason, by_name) select key, version, 'set', value, source, reason, changed_by from standards where key = 'danger.look_back';
