// 安全生产责任制考核, by the year in which it was held.
import type { Indicator } from '../definition.ts'
import { ofRows } from './define.ts'

const given = { centre: 'supervision', unit: '个', permission: 'assessment.read', page: '/assessments', date: 'day' } as const
const held = `make_date(a.held_in, 1, 1) as day`, assessment = { zh: '考核', en: 'Assessment' }, year = { zh: '考核年份', en: 'Held in' }

export const assessmentIndicators: Indicator[] = [
  ofRows({
    ...given, key: 'assessment.departments', value: { distinct: 'name' }, title: { zh: '抽调考核的部门', en: 'Departments that assess' }, means: { zh: '期内考核的考核组成员来自几个部门。', en: 'From how many departments the members of the groups came.' }, columns: { name: { zh: '部门', en: 'Department' }, group: { zh: '考核组', en: 'Group' }, assessment, day: year },
    from: `select m.id, m.region_path, m.department as name, g.name as "group", a.title as assessment, ${held} from assessment_group_members m join assessment_groups g on g.id = m.group_id join assessments a on a.id = g.assessment_id where a.kind = 'unit'`,
  }),
  ofRows({
    ...given, key: 'assessment.groups', title: { zh: '考核组', en: 'Assessment groups' }, means: { zh: '期内考核所组的考核组。', en: 'Groups of the assessments held in these days.' }, columns: { name: { zh: '考核组', en: 'Group' }, assessment, day: year },
    from: `select g.id, g.region_path, g.name, a.title as assessment, ${held} from assessment_groups g join assessments a on a.id = g.assessment_id where a.kind = 'unit'`,
  }),
  ofRows({
    ...given, key: 'assessment.counties', title: { zh: '被考核县（市、区）', en: 'Counties assessed' }, means: { zh: '期内考核的县（市、区）。', en: 'Counties that were assessed in these days.' }, columns: { name: { zh: '县（市、区）', en: 'County' }, assessment, day: year },
    from: `select t.id, t.region_path, t.name, a.title as assessment, ${held} from assessment_targets t join assessments a on a.id = t.assessment_id where a.kind = 'unit' and t.kind = 'county'`,
  }),
]
