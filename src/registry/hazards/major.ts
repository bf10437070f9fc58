// 重大危险源 majorHazard: a unit of an enterprise that holds hazardous chemicals at or above their critical quantities (GB 18218-2018; 安全生产法 40). Not to be confused with 重大事故隐患 danger, a state that must be removed.
import { dayOrder, defineLedger, type Issue, numberIn, numbersOf, readers, staff, type Standards, stepsOf, valueOf } from '#registry/definition'

export type HeldChemical = { name: string; quantity: number; critical: number; beta: number }
type Values = Readonly<Record<string, unknown>>
const held = (values: Values): HeldChemical[] => (Array.isArray(values.chemicals) ? (values.chemicals as HeldChemical[]) : [])
const rounded = (n: number) => Math.round(n * 1000) / 1000

/** S = Σ q/Q; null without chemicals. At 1 it is a major hazard (GB 18218, 4.2). */
export const ratioOf = (list: readonly HeldChemical[]): number | null => (list.length ? rounded(list.reduce((sum, c) => sum + (c.critical > 0 ? c.quantity / c.critical : 0), 0)) : null)

/** By the people who stay within 500 m of the boundary. */
export const alphas = stepsOf('major_hazard.alpha', ['exposed', 'rValue'], { from: { zh: '人数不少于', en: 'people from' }, value: { zh: '系数 α', en: 'α' } })
export const alphaOf = (exposed: number, standards: Standards): number => valueOf(standards, alphas).find(([from]) => exposed >= from)?.[1] ?? 0

/** R = α Σ β q/Q. */
export const gradeValue = (list: readonly HeldChemical[], exposed: number, standards: Standards): number | null =>
  (list.length ? rounded(alphaOf(exposed, standards) * list.reduce((sum, c) => sum + (c.critical > 0 ? (c.beta * c.quantity) / c.critical : 0), 0)) : null)

/** Least R of 一级, 二级, 三级; 四级 lies below. */
export const levels = numbersOf<'1' | '2' | '3'>('major_hazard.level', ['level', 'rValue'], { 1: { zh: '一级', en: 'level 1' }, 2: { zh: '二级', en: 'level 2' }, 3: { zh: '三级', en: 'level 3' } }, 'falling')
export function levelOfR(r: number, standards: Standards): '1' | '2' | '3' | '4' {
  const least = valueOf(standards, levels)
  return (['1', '2', '3'] as const).find((level) => r >= least[level]) ?? '4'
}

function check(values: Values, standards: Standards): Issue[] {
  const list = held(values), ratio = ratioOf(list), r = numberIn(values, 'rValue'), exposed = numberIn(values, 'exposed'), issues: Issue[] = []
  const zero = list.find((c) => !(c.critical > 0))
  if (zero) issues.push({ field: 'chemicals', zh: `“${zero.name}”的临界量应大于 0`, en: `the critical quantity of ${zero.name} must be more than 0` })
  else if (ratio !== null && ratio < 1) issues.push({ field: 'chemicals', zh: `Σq/Q 为 ${ratio}，小于 1，不构成重大危险源（GB 18218），请核对实际存量与临界量`, en: `Σq/Q is ${ratio}, below 1: no major hazard by GB 18218` })
  const reckoned = exposed === null ? null : gradeValue(list, exposed, standards)
  // a filed value is rounded by hand: two per cent are no contradiction
  if (r !== null && reckoned !== null && !zero && Math.abs(r - reckoned) > Math.max(0.1, reckoned * 0.02)) issues.push({ field: 'rValue', zh: `R 值应为 ${reckoned}（α ${alphaOf(exposed as number, standards)}），现为 ${r}`, en: `R should be ${reckoned} (α ${alphaOf(exposed as number, standards)}), it is ${r}` })
  if (r !== null && values.level && values.level !== levelOfR(r, standards)) issues.push({ field: 'level', zh: `R 值 ${r} 对应${'一二三四'[Number(levelOfR(r, standards)) - 1]}级，与所填级别不符`, en: `R ${r} is level ${levelOfR(r, standards)}` })
  return [...issues, ...dayOrder(values, 'filedOn', 'filedUntil', '备案有效期早于备案日期', 'the filing ends before it begins')]
}

