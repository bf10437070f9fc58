// 应急预案 emergencyPlan: what is known of a plan on file: kind, subject, version, filing, review (突发事件应急预案管理办法 国办发〔2024〕5号; 生产安全事故应急条例 5–7). Not to be confused with 村级预案 villagePlan, a village's own flood plan.
import { dayOrder, defineLedger, numbersOf, optionsListOf, readers, valueOf, yearsAfter } from '#registry/definition'

/** The report of 2022 counts eleven classes of plans and names none of them: they stand in a row, to be confirmed by the bureau. */
export const subjects = optionsListOf('emergency_plan.subjects', ['subject'])
export const review = numbersOf('emergency_plan.review', ['reviewDue'], { years: { zh: '评估周期（年）', en: 'years between reviews' } }, 'whole')
const filing = { zh: '备案', en: 'Filing' }, upkeep = { zh: '评估修订', en: 'Review' }

export const emergencyPlans = defineLedger({
  key: 'emergency_plan', path: 'emergency-plans', table: 'emergency_plans', title: { zh: '应急预案', en: 'Emergency plans' }, unit: '件', group: 'plans', icon: 'file',
  about: { zh: '总体、专项、部门、基层和企业预案的目录，定期评估', en: 'overall, special, department, local and enterprise plans; reviewed at set times' },
  name: 'title', naturalKey: ['title', 'edition'], position: 'none', facet: 'kind', sort: 'title', sortable: ['reviewDue'],
  confirm: { days: 365, by: { zh: '预案责任单位', en: 'the responsible body' }, phone: 'phone' },
  may: { read: [...readers, 'team_leader'], edit: ['city_duty', 'county_duty', 'town_cadre', 'office'] },
  check: (v) => [...dayOrder(v, 'issuedOn', 'filedOn', '备案日期早于印发日期', 'filed before it was issued'), ...dayOrder(v, 'issuedOn', 'drilledOn', '演练日期早于印发日期', 'drilled before it was issued')],
  standards: [subjects, review], derive: (v, _, standards) => ({ reviewDue: typeof v.issuedOn === 'string' ? yearsAfter(v.issuedOn, valueOf(standards, review).years) : null }),
  fields: {
    title: { kind: 'text', label: { zh: '预案名称', en: 'Title' }, required: true, max: 120, search: true, column: true, also: ['名称', '应急预案名称'], example: '演示市森林火灾应急预案' },
    kind: { kind: 'choice', label: { zh: '预案类型', en: 'Kind' }, required: true, facet: true, column: true, also: ['类型', '类别'], example: '专项预案', options: [{ value: 'overall', zh: '总体预案', en: 'overall', also: ['总体'] }, { value: 'special', zh: '专项预案', en: 'special', also: ['专项'] }, { value: 'department', zh: '部门预案', en: 'department', also: ['部门'] }, { value: 'local', zh: '基层预案', en: 'local', also: ['基层', '乡镇', '街道', '村（社区）'] }, { value: 'enterprise', zh: '企业预案', en: 'enterprise', also: ['企业', '单位', '生产经营单位'] }] },
    subject: { kind: 'choice', label: { zh: '专题类别', en: 'Subject' }, required: true, facet: true, column: true, also: ['灾种', '事故类型', '适用范围'], example: '森林火灾', options: [], listed: subjects.key },
    edition: { kind: 'integer', label: { zh: '版次', en: 'Edition' }, required: true, min: 1, max: 999, column: true, also: ['版本', '修订次数', '版本号'], example: '3' },
    status: { kind: 'choice', label: { zh: '状态', en: 'State' }, required: true, facet: true, column: true, also: ['预案状态'], example: '现行', options: [{ value: 'force', zh: '现行', en: 'in force', also: ['有效', '在用'] }, { value: 'revising', zh: '修订中', en: 'being revised' }, { value: 'repealed', zh: '废止', en: 'repealed', also: ['失效'] }] },
    responsible: { kind: 'text', label: { zh: '责任单位', en: 'Responsible body' }, required: true, max: 100, search: true, column: true, also: ['编制单位', '牵头单位'], example: '市森防指办公室' },
    issuer: { kind: 'text', label: { zh: '印发单位', en: 'Issuer' }, max: 100, also: ['发布单位'], example: '市人民政府办公室' },
    documentNumber: { kind: 'text', label: { zh: '文号', en: 'Document number' }, max: 60, search: true, also: ['发文字号'], example: '演示政办〔2022〕18号' },
    issuedOn: { kind: 'day', label: { zh: '印发日期', en: 'Issued on' }, column: true, also: ['发布日期', '颁布日期'], example: '2022-08-15' },
    filedNumber: { kind: 'text', check: 'code', label: { zh: '备案编号', en: 'Filing number' }, search: true, group: filing, also: ['备案号'], example: 'YA350500-2022-007' },
    filedOn: { kind: 'day', label: { zh: '备案日期', en: 'Filed on' }, group: filing, also: ['备案时间'], example: '2022-09-02' },
    filedWith: { kind: 'text', label: { zh: '备案机关', en: 'Filed with' }, max: 100, group: filing, example: '省应急管理厅' },
    reviewDue: { kind: 'day', expires: true, label: { zh: '应评估日期', en: 'Review due' }, derived: true, column: true, group: upkeep, also: ['到期日期', '下次评估'], hint: { zh: '印发日期加定期评估周期', en: 'the issue and the years between reviews' } },
    reviewedOn: { kind: 'day', label: { zh: '上次评估', en: 'Reviewed on' }, group: upkeep, also: ['评估日期'] },
    revision: { kind: 'choice', label: { zh: '修订原因', en: 'Revised because' }, group: upkeep, hint: { zh: '生产安全事故应急条例第六条', en: 'regulation, art. 6' }, options: [{ value: 'law', zh: '依据变化', en: 'its basis changed' }, { value: 'command', zh: '指挥机构调整', en: 'the command changed' }, { value: 'risk', zh: '风险变化', en: 'the risk changed' }, { value: 'resource', zh: '重要资源变化', en: 'resources changed' }, { value: 'problem', zh: '演练救援发现问题', en: 'a drill or rescue found a problem' }, { value: 'due', zh: '定期评估', en: 'periodic review' }, { value: 'other', zh: '其他', en: 'other' }] },
    drilledOn: { kind: 'day', label: { zh: '上次演练', en: 'Drilled on' }, group: upkeep, also: ['演练日期'], example: '2022-10-20' },
    pilot: { kind: 'flag', label: { zh: '体系建设试点', en: 'Pilot' }, facet: true, also: ['试点', '是否试点'], example: '否' },
    pages: { kind: 'integer', label: { zh: '页数', en: 'Pages' }, max: 5000, unit: { zh: '页', en: '' } },
    contact: { kind: 'person', label: { zh: '联系人', en: 'Contact' }, also: ['负责人'], example: '郑明辉' },
    phone: { kind: 'phone', label: { zh: '联系电话', en: 'Phone' }, also: ['电话'], example: '19900004101' },
  },
})
