// 重点规划项目 project: one of the projects of the five-year plan (泉州“十四五”应急体系建设专项规划; 泉应急〔2023〕10号, 三（六）). Not to be confused with 任务指令 order.
import { atMost, dayOrder, defineLedger, type Issue, numberIn, readers } from '#registry/definition'

function check(values: Readonly<Record<string, unknown>>): Issue[] {
  const progress = numberIn(values, 'progress'), issues: Issue[] = []
  if ((values.status === 'done' || values.finishedOn) && progress !== null && progress < 100) issues.push({ field: 'progress', zh: '已完工的项目进度应为 100%', en: 'a finished project stands at 100%' })
  if (values.status === 'done' && !values.finishedOn) issues.push({ field: 'finishedOn', zh: '已完工的项目须填完工日期', en: 'a finished project has its day' })
  const late = (Array.isArray(values.milestones) ? (values.milestones as { name: string; due: string; percent: number }[]) : []).find((m) => !/^\d{4}-(0[1-9]|1[0-2])$/.test(m.due) || m.percent > 100)
  if (late) issues.push({ field: 'milestones', zh: `节点“${late.name}”的时限应写作 2023-06，完成比例 0–100`, en: `milestone “${late.name}”: due like 2023-06, done 0 to 100` })
  return [...issues, ...atMost(values, 'spent', 'arranged', '已支付多于已安排', 'more spent than arranged'), ...atMost(values, 'arranged', 'investment', '已安排多于总投资', 'more arranged than the total'), ...dayOrder(values, 'startOn', 'dueOn', '计划完工早于开工', 'due before it starts')]
}
const money = { zh: '资金', en: 'Funds' }, time = { zh: '进度', en: 'Progress' }
const tenThousand = { zh: '万元', en: '10k CNY' }

