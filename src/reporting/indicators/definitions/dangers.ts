// 隐患和检查: dangers by the day on which they were found, inspections by the day on which they were done.
import type { Indicator } from '../definition.ts'
import { counted, distinct, ofRows } from './define.ts'
import { ledgerOf } from './ledgers.ts'
import { today } from './today.ts'

const centre = 'supervision', ledger = ledgerOf('danger'), sector = ledgerOf('enterprise').fields.sector, names = { sector: sector && 'options' in sector ? sector.options : [] }
const found = { centre, ledger, names, date: 'foundOn', dimensions: ['source', 'grade', 'status', 'sector'] } as const
const cube = { key: 'dangers', dimensions: ['source', 'grade', 'sector'] }, open = 'found,graded,assigned,rectifying,rectified,rechecked'
const columns = { name: { zh: '隐患', en: 'Danger' }, due_on: { zh: '整改期限', en: 'Due on' }, status: { zh: '进度', en: 'Status' } }

const dangers: Indicator[] = [
  counted({ ...found, key: 'dangers.count', cube: { ...cube, measure: 'count' }, title: { zh: '发现隐患', en: 'Dangers found' }, means: { zh: '发现日期在期内、未撤出的隐患，不论来源。', en: 'Dangers found in these days, of any source.' } }),
  counted({ ...found, key: 'dangers.major', filters: { grade: 'major' }, cube: { ...cube, measure: 'major' }, title: { zh: '重大事故隐患', en: 'Major dangers' }, means: { zh: '发现日期在期内、定为重大的隐患。', en: 'Those of them graded major.' } }),
  counted({ centre, ledger, names, date: 'clearedOn', dimensions: ['source', 'grade', 'sector'], key: 'dangers.cleared', filters: { status: 'cleared' }, cube: { key: 'clearances', measure: 'count', dimensions: ['source', 'grade', 'sector'] }, title: { zh: '隐患销号', en: 'Dangers cleared' }, means: { zh: '销号日期在期内的隐患。', en: 'Dangers cleared in these days.' } }),
  counted({ ...found, key: 'findings.count', filters: { campaignId: '*' }, cube: { ...cube, measure: 'findings' }, title: { zh: '督导检查发现问题（隐患）', en: 'Findings of campaigns' }, means: { zh: '发现日期在期内、由检查行动发现的隐患。', en: 'Dangers that campaigns of inspection found in these days.' } }),
  counted({ ...found, key: 'findings.cleared', filters: { campaignId: '*', status: 'cleared' }, cube: { ...cube, measure: 'findings_cleared' }, title: { zh: '督导检查问题已整改销号', en: 'Findings cleared' }, means: { zh: '上述问题中已销号的。', en: 'Those of them that are cleared.' } }),
  counted({ centre, ledger, names, key: 'dangers.open', filters: { status: open }, dimensions: ['status', 'grade', 'source', 'sector'], fewer: true, title: { zh: '未销号隐患', en: 'Open dangers' }, means: { zh: '现在还没有销号的隐患。', en: 'Dangers that are not cleared today.' } }),
  counted({ centre, ledger, names, key: 'dangers.overdue', filters: { overdue: 'true', status: open }, dimensions: ['escalation', 'grade', 'sector'], fewer: true, title: { zh: '逾期未整改隐患', en: 'Overdue dangers' }, means: { zh: '过了整改期限还没有销号的隐患。', en: 'Dangers that are past their day and not cleared.' } }),
  counted({ centre, ledger, names, key: 'dangers.major_open', filters: { grade: 'major', status: open }, dimensions: ['status', 'sector'], fewer: true, title: { zh: '未销号重大隐患', en: 'Open major dangers' }, means: { zh: '现在还没有销号的重大隐患。', en: 'Major dangers that are not cleared today.' } }),
  counted({ centre, ledger, names, key: 'dangers.to_recheck', filters: { status: 'rectified' }, dimensions: ['grade', 'sector'], title: { zh: '待复查隐患', en: 'To be rechecked' }, means: { zh: '已报整改完成、等另一人复查的隐患。', en: 'Dangers reported as rectified that wait for another person.' } }),
  ofRows({
    centre, key: 'dangers.due_soon', unit: '条', title: { zh: '七日内到期隐患', en: 'Dangers due within a week' }, means: { zh: '整改期限在七日内、还没有报整改完成的隐患。', en: 'Dangers due within seven days that are not reported as rectified.' },
    permission: 'danger.read', href: '/dangers/', columns, from: `select d.id, d.region_path, d.title as name, d.due_on, d.status from dangers_seen d where d.retired_at is null and d.status in ('found', 'graded', 'assigned', 'rectifying') and d.due_on between ${today} and ${today} + 7`,
  }),
]

