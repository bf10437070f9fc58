// 措施、专项行动、会商、责任清单.
import type { Indicator } from '../definition.ts'
import { counted, distinct, ofRows } from './define.ts'
import { ledgerOf } from './ledgers.ts'

const centre = 'supervision', ledger = ledgerOf('measure'), dimensions = ['status']
const measure = (key: string, filters: Record<string, string>, zh: string, en: string, unit = '条') => counted({ centre, key: `measures.${key}`, ledger, filters, dimensions, unit, title: { zh, en }, means: { zh: '在册的措施，进展见各条。', en: 'Measures in service; each has its progress.' } })

export const measureIndicators: Indicator[] = [
  measure('national', { level: 'national' }, '国家硬措施', 'National measures'), measure('province', { level: 'province' }, '省实施细则', 'Rules of the province'), measure('city', { level: 'city' }, '市具体实施措施', 'Measures of the city', '项'), measure('added', { level: 'city', lacks: 'parentId' }, '市增加的举措', 'Added by the city', '项'),
  ofRows({
    centre, key: 'programme.fields', unit: '个', value: { distinct: 'name' }, title: { zh: '百日会战重点领域', en: 'Fields of the hundred days' }, means: { zh: '开始日期在期内的“百日会战”的重点领域。', en: 'Fields of the hundred-day programmes that began in these days.' }, permission: 'programme.read', date: 'day', page: '/programmes',
    columns: { name: { zh: '领域', en: 'Field' }, programme: { zh: '行动', en: 'Programme' }, day: { zh: '开始日期', en: 'Began on' } },
    from: `select p.id::text || f.ordinality as id, p.region_path, coalesce(f.item ->> 'name', f.item #>> '{}') as name, p.name as programme, p.starts_on as day from programmes_seen p cross join lateral jsonb_array_elements(p.areas) with ordinality as f(item, ordinality) where p.retired_at is null and p.kind = 'hundred_days'`,
  }),
  counted({ centre, key: 'consultations.count', ledger: ledgerOf('consultation'), date: 'heldOn', filters: { kind: 'monthly' }, title: { zh: '月度专题会商', en: 'Monthly consultations' }, means: { zh: '召开日期在期内的月度专题会商。', en: 'Monthly consultations held in these days.' } }),
  counted({ centre, key: 'programme_tasks.count', ledger: ledgerOf('programme_task'), date: 'dueOn', dimensions: ['status'], title: { zh: '专项行动任务', en: 'Tasks of programmes' }, means: { zh: '完成时限在期内的任务。', en: 'Tasks that are due in these days.' } }),
  distinct({ centre, key: 'duty_lists.departments', ledger: ledgerOf('duty_item'), field: 'organizationId', filters: { body: 'department' }, unit: '个', title: { zh: '有职责清单的市级部门', en: 'Departments with duty lists' }, means: { zh: '在册职责清单所列的市级部门。', en: 'Departments of the city whose duties are listed.' } }),
]
