// 生产安全事故 accident: death, injury or loss in production and business (国务院令第493号 art. 2). Its deaths inside the supplement window are its own, whenever they were told.
// Not to be confused with 突发事件 incident, what command answers, nor with 隐患 danger, what has not happened yet.
import { atMost, defineLedger, type Issue, numberIn, readers, type Standards, valueOf } from '#registry/definition'
import { codeOf } from './code.ts'
import { gradeOf, severityOf } from './grade.ts'
import { limits, nearMissLimits } from './limits.ts'
import { categories, economies, kinds, leads, severities, sizes, types } from './words.ts'

type Values = Readonly<Record<string, unknown>>

function check(v: Values, standards: Standards): Issue[] {
  const issues: Issue[] = []
  if (typeof v.occurredTime === 'string' && !/^([01]\d|2[0-3]):[0-5]\d$/.test(v.occurredTime)) issues.push({ field: 'occurredTime', zh: '时间写作 09:40', en: 'a time like 09:40' })
  if (v.kind === 'near_miss') issues.push(...nearMiss(v, standards))
  if (typeof v.occurredOn === 'string' && typeof v.closedOn === 'string' && v.closedOn < v.occurredOn) issues.push({ field: 'closedOn', zh: '结案早于事故发生', en: 'closed before it happened' })
  if (typeof v.occurredOn === 'string' && typeof v.sceneClosedOn === 'string' && v.sceneClosedOn < v.occurredOn) issues.push({ field: 'sceneClosedOn', zh: '处置结束早于事故发生', en: 'the scene was closed before it happened' })
  return [...issues, ...atMost(v, 'trapped', 'atRisk', '被困人数多于涉险人数', 'more trapped than at risk')]
}

/** A near miss is counted nowhere, and is one only from some size on. */
function nearMiss(v: Values, standards: Standards): Issue[] {
  const from = valueOf(standards, nearMissLimits), reached = (numberIn(v, 'atRisk') ?? 0) >= from.risk || (numberIn(v, 'trapped') ?? 0) >= from.trapped || (numberIn(v, 'evacuated') ?? 0) >= from.evacuated || v.keySite
  return [
    ...(v.counted ? [{ field: 'counted', zh: '较大涉险事故不纳入伤亡事故统计', en: 'a near miss is not among the counted accidents' }] : []),
    ...(reached ? [] : [{ field: 'atRisk', zh: `涉险${from.risk}人、被困${from.trapped}人、疏散${from.evacuated}人以上，或威胁重要场所，才作为较大涉险事故`, en: `a serious near miss has ${from.risk} at risk, ${from.trapped} trapped, ${from.evacuated} evacuated or a key site` }]),
  ]
}

function derive(v: Values, _: unknown, standards: Standards): Record<string, unknown> {
  const { grade, provisional } = gradeOf({ deaths: numberIn(v, 'deaths'), missing: numberIn(v, 'missing'), seriousInjuries: numberIn(v, 'seriousInjuries'), loss: numberIn(v, 'loss') }, standards)
  return { code: v.code ?? codeOf(String(v.occurredOn), String(v.name)), grade, severity: severityOf(grade), provisional }
}

const when = { zh: '时间地点', en: 'When and where' }, unit = { zh: '事故单位', en: 'Unit' }, hurt = { zh: '伤亡和损失', en: 'Casualties and loss' }, cause = { zh: '经过和原因', en: 'Course and causes' }, told = { zh: '报告情形', en: 'How it was reported' }, risk = { zh: '涉险情况', en: 'People at risk' }, end = { zh: '统计和结案', en: 'Statistics and closing' }
const people = { zh: '人', en: '' }

