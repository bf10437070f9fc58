// The ledger of 隐患: what is known of each, and where it stands. What a verb sets is derived here: no form and no file moves a danger on.
import { defineLedger, numbersOf, type Option, staff } from '#registry/definition'
import { enterprises } from '#registry/enterprises/web'

export const supervisors = ['city_duty', 'county_duty', 'town_cadre', 'office', 'inspector'] as const
/** Days before and after the limit (基层做法), and within which a regulator looks after the unit has applied (16号令). Rows of the bureau's office, unverified until looked up. */
export const limits = numbersOf('danger.limits', ['dueOn'], {
  remind: { zh: '到期前提醒', en: 'remind before' }, list: { zh: '逾期后列入县级清单', en: 'county list after' }, propose: { zh: '逾期后列入市级清单并建议挂牌、移送', en: 'city list, proposal after' }, recheck: { zh: '申请后复查', en: 'recheck within' },
}, 'whole')
/** Days after the clearance until somebody looks whether it has come back. */
export const lookBack = numbersOf('danger.look_back', ['clearedOn'], { general: { zh: '一般隐患销号后', en: 'general, after clearance' }, major: { zh: '重大隐患销号后', en: 'major, after clearance' } }, 'whole')

const sector = enterprises.fields.sector as Extract<(typeof enterprises.fields)[string], { kind: 'choice' }>
const loop = { zh: '闭环', en: 'Loop' }, five = { zh: '五落实', en: 'Fivefold assignment' }, marks = { zh: '督办', en: 'Supervision' }
const statusOptions: Option[] = [
  { value: 'found', zh: '待定级', en: 'found' }, { value: 'graded', zh: '待交办', en: 'graded' }, { value: 'assigned', zh: '待整改', en: 'assigned' }, { value: 'rectifying', zh: '整改中', en: 'being rectified' },
  { value: 'rectified', zh: '待复查', en: 'rectified' }, { value: 'rechecked', zh: '待销号', en: 'rechecked' }, { value: 'cleared', zh: '已销号', en: 'cleared' },
]
const sourceOptions: Option[] = [
  { value: 'self_check', zh: '企业自查', en: 'self-check', also: ['自查自纠', '自查'] }, { value: 'inspection', zh: '监督检查', en: 'inspection', also: ['检查', '督导检查', '部门检查'] }, { value: 'patrol', zh: '安全巡查', en: 'patrol', also: ['巡查'] },
  { value: 'tip_off', zh: '举报', en: 'tip-off', also: ['举报投诉'] }, { value: 'accident', zh: '事故暴露', en: 'accident', also: ['事故'] }, { value: 'programme', zh: '专项排查', en: 'programme', also: ['专项整治', '排查', '挂钩整治'] },
]