export const projects = defineLedger({
  key: 'project', path: 'projects', table: 'projects', title: { zh: '重点项目', en: 'Projects' }, unit: '个', group: 'plans', icon: 'list',
  about: { zh: '应急体系建设专项规划的重点项目：节点、资金、进度', en: 'projects of the five-year plan: milestones, funds, progress' },
  name: 'name', naturalKey: ['code'], position: 'may', facet: 'status', sort: 'code', sortable: ['dueOn'],
  confirm: { days: 31, by: { zh: '牵头单位', en: 'the lead unit' }, phone: 'phone' },
  may: { read: readers, edit: ['city_duty', 'county_duty', 'office'] },
  check,
  fields: {
    code: { kind: 'text', check: 'code', label: { zh: '项目编号', en: 'Code' }, required: true, search: true, column: true, also: ['编号', '序号'], example: 'XM-07' },
    name: { kind: 'text', label: { zh: '项目名称', en: 'Name' }, required: true, max: 120, search: true, column: true, also: ['名称'], example: '演示区域性防汛抗旱救援中心' },
    kind: { kind: 'choice', label: { zh: '类别', en: 'Kind' }, required: true, facet: true, column: true, also: ['项目类别', '建设类别'], example: '救援基地', options: [{ value: 'base', zh: '救援基地', en: 'rescue base', also: ['基地'] }, { value: 'command', zh: '指挥与信息化', en: 'command and information', also: ['信息化', '指挥中心'] }, { value: 'store', zh: '物资储备', en: 'stores', also: ['储备库'] }, { value: 'shelter', zh: '避灾设施', en: 'shelters', also: ['避灾点'] }, { value: 'monitoring', zh: '监测预警', en: 'monitoring' }, { value: 'education', zh: '宣教场所', en: 'education', also: ['安全文化公园'] }, { value: 'grassroots', zh: '基层能力', en: 'grass roots', also: ['应急管理站'] }, { value: 'risk', zh: '风险治理', en: 'risk works', also: ['工程治理'] }] },
    lead: { kind: 'text', label: { zh: '牵头单位', en: 'Lead unit' }, required: true, max: 100, search: true, column: true, also: ['责任单位', '建设单位'], example: '市应急管理局' },
    partners: { kind: 'text', label: { zh: '配合单位', en: 'With' }, max: 200, also: ['协同单位'], example: '市发改委、市财政局' },
    plan: { kind: 'text', label: { zh: '所属规划', en: 'Plan' }, max: 100, also: ['规划名称'], example: '“十四五”应急体系建设专项规划' },
    content: { kind: 'note', label: { zh: '建设内容', en: 'What is built' }, max: 1000, also: ['主要内容', '建设规模'] },
    investment: { kind: 'decimal', label: { zh: '总投资', en: 'Total' }, required: true, min: 0, max: 10_000_000, unit: tenThousand, column: true, group: money, also: ['总投资（万元）', '投资额', '投资'], example: '8600' },
    arranged: { kind: 'decimal', label: { zh: '已安排资金', en: 'Arranged' }, min: 0, max: 10_000_000, unit: tenThousand, group: money, also: ['到位资金'], example: '5200' },
    spent: { kind: 'decimal', label: { zh: '已支付', en: 'Spent' }, min: 0, max: 10_000_000, unit: tenThousand, group: money, also: ['完成投资', '累计完成投资'], example: '3100' },
    source: { kind: 'choice', label: { zh: '资金来源', en: 'Paid by' }, group: money, options: [{ value: 'province', zh: '中央和省级', en: 'state and province', also: ['上级补助'] }, { value: 'city', zh: '市级财政', en: 'city' }, { value: 'county', zh: '县级财政', en: 'county' }, { value: 'bond', zh: '专项债', en: 'bonds' }, { value: 'mixed', zh: '多渠道', en: 'several', also: ['自筹'] }] },
    status: { kind: 'choice', label: { zh: '状态', en: 'State' }, required: true, facet: true, column: true, also: ['建设状态', '项目状态'], example: '在建', options: [{ value: 'planned', zh: '前期', en: 'being planned', also: ['前期工作'] }, { value: 'building', zh: '在建', en: 'being built' }, { value: 'delayed', zh: '滞后', en: 'delayed', also: ['缓建'] }, { value: 'done', zh: '完工', en: 'done', also: ['已完工', '投用'] }] },
    progress: { kind: 'integer', label: { zh: '形象进度', en: 'Progress' }, required: true, min: 0, max: 100, unit: { zh: '%', en: '%' }, column: true, group: time, also: ['进度', '进度（%）', '完成率'], example: '45' },
    milestones: { kind: 'items', label: { zh: '节点', en: 'Milestones' }, group: time, also: ['进度节点', '里程碑'], example: '立项 2022-03 100；开工 2022-10 100；封顶 2023-09 20', hint: { zh: '每个依次写：名称 年-月 完成%', en: 'each: name, year-month, done in %' }, of: { name: { label: { zh: '节点', en: 'Milestone' }, kind: 'text', max: 30 }, due: { label: { zh: '时限', en: 'Due' }, kind: 'text', max: 7 }, percent: { label: { zh: '完成（%）', en: 'Done (%)' }, kind: 'integer' } } },
    startOn: { kind: 'day', label: { zh: '开工日期', en: 'Starts on' }, group: time, also: ['计划开工'], example: '2022-10-08' },
    dueOn: { kind: 'day', label: { zh: '计划完工', en: 'Due on' }, column: true, group: time, also: ['计划完成时间', '完成时限'], example: '2024-12-31' },
    finishedOn: { kind: 'day', label: { zh: '完工日期', en: 'Finished on' }, group: time, also: ['实际完工'] },
    problem: { kind: 'note', label: { zh: '存在问题', en: 'Problems' }, max: 1000, group: time, also: ['困难问题'] },
    contact: { kind: 'person', label: { zh: '项目负责人', en: 'Contact' }, also: ['负责人', '联系人'], example: '郑明辉' },
    phone: { kind: 'phone', label: { zh: '联系电话', en: 'Phone' }, also: ['电话'], example: '19900004401' },
  },
})