export const accidents = defineLedger({
  key: 'accident', path: 'accidents', table: 'accidents', title: { zh: '生产安全事故', en: 'Accidents' }, unit: '起', group: 'safety', icon: 'warn',
  stood: { centre: 'supervision', section: 'accident', order: 10 },
  about: { zh: '生产经营活动中造成伤亡或直接经济损失的事故（国务院令第493号），按发生日期归年', en: 'accidents in production and business (State Council Order 493), of the year in which they happened' },
  name: 'name', naturalKey: ['code'], position: 'may', facet: 'severity', sort: '-occurredOn', sortable: ['deaths'], sums: ['deaths'],
  may: { read: [...readers, 'inspector'], edit: ['city_duty', 'county_duty', 'office'] },
  standards: limits, check, derive,
  fields: {
    code: { kind: 'text', check: 'code', label: { zh: '事故编号', en: 'Code' }, search: true, also: ['编号', '序号'], example: 'SG20220803-0001', hint: { zh: '不填则由日期和名称生成', en: 'made of day and name where none is given' } },
    name: { kind: 'text', label: { zh: '事故名称', en: 'Accident' }, required: true, max: 120, search: true, column: true, also: ['名称', '事故简称'], example: '演示石业“8·3”机械伤害事故', hint: { zh: '单位或地点＋“月·日”＋类型＋事故', en: 'unit or place, “month·day”, type' } },
    kind: { kind: 'choice', label: { zh: '性质', en: 'Kind' }, required: true, facet: true, options: kinds, also: ['事故性质'], example: '生产安全事故' },
    occurredOn: { kind: 'day', label: { zh: '发生日期', en: 'Date' }, required: true, column: true, group: when, also: ['发生时间', '事故日期', '事故时间'], example: '2022-08-03' },
    occurredTime: { kind: 'text', label: { zh: '发生时刻', en: 'Time' }, max: 5, group: when, also: ['时刻'], example: '09:40' },
    site: { kind: 'text', label: { zh: '地点', en: 'Site' }, max: 200, search: true, group: when, also: ['事故地点', '详细地点'], example: '一号车间' },
    category: { kind: 'choice', label: { zh: '管理分类', en: 'Class' }, required: true, facet: true, column: true, options: categories, also: ['行业领域', '统计分类'], example: '工贸' },
    type: { kind: 'choice', label: { zh: '事故类型', en: 'Type' }, required: true, facet: true, column: true, options: types, also: ['类型', '事故类别'], example: '机械伤害', hint: { zh: 'GB 6441-1986', en: 'GB 6441-1986' } },
    unitName: { kind: 'text', label: { zh: '事故单位', en: 'Unit' }, required: true, max: 100, search: true, column: true, group: unit, also: ['单位名称', '事故发生单位'], example: '演示锦昌石业有限公司' },
    enterpriseId: { kind: 'ref', ledger: 'enterprise', label: { zh: '企业台账', en: 'In the ledger' }, group: unit, also: ['企业'] },
    uscc: { kind: 'text', check: 'uscc', label: { zh: '统一社会信用代码', en: 'Credit code' }, group: unit, also: ['信用代码'], example: '91350582MA2XN5R1XG' },
    industry: { kind: 'text', check: 'industry', label: { zh: '行业代码', en: 'Industry code' }, group: unit, also: ['行业大类', '国民经济行业'], example: 'C303', hint: { zh: 'GB/T 4754-2017', en: 'GB/T 4754-2017' } },
    economy: { kind: 'choice', label: { zh: '经济类型', en: 'Ownership' }, group: unit, options: economies, also: ['登记注册类型'] },
    scale: { kind: 'choice', label: { zh: '规模', en: 'Scale' }, group: unit, options: sizes, also: ['企业规模'] },
    employees: { kind: 'integer', label: { zh: '从业人数', en: 'Employees' }, max: 500_000, unit: people, group: unit, also: ['从业人员'] },
    profile: { kind: 'note', label: { zh: '单位概况', en: 'Profile' }, max: 1000, group: unit, also: ['事故单位概况'] },
    deaths: { kind: 'integer', label: { zh: '死亡', en: 'Deaths' }, max: 10_000, unit: people, column: true, group: hurt, also: ['死亡人数', '死亡（人）', '亡'], example: '1', hint: { zh: '没有死亡填 0；还不清楚留空', en: '0 for none; empty while not known' } },
    missing: { kind: 'integer', label: { zh: '下落不明', en: 'Missing' }, max: 10_000, unit: people, group: hurt, also: ['失踪', '失踪人数'], hint: { zh: '初步定级时计入死亡', en: 'counted with the dead for the provisional grade' } },
    seriousInjuries: { kind: 'integer', label: { zh: '重伤', en: 'Serious injuries' }, max: 10_000, unit: people, column: true, group: hurt, also: ['重伤人数', '重伤（含急性工业中毒）'], example: '0', hint: { zh: '含急性工业中毒', en: 'acute industrial poisoning among them' } },
    minorInjuries: { kind: 'integer', label: { zh: '轻伤', en: 'Minor injuries' }, max: 100_000, unit: people, group: hurt, also: ['轻伤人数'] },
    laterDeaths: { kind: 'integer', label: { zh: '期限后死亡', en: 'Deaths after the window' }, max: 10_000, unit: people, group: hurt, derived: true, hint: { zh: '超出补报期限，不计入本起', en: 'after the window: kept, not counted' } },
    loss: { kind: 'decimal', label: { zh: '直接经济损失', en: 'Direct loss' }, min: 0, max: 100_000_000, unit: { zh: '万元', en: '10k CNY' }, group: hurt, also: ['经济损失', '直接经济损失（万元）'], example: '120', hint: { zh: '还不清楚留空', en: 'empty while not known' } },
    grade: { kind: 'integer', label: { zh: '等级代码', en: 'Grade code' }, min: 1, max: 4, group: hurt, derived: true },
    severity: { kind: 'choice', label: { zh: '事故等级', en: 'Grade' }, facet: true, column: true, group: hurt, derived: true, options: severities },
    provisional: { kind: 'flag', label: { zh: '初步等级', en: 'Provisional' }, facet: true, group: hurt, derived: true, hint: { zh: '尚有伤亡或损失不明，等级只会升高', en: 'something is not known yet: the grade can only rise' } },
    atRisk: { kind: 'integer', label: { zh: '涉险人数', en: 'At risk' }, max: 1_000_000, unit: people, group: risk },
    trapped: { kind: 'integer', label: { zh: '被困人数', en: 'Trapped' }, max: 100_000, unit: people, group: risk },
    evacuated: { kind: 'integer', label: { zh: '紧急疏散', en: 'Evacuated' }, max: 10_000_000, unit: people, group: risk, also: ['疏散人数'] },
    keySite: { kind: 'flag', label: { zh: '威胁重要场所', en: 'Key site threatened' }, group: risk, hint: { zh: '电站、危化品库、车站、港口等', en: 'power stations, hazmat stores, stations, ports' } },
    course: { kind: 'note', label: { zh: '简要经过', en: 'Course' }, max: 4000, group: cause, also: ['事故经过', '事故简要经过'] },
    measures: { kind: 'note', label: { zh: '已采取的措施', en: 'Measures taken' }, max: 2000, group: cause, also: ['采取措施'] },
    directCause: { kind: 'note', label: { zh: '直接原因', en: 'Direct cause' }, max: 2000, group: cause },
    indirectCause: { kind: 'note', label: { zh: '间接原因', en: 'Indirect causes' }, max: 2000, group: cause },
    source: { kind: 'text', label: { zh: '起因物', en: 'Source object' }, max: 60, group: cause },
    harm: { kind: 'text', label: { zh: '致害物', en: 'Harming object' }, max: 60, group: cause },
    others: { kind: 'note', label: { zh: '其他应报告的情况', en: 'Other' }, max: 2000, group: cause, also: ['其他情况'] },
    late: { kind: 'flag', label: { zh: '迟报', en: 'Reported late' }, facet: true, group: told },
    omitted: { kind: 'flag', label: { zh: '漏报', en: 'Left out' }, facet: true, group: told },
    falsified: { kind: 'flag', label: { zh: '谎报', en: 'Reported falsely' }, facet: true, group: told },
    concealed: { kind: 'flag', label: { zh: '瞒报', en: 'Concealed' }, facet: true, group: told },
    sceneClosedOn: { kind: 'day', label: { zh: '现场处置结束', en: 'Scene closed on' }, group: told, also: ['处置结束日期'], hint: { zh: '此后不再要求每日续报', en: 'daily follow-ups end with it' } },
    counted: { kind: 'flag', label: { zh: '纳入统计', en: 'Counted' }, required: true, facet: true, group: end, also: ['纳统', '是否纳统'], example: '是' },
    ledBy: { kind: 'choice', label: { zh: '调查级别', en: 'Led by' }, required: true, facet: true, column: true, group: end, options: leads, also: ['调查主体'], example: '县级' },
    closedOn: { kind: 'day', label: { zh: '结案日期', en: 'Closed on' }, group: end, also: ['批复结案日期'] },
    handled: { kind: 'integer', label: { zh: '处理人数', en: 'People held to account' }, max: 10_000, unit: people, group: end },
  },
})