const owner = { zh: '包保责任人', en: 'Responsible persons' }, filing = { zh: '评估与备案', en: 'Assessment and filing' }, size = { zh: '辨识与分级', en: 'Identification and level' }

export const majorHazards = defineLedger({
  key: 'major_hazard', path: 'major-hazards', table: 'major_hazards', title: { zh: '重大危险源', en: 'Major hazards' }, unit: '处', group: 'risks', icon: 'warn',
  about: { zh: '危险化学品数量等于或超过临界量的单元（GB 18218-2018），由企业辨识、分级、备案', en: 'units with hazardous chemicals at or above critical quantities (GB 18218-2018), identified, graded and filed by the enterprise' },
  name: 'name', naturalKey: ['enterprise', 'name'], position: 'must', regionLevel: 4, facet: 'level', sort: 'level', sortable: ['filedUntil'], unitColumn: 'enterprise',
  confirm: { days: 180, by: { zh: '企业主要负责人（包保责任人）', en: 'the principal head of the enterprise' }, phone: 'headPhone' },
  may: { read: [...readers, 'inspector', 'enterprise_officer', 'team_leader'], edit: ['city_duty', 'county_duty', 'office'], reveal: staff },
  standards: [alphas, levels], check, derive: (values) => ({ ratio: ratioOf(held(values)) }),
  fields: {
    name: { kind: 'text', label: { zh: '重大危险源名称', en: 'Name' }, required: true, max: 100, search: true, column: true, also: ['危险源名称', '单元名称', '名称'], example: '演示液氨罐区' },
    enterprise: { kind: 'ref', ledger: 'enterprise', label: { zh: '所属企业', en: 'Enterprise' }, required: true, column: true, also: ['企业名称', '单位名称', '企业'], example: '91350582MA2XN5R1XG' },
    kind: { kind: 'choice', label: { zh: '单元类型', en: 'Unit' }, required: true, facet: true, column: true, also: ['类型', '危险源类型'], example: '储罐区', options: [{ value: 'tanks', zh: '储罐区', en: 'tank farm', also: ['罐区'] }, { value: 'store', zh: '库区', en: 'warehouse', also: ['仓库', '库房'] }, { value: 'plant', zh: '生产单元', en: 'production unit', also: ['生产装置', '生产场所'] }, { value: 'filling', zh: '加油加气站', en: 'filling station', also: ['加气站'] }] },
    level: { kind: 'choice', label: { zh: '级别', en: 'Level' }, required: true, facet: true, column: true, group: size, also: ['重大危险源级别', '等级', '危险源等级'], example: '三级', hint: { zh: 'R≥100 一级，50≤R<100 二级，10≤R<50 三级，R<10 四级', en: 'R ≥ 100 level 1, ≥ 50 level 2, ≥ 10 level 3, else 4' }, options: [{ value: '1', zh: '一级', en: 'level 1', also: ['Ⅰ级', 'I级'] }, { value: '2', zh: '二级', en: 'level 2', also: ['Ⅱ级', 'II级'] }, { value: '3', zh: '三级', en: 'level 3', also: ['Ⅲ级', 'III级'] }, { value: '4', zh: '四级', en: 'level 4', also: ['Ⅳ级', 'IV级'] }] },
    rValue: { kind: 'decimal', label: { zh: 'R 值', en: 'R' }, min: 0, max: 100_000, column: true, group: size, also: ['R值', '分级指标R'], example: '14.4', hint: { zh: 'R = α·Σβq/Q', en: 'R = α·Σβq/Q' } },
    chemicals: { kind: 'items', label: { zh: '危险化学品', en: 'Chemicals' }, group: size, also: ['化学品清单', '主要危险化学品'], example: '液氨 60 10 2', hint: { zh: '每种依次写：名称 存量 临界量 β；各种以“；”分开', en: 'each: name, quantity, critical quantity, β; apart by ;' }, of: { name: { label: { zh: '名称', en: 'Name' }, kind: 'text', max: 60 }, quantity: { label: { zh: '存量 q（吨）', en: 'q (t)' }, kind: 'decimal' }, critical: { label: { zh: '临界量 Q（吨）', en: 'Q (t)' }, kind: 'decimal' }, beta: { label: { zh: '校正系数 β', en: 'β' }, kind: 'decimal' } } },
    ratio: { kind: 'decimal', label: { zh: 'Σq/Q', en: 'Σq/Q' }, min: 0, derived: true, group: size, also: ['S值'] },
    exposed: { kind: 'integer', label: { zh: '厂界外 500 米常住人数', en: 'People within 500 m' }, max: 1_000_000, unit: { zh: '人', en: '' }, group: size, also: ['可能暴露人员数量', '暴露人数'], example: '35', hint: { zh: '决定校正系数 α', en: 'sets α' } },
    head: { kind: 'person', label: { zh: '主要负责人', en: 'Principal head' }, group: owner, also: ['包保主要负责人', '负责人'], example: '陈志强' },
    headPhone: { kind: 'phone', label: { zh: '主要负责人电话', en: 'Head’s phone' }, group: owner, also: ['负责人电话', '联系电话'], example: '19900001234' },
    technician: { kind: 'person', label: { zh: '技术负责人', en: 'Technical head' }, group: owner, also: ['包保技术负责人'], example: '林国辉' },
    technicianPhone: { kind: 'phone', label: { zh: '技术负责人电话', en: 'Technical head’s phone' }, group: owner, example: '19900001235' },
    operator: { kind: 'person', label: { zh: '操作负责人', en: 'Operations head' }, group: owner, also: ['包保操作负责人'], example: '黄建军' },
    operatorPhone: { kind: 'phone', label: { zh: '操作负责人电话', en: 'Operations head’s phone' }, group: owner, example: '19900001236' },
    monitoring: { kind: 'choices', label: { zh: '监测监控', en: 'Monitoring' }, facet: true, also: ['监控措施', '监测设施'], example: '液位、可燃气体、视频', options: [{ value: 'level', zh: '液位', en: 'level' }, { value: 'temperature', zh: '温度', en: 'temperature' }, { value: 'pressure', zh: '压力', en: 'pressure' }, { value: 'combustible', zh: '可燃气体', en: 'combustible gas' }, { value: 'toxic', zh: '有毒气体', en: 'toxic gas' }, { value: 'video', zh: '视频', en: 'video' }, { value: 'shutoff', zh: '紧急切断', en: 'emergency shut-off' }] },
    connected: { kind: 'flag', label: { zh: '已接入监测预警系统', en: 'Connected' }, facet: true, also: ['是否接入', '联网'], example: '是' },
    filingNumber: { kind: 'text', check: 'code', label: { zh: '备案编号', en: 'Filing number' }, search: true, column: true, group: filing, also: ['备案号', '备案登记编号'], example: 'BA350582-2022-013' },
    filedOn: { kind: 'day', label: { zh: '备案日期', en: 'Filed on' }, group: filing, example: '2022-05-10' },
    filedUntil: { kind: 'day', expires: true, label: { zh: '备案有效期至', en: 'Filed until' }, column: true, group: filing, also: ['有效期至', '备案到期'], example: '2025-05-09' },
    assessedOn: { kind: 'day', label: { zh: '安全评估日期', en: 'Assessed on' }, group: filing, also: ['评估日期'], example: '2022-04-02', hint: { zh: '每三年一次', en: 'every three years' } },
    note: { kind: 'note', label: { zh: '周边环境与处置要点', en: 'Surroundings and response' }, max: 1000, also: ['备注'] },
  },
})
