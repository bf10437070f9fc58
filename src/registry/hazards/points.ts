// 风险点 riskPoint: a place, a device or a task with its risk reckoned and its colour (双重预防机制; 安全生产法 41). Not to be confused with 隐患 danger, a measure that has failed.
import { dayOrder, defineLedger, type Issue, listsOf, numberIn, numbersOf, type Option, readers, staff, type Standards, valueOf } from '#registry/definition'
import { accidentTypes } from './accidents.ts'

type Values = Readonly<Record<string, unknown>>
export type Color = 'red' | 'orange' | 'yellow' | 'blue'
const red = { zh: '红', en: 'red' }, orange = { zh: '橙', en: 'orange' }, yellow = { zh: '黄', en: 'yellow' }
export const scales = listsOf('risk_point.scales', ['likelihood', 'exposure', 'consequence'], { likelihood: { zh: 'LEC 可能性 L', en: 'LEC likelihood L' }, exposure: { zh: 'LEC 暴露频率 E', en: 'LEC exposure E' }, consequence: { zh: 'LEC 后果 C', en: 'LEC consequence C' }, ls: { zh: 'LS 法 L、S', en: 'LS: L and S' } })
/** A score above is red, orange, yellow; what is left is blue. */
export const lecBounds = numbersOf('risk_point.lec', ['score', 'color'], { red, orange, yellow }, 'falling')
/** A score of at least that much. */
export const lsBounds = numbersOf('risk_point.ls', ['score', 'color'], { red, orange, yellow }, 'falling')

/** D = L×E×C (LEC) or R = L×S (LS); null where a part is missing or the colour was judged directly. */
export function scoreOf(values: Values): number | null {
  const [l, e, c] = [numberIn(values, 'likelihood'), numberIn(values, 'exposure'), numberIn(values, 'consequence')]
  if (l === null || c === null) return null
  if (values.method === 'lec') return e === null ? null : Math.round(l * e * c * 1000) / 1000
  return values.method === 'ls' ? l * c : null
}

export function colorOf(values: Values, standards: Standards): Color | null {
  const score = scoreOf(values)
  if (values.method === 'direct') return (values.judged as Color | null | undefined) ?? null
  if (score === null) return null
  const lec = values.method === 'lec', bounds = valueOf(standards, lec ? lecBounds : lsBounds)
  return (['red', 'orange', 'yellow'] as const).find((color) => (lec ? score > bounds[color] : score >= bounds[color])) ?? 'blue'
}

function check(values: Values, standards: Standards): Issue[] {
  const issues: Issue[] = [], color = colorOf(values, standards), allowed = valueOf(standards, scales)
  for (const field of ['likelihood', 'exposure', 'consequence'] as const) {
    const value = numberIn(values, field), list = values.method === 'ls' && field !== 'exposure' ? allowed.ls : allowed[field]
    if (values.method !== 'direct' && value !== null && !list.includes(value)) issues.push({ field, zh: `${{ likelihood: 'L', exposure: 'E', consequence: values.method === 'ls' ? 'S' : 'C' }[field]} 只取 ${list.join('、')}`, en: `${field} is one of ${list.join(', ')}` })
  }
  if (values.method === 'direct' && !values.judged) issues.push({ field: 'judged', zh: '直接判定须填判定等级', en: 'a direct judgement needs its colour' })
  if (values.method === 'lec' && scoreOf(values) === null) issues.push({ field: 'likelihood', zh: 'LEC 法须填 L、E、C 三项', en: 'LEC needs L, E and C' })
  if (values.method === 'ls' && scoreOf(values) === null) issues.push({ field: 'likelihood', zh: 'LS 法须填 L、S 两项', en: 'LS needs L and S' })
  if ((color === 'red' || color === 'orange') && values.control && values.control !== 'company') issues.push({ field: 'control', zh: `${color === 'red' ? '红' : '橙'}色风险应由公司级管控`, en: `a ${color} risk is controlled by the company` })
  return [...issues, ...dayOrder(values, 'assessedOn', 'reviewOn', '复评日期早于评估日期', 'the review lies before the assessment')]
}

const colors: Option[] = [{ value: 'red', zh: '红', en: 'red', also: ['红色', '重大', '重大风险'] }, { value: 'orange', zh: '橙', en: 'orange', also: ['橙色', '较大', '较大风险'] }, { value: 'yellow', zh: '黄', en: 'yellow', also: ['黄色', '一般', '一般风险'] }, { value: 'blue', zh: '蓝', en: 'blue', also: ['蓝色', '低', '低风险'] }]
const rating = { zh: '风险评估', en: 'Assessment' }, measures = { zh: '管控措施', en: 'Measures' }, card = { zh: '风险告知卡', en: 'Notice card' }