const done = { centre, ledger: ledgerOf('inspection'), date: 'doneOn', filters: { stage: 'done' }, dimensions: ['sector', 'mode'] } as const
const planned = (key: string, zh: string, en: string, when: string) => ofRows({
  centre, key, unit: '次', title: { zh, en }, means: { zh: '还没有做的检查，按应查日期。', en: 'Inspections that are not done, by their day.' }, permission: 'inspection.read', href: '/inspections/',
  columns: { name: { zh: '被检查单位', en: 'Enterprise' }, due_on: { zh: '应查日期', en: 'Due on' } }, from: `select i.id, i.region_path, i.enterprise_name as name, i.due_on from inspections_seen i where i.retired_at is null and i.stage = 'planned' and i.due_on ${when}`,
})
const campaigns = `from inspection_campaigns_seen c join inspection_campaign_checklists x on x.campaign_id = c.id join checklists l on l.id = x.checklist_id`

const inspections: Indicator[] = [
  counted({ ...done, key: 'inspections.count', cube: { key: 'inspections', measure: 'count', dimensions: ['sector', 'mode'] }, title: { zh: '检查次数', en: 'Inspections' }, means: { zh: '检查日期在期内、已做的检查。', en: 'Inspections done in these days.' } }),
  distinct({ ...done, key: 'inspections.enterprises', field: 'enterpriseId', unit: '家', title: { zh: '检查企业', en: 'Enterprises inspected' }, means: { zh: '期内检查过的企业，几次计一家。', en: 'Enterprises that were inspected in these days, each once.' } }),
  planned('inspections.overdue', '逾期未做的检查', 'Inspections overdue', `< ${today}`), planned('inspections.due_soon', '七日内应做的检查', 'Inspections due within a week', `between ${today} and ${today} + 7`),
  ofRows({
    centre, key: 'inspection.groups', unit: '个', title: { zh: '督导检查组', en: 'Inspection groups' }, means: { zh: '开始日期在期内的检查行动所派的检查组。', en: 'Groups of the campaigns that began in these days.' }, permission: 'inspection_campaign.read', date: 'day', page: '/inspection-campaigns',
    columns: { name: { zh: '检查组', en: 'Group' }, campaign: { zh: '行动', en: 'Campaign' }, day: { zh: '开始日期', en: 'Began on' }, leader: { zh: '组长', en: 'Leader' } },
    from: `select g.campaign_id::text || g.no as id, g.region_path, g.name, g.leader, c.name as campaign, c.starts_on as day from inspection_groups g join inspection_campaigns_seen c on c.id = g.campaign_id where c.retired_at is null`,
  }),
  ofRows({
    centre, key: 'checklists.count', unit: '份', value: { distinct: 'list' }, title: { zh: '检查清单', en: 'Checklists' }, means: { zh: '开始日期在期内的检查行动所用的清单，几个行动同用计一份。', en: 'Checklists of the campaigns that began in these days, each once.' }, permission: 'checklist.read', date: 'day', page: '/checklists',
    columns: { name: { zh: '清单', en: 'Checklist' }, version: { zh: '版本', en: 'Version' }, campaign: { zh: '行动', en: 'Campaign' }, day: { zh: '开始日期', en: 'Began on' } },
    from: `select c.id::text || l.id as id, l.id as list, c.region_path, l.title as name, l.version, c.name as campaign, c.starts_on as day ${campaigns} where c.retired_at is null`,
  }),
  ofRows({
    centre, key: 'checklists.items', unit: '项', value: { distinct: 'item' }, title: { zh: '检查细则', en: 'Checklist items' }, means: { zh: '上述清单的检查项。', en: 'The items of those checklists.' }, permission: 'checklist.read', date: 'day', page: '/checklists',
    columns: { name: { zh: '检查内容', en: 'Item' }, list: { zh: '清单', en: 'Checklist' }, basis: { zh: '依据', en: 'Basis' }, day: { zh: '开始日期', en: 'Began on' } },
    from: `select c.id::text || l.id || i.code as id, l.id::text || i.code as item, c.region_path, i.content as name, l.title as list, i.basis, c.starts_on as day ${campaigns} join checklist_items i on i.checklist_id = l.id where c.retired_at is null`,
  }),
]

export const dangerIndicators: Indicator[] = [...dangers, ...inspections]