export const dangers = defineLedger({
  key: 'danger', path: 'dangers', table: 'dangers', title: { zh: '隐患', en: 'Dangers' }, unit: '条', group: 'safety', icon: 'shield',
  about: { zh: '生产安全事故隐患的闭环：登记、定级、五落实、整改、复查、销号（安全生产法第四十一条）', en: 'dangers from discovery to clearance (Work Safety Law art. 41)' },
  stood: { centre: 'supervision', section: 'danger', order: 10 },
  name: 'title', namesakes: true, naturalKey: ['code'], position: 'may', facet: 'status', sort: '-foundOn', sortable: ['dueOn', 'clearedOn', 'lookBackOn'], unitColumn: 'enterprise_id',
  may: { read: [...staff, 'inspector', 'enterprise_officer'], edit: supervisors },
  standards: [limits, lookBack],
  fields: {
    code: { kind: 'text', check: 'code', label: { zh: '隐患编号', en: 'Code' }, search: true, column: true, also: ['编号'], example: 'YH-2022-00418', hint: { zh: '留空由系统编号', en: 'numbered by the system when empty' } },
    title: { kind: 'text', label: { zh: '隐患', en: 'Danger' }, required: true, max: 120, search: true, column: true, also: ['隐患名称', '问题', '隐患内容', '问题描述'], example: '罐区紧急切断阀失效（3 处）' },
    source: { kind: 'choice', label: { zh: '来源', en: 'Source' }, required: true, facet: true, column: true, also: ['隐患来源'], example: '监督检查', options: sourceOptions },
    enterpriseId: { kind: 'ref', ledger: 'enterprise', label: { zh: '企业', en: 'Enterprise' }, column: true, also: ['企业名称', '单位名称', '受检单位'], hint: { zh: '公共场所、道路等无企业的留空', en: 'empty for a public place' } },
    spot: { kind: 'text', label: { zh: '具体部位', en: 'Spot' }, max: 100, also: ['部位', '位置'], example: 'V-103 储罐根部阀' },
    description: { kind: 'note', label: { zh: '现状与原因', en: 'State and cause' }, max: 2000, also: ['描述', '现状及产生原因'] },
    foundOn: { kind: 'day', label: { zh: '发现日期', en: 'Found on' }, required: true, column: true, also: ['检查日期', '排查日期'], example: '2022-10-12' },
    status: { kind: 'choice', label: { zh: '进度', en: 'Status' }, derived: true, facet: true, column: true, group: loop, options: statusOptions },
    grade: { kind: 'choice', label: { zh: '等级', en: 'Grade' }, derived: true, facet: true, column: true, group: loop, options: [{ value: 'general', zh: '一般隐患', en: 'general' }, { value: 'major', zh: '重大隐患', en: 'major' }] },
    criterion: { kind: 'text', label: { zh: '判定标准', en: 'Criterion' }, derived: true, group: loop },
    basis: { kind: 'note', label: { zh: '判定依据', en: 'Basis' }, max: 600, derived: true, group: loop },
    industry: { kind: 'text', label: { zh: '行业代码', en: 'Industry code' }, derived: true },
    sector: { kind: 'choice', label: { zh: '监管行业', en: 'Sector' }, derived: true, options: sector.options },
    campaignId: { kind: 'ref', ledger: 'inspection_campaign', label: { zh: '检查行动', en: 'Campaign' }, derived: true },
    foundBy: { kind: 'person', label: { zh: '发现人', en: 'Found by' }, derived: true, group: loop },
    unit: { kind: 'text', label: { zh: '责任单位', en: 'Responsible unit' }, derived: true, group: five },
    person: { kind: 'person', label: { zh: '责任人', en: 'Responsible person' }, derived: true, group: five },
    department: { kind: 'text', label: { zh: '监管部门', en: 'Supervising department' }, derived: true, group: five },
    measures: { kind: 'note', label: { zh: '整改措施', en: 'Measures' }, derived: true, group: five },
    funds: { kind: 'decimal', min: 0, label: { zh: '整改资金', en: 'Funds' }, unit: { zh: '万元', en: '10k CNY' }, derived: true, group: five },
    dueOn: { kind: 'day', label: { zh: '整改期限', en: 'Due on' }, derived: true, column: true, group: five },
    contingency: { kind: 'note', label: { zh: '应急预案', en: 'Contingency plan' }, derived: true, group: five },
    firstDueOn: { kind: 'day', label: { zh: '原定期限', en: 'First due on' }, derived: true, group: five },
    extensionTo: { kind: 'day', label: { zh: '申请延至', en: 'Extension asked to' }, derived: true, group: loop },
    rectifiedOn: { kind: 'day', label: { zh: '整改完成', en: 'Rectified on' }, derived: true, group: loop },
    rectifiedBy: { kind: 'person', label: { zh: '整改人', en: 'Rectified by' }, derived: true, group: loop },
    recheckDueOn: { kind: 'day', label: { zh: '复查期限', en: 'Recheck by' }, derived: true, group: loop },
    recheckedOn: { kind: 'day', label: { zh: '复查日期', en: 'Rechecked on' }, derived: true, group: loop },
    recheckedBy: { kind: 'person', label: { zh: '复查人', en: 'Rechecked by' }, derived: true, group: loop },
    clearedOn: { kind: 'day', label: { zh: '销号日期', en: 'Cleared on' }, derived: true, column: true, group: loop },
    clearedBy: { kind: 'person', label: { zh: '销号人', en: 'Cleared by' }, derived: true, group: loop },
    clearedByTwo: { kind: 'person', label: { zh: '销号首签人', en: 'Clearance first signed by' }, derived: true, group: loop },
    lookBackOn: { kind: 'day', label: { zh: '回头看期限', en: 'Look back by' }, derived: true, group: loop },
    lookedBackOn: { kind: 'day', label: { zh: '回头看日期', en: 'Looked back on' }, derived: true, group: loop },
    onSpot: { kind: 'flag', label: { zh: '立整立改', en: 'Fixed on the spot' }, derived: true, group: loop },
    overdue: { kind: 'flag', facet: true, label: { zh: '逾期', en: 'Overdue' }, derived: true, group: marks },
    escalation: { kind: 'choice', facet: true, label: { zh: '逾期上报', en: 'Escalated to' }, derived: true, group: marks, options: [{ value: 'town', zh: '镇街与监管部门', en: 'town and department' }, { value: 'county', zh: '县级安办清单', en: 'county list' }, { value: 'city', zh: '市安办清单', en: 'city list' }] },
    listedOn: { kind: 'day', label: { zh: '挂牌督办', en: 'Listed on' }, derived: true, group: marks },
    referredOn: { kind: 'day', label: { zh: '移送执法', en: 'Referred on' }, derived: true, group: marks },
    leader: { kind: 'person', label: { zh: '督办领导', en: 'City leader' }, derived: true, search: true, group: marks },
    hooked: { kind: 'text', label: { zh: '挂钩部门', en: 'Hooked departments' }, derived: true, group: marks },
    plan: { kind: 'items', label: { zh: '治理方案', en: 'Plan' }, derived: true, group: marks, of: { item: { label: { zh: '事项', en: 'Item' }, kind: 'text', max: 20 }, text: { label: { zh: '内容', en: 'Content' }, kind: 'text', max: 500 } } },
    progress: { kind: 'integer', min: 0, max: 100, label: { zh: '整改进度', en: 'Progress' }, unit: { zh: '%', en: '%' }, derived: true, group: marks },
    progressOn: { kind: 'day', label: { zh: '最近进展', en: 'Last progress' }, derived: true, group: marks },
  },
})

/** Columns beside the definition: ids and who-keys that people do not read, kept in history like the others. */
export const dangerColumns = ['source_id', 'criterion_id', 'found_by_key', 'rectified_by_key', 'rechecked_by_key', 'cleared_by_key', 'cleared_by_two_key', 'extension_by_key', 'photos_before'] as const