export const riskPoints = defineLedger({
  key: 'risk_point', path: 'risk-points', table: 'risk_points', title: { zh: '风险点', en: 'Risk points' }, unit: '个', group: 'risks', icon: 'pulse',
  about: { zh: '评估过等级、落实管控的部位、设备或作业（双重预防机制），按红橙黄蓝四色', en: 'places, devices or tasks with a reckoned risk, by four colours (dual prevention)' },
  name: 'name', naturalKey: ['name', 'region', 'enterprise'], position: 'may', regionLevel: 4, facet: 'color', sort: 'name', sortable: ['reviewOn'], unitColumn: 'enterprise',
  confirm: { days: 365, by: { zh: '风险点责任人', en: 'the person responsible' }, phone: 'phone' },
  may: { read: [...readers, 'inspector', 'enterprise_officer'], edit: ['city_duty', 'county_duty', 'town_cadre', 'office'], reveal: staff },
  standards: [scales, lecBounds, lsBounds], check, derive: (values, _, standards) => ({ score: scoreOf(values), color: colorOf(values, standards) }),
  fields: {
    name: { kind: 'text', label: { zh: '风险点名称', en: 'Name' }, required: true, max: 100, search: true, column: true, also: ['风险点', '风险点（部位）', '名称'], example: '演示抛光车间除尘系统' },
    enterprise: { kind: 'ref', ledger: 'enterprise', label: { zh: '所属企业', en: 'Enterprise' }, column: true, also: ['企业名称', '单位名称', '企业'], hint: { zh: '公共区域的风险点留空', en: 'empty for a public place' } },
    part: { kind: 'text', label: { zh: '具体部位', en: 'Part' }, max: 100, also: ['部位', '位置', '岗位'], example: '2 号厂房一层' },
    category: { kind: 'choice', label: { zh: '风险类别', en: 'Category' }, facet: true, also: ['类别'], options: [{ value: 'place', zh: '场所区域', en: 'place', also: ['场所'] }, { value: 'device', zh: '设备设施', en: 'device', also: ['设备'] }, { value: 'task', zh: '作业活动', en: 'task', also: ['作业'] }, { value: 'public', zh: '公共安全', en: 'public safety' }] },
    accidents: { kind: 'choices', label: { zh: '可能导致的事故类型', en: 'Accident types' }, facet: true, column: true, also: ['事故类型', '可能事故类型', '易发事故类型'], example: '火灾、其他爆炸', hint: { zh: 'GB 6441', en: 'GB 6441' }, options: accidentTypes },
    method: { kind: 'choice', label: { zh: '评估方法', en: 'Method' }, required: true, group: rating, example: 'LEC', options: [{ value: 'lec', zh: 'LEC', en: 'LEC', also: ['作业条件危险性分析', 'LEC法'] }, { value: 'ls', zh: 'LS', en: 'LS', also: ['风险矩阵', 'LS法'] }, { value: 'direct', zh: '直接判定', en: 'judged directly', also: ['直接'] }] },
    likelihood: { kind: 'decimal', label: { zh: '可能性 L', en: 'Likelihood L' }, min: 0, max: 10, group: rating, also: ['L', 'L值'], example: '3' },
    exposure: { kind: 'decimal', label: { zh: '暴露频率 E', en: 'Exposure E' }, min: 0, max: 10, group: rating, also: ['E', 'E值'], example: '6' },
    consequence: { kind: 'decimal', label: { zh: '后果 C（S）', en: 'Consequence C (S)' }, min: 0, max: 100, group: rating, also: ['C', 'C值', 'S', 'S值', '严重性'], example: '15' },
    judged: { kind: 'choice', label: { zh: '直接判定等级', en: 'Judged as' }, group: rating, also: ['风险等级', '风险级别', '等级'], options: colors },
    judgedBecause: { kind: 'text', label: { zh: '直接判定依据', en: 'Judged because' }, max: 200, group: rating, example: '涉爆粉尘作业场所 10 人以上' },
    score: { kind: 'decimal', label: { zh: '风险值 D', en: 'Score D' }, min: 0, derived: true, column: true, group: rating, also: ['D', 'D值', 'R值'] },
    color: { kind: 'choice', label: { zh: '风险颜色', en: 'Colour' }, derived: true, facet: true, column: true, group: rating, also: ['四色', '颜色'], options: colors },
    control: { kind: 'choice', label: { zh: '管控层级', en: 'Controlled by' }, facet: true, group: measures, also: ['管控级别', '管控层次'], example: '公司', options: [{ value: 'company', zh: '公司', en: 'company', also: ['公司级', '企业级', '厂级'] }, { value: 'workshop', zh: '车间（部门）', en: 'workshop', also: ['车间', '部门', '车间级'] }, { value: 'team', zh: '班组（岗位）', en: 'team', also: ['班组', '岗位', '班组级'] }] },
    engineering: { kind: 'note', label: { zh: '工程技术措施', en: 'Engineering' }, max: 600, group: measures, also: ['工程措施', '技术措施'] },
    management: { kind: 'note', label: { zh: '管理措施', en: 'Management' }, max: 600, group: measures, also: ['管控措施'] },
    training: { kind: 'note', label: { zh: '培训教育措施', en: 'Training' }, max: 600, group: measures },
    protection: { kind: 'note', label: { zh: '个体防护措施', en: 'Protection' }, max: 600, group: measures, also: ['个体防护'] },
    emergency: { kind: 'note', label: { zh: '应急处置措施', en: 'Emergency action' }, max: 600, group: card, also: ['应急措施', '应急处置'] },
    person: { kind: 'person', label: { zh: '责任人', en: 'Person responsible' }, column: true, group: card, also: ['管控责任人', '风险点责任人'], example: '郑明辉' },
    phone: { kind: 'phone', label: { zh: '责任人电话', en: 'Phone' }, group: card, also: ['联系电话', '电话'], example: '19900002201' },
    posted: { kind: 'flag', label: { zh: '告知卡已张贴', en: 'Card posted' }, facet: true, group: card, also: ['是否张贴告知卡', '风险告知卡'], example: '是' },
    assessedOn: { kind: 'day', label: { zh: '评估日期', en: 'Assessed on' }, group: rating, example: '2022-03-18' },
    reviewOn: { kind: 'day', expires: true, label: { zh: '下次复评', en: 'Review on' }, group: rating, also: ['复评日期', '评审日期'], example: '2023-03-18' },
  },
})
