// 行刑衔接移送 referral: a case that work-safety enforcement hands to the police as suspected crime (安全生产行政执法与刑事司法衔接工作办法, 应急〔2019〕54号).
// Not to be confused with 责任追究 accountability, what an investigation decides about people, of which a crime is one kind.
import { dayOrder, defineLedger, type Issue, type Option } from '#registry/definition'

const offences: Option[] = [
  { value: '134', zh: '重大责任事故罪', en: 'major liability accident (art. 134)', also: ['刑法第一百三十四条第一款'] }, { value: '134-2', zh: '强令、组织他人违章冒险作业罪', en: 'forcing others to work at peril (art. 134)', also: ['强令违章冒险作业罪'] },
  { value: '134-1', zh: '危险作业罪', en: 'dangerous work (art. 134-1)' }, { value: '135', zh: '重大劳动安全事故罪', en: 'major work-safety accident (art. 135)' }, { value: '136', zh: '危险物品肇事罪', en: 'accident with dangerous goods (art. 136)' },
  { value: '137', zh: '工程重大安全事故罪', en: 'major accident of works (art. 137)' }, { value: '139', zh: '消防责任事故罪', en: 'fire liability accident (art. 139)' }, { value: '139-1', zh: '不报、谎报安全事故罪', en: 'accident not reported or falsely (art. 139-1)', also: ['不报谎报事故罪'] },
  { value: '229', zh: '提供虚假证明文件罪', en: 'false certificates (art. 229)' },
]
const answers: Option[] = [
  { value: 'filed', zh: '立案', en: 'filed', also: ['决定立案'] }, { value: 'not_filed', zh: '不予立案', en: 'not filed', also: ['不立案'] }, { value: 'refiled', zh: '复议后立案', en: 'filed after reconsideration' }, { value: 'returned', zh: '退回补充', en: 'given back for more' },
]
const outcomes: Option[] = [{ value: 'investigating', zh: '侦查中', en: 'under investigation' }, { value: 'prosecution', zh: '移送起诉', en: 'before the prosecution' }, { value: 'convicted', zh: '判决', en: 'convicted' }, { value: 'not_prosecuted', zh: '不起诉', en: 'not prosecuted' }]

function check(v: Readonly<Record<string, unknown>>): Issue[] {
  const issues: Issue[] = []
  if (v.answer && !v.answeredOn) issues.push({ field: 'answeredOn', zh: '写明公安机关答复的日期', en: 'the day on which the police answered' })
  if (v.answer === 'refiled' && !v.reconsideredOn) issues.push({ field: 'reconsideredOn', zh: '复议后立案的，写明提请复议的日期', en: 'the day on which reconsideration was asked for' })
  if (v.outcome && v.answer !== 'filed' && v.answer !== 'refiled') issues.push({ field: 'outcome', zh: '没有立案的案件没有后续结果', en: 'a case that was not filed has no outcome' })
  return [
    ...issues, ...dayOrder(v, 'foundOn', 'decidedOn', '决定移送早于发现', 'decided before it was found'), ...dayOrder(v, 'decidedOn', 'referredOn', '移送早于决定', 'handed over before it was decided'),
    ...dayOrder(v, 'referredOn', 'answeredOn', '答复早于移送', 'answered before it was handed over'), ...dayOrder(v, 'answeredOn', 'reconsideredOn', '提请复议早于答复', 'reconsideration before the answer'),
  ]
}
const time = { zh: '时限', en: 'Time limits' }, what = { zh: '案件', en: 'Case' }, end = { zh: '答复和结果', en: 'Answer and outcome' }

export const referrals = defineLedger({
  key: 'referral', path: 'referrals', table: 'referrals', title: { zh: '行刑衔接移送', en: 'Criminal referrals' }, unit: '起', group: 'safety', icon: 'out',
  stood: { centre: 'supervision', section: 'accident', order: 40 },
  about: { zh: '向司法机关移送的涉嫌安全生产犯罪案件（应急〔2019〕54号），按移送日期归年', en: 'cases of suspected work-safety crime handed to the police (应急〔2019〕54号), of the year in which they were' },
  name: 'name', naturalKey: ['code'], position: 'none', facet: 'offence', sort: '-referredOn', sums: ['persons'],
  may: { read: ['city_duty', 'city_leader', 'county_commander', 'county_duty', 'office', 'inspector'], edit: ['office', 'county_duty', 'inspector'] },
  check, derive: (v) => ({ days: daysBetween(v.referredOn, v.answeredOn) }),
  fields: {
    code: { kind: 'text', check: 'code', label: { zh: '移送书编号', en: 'No.' }, required: true, search: true, column: true, also: ['编号', '文号', '移送书文号'], example: 'YS-2022-003' },
    name: { kind: 'text', label: { zh: '案件名称', en: 'Case' }, required: true, max: 120, search: true, column: true, also: ['名称', '案由'], example: '演示石业涉嫌重大责任事故案' },
    offence: { kind: 'choice', label: { zh: '涉嫌罪名', en: 'Offence' }, required: true, facet: true, column: true, options: offences, also: ['罪名'], example: '重大责任事故罪', group: what, hint: { zh: '一般以死亡 1 人、重伤 3 人或损失 100 万元为起点（法释〔2015〕22号）', en: 'as a rule from 1 death, 3 serious injuries or 1 million CNY on' } },
    persons: { kind: 'integer', label: { zh: '移送人数', en: 'Persons' }, required: true, min: 1, max: 1000, unit: { zh: '人', en: '' }, column: true, group: what, also: ['人数', '涉案人数'], example: '1' },
    accidentId: { kind: 'ref', ledger: 'accident', label: { zh: '涉及事故', en: 'Accident' }, group: what, also: ['事故名称'], hint: { zh: '没有发生事故的（如危险作业罪）留空', en: 'empty where nothing happened (dangerous work)' } },
    enterpriseId: { kind: 'ref', ledger: 'enterprise', label: { zh: '涉案企业', en: 'Enterprise' }, group: what, also: ['企业名称', '单位名称'] },
    materials: { kind: 'choices', label: { zh: '移送材料', en: 'Papers' }, group: what, options: [{ value: 'letter', zh: '移送书', en: 'letter' }, { value: 'report', zh: '调查报告', en: 'report' }, { value: 'items', zh: '涉案物品清单', en: 'items' }, { value: 'appraisal', zh: '检验鉴定', en: 'appraisal' }, { value: 'photos', zh: '现场照片', en: 'photos' }] },
    foundOn: { kind: 'day', label: { zh: '发现日期', en: 'Found on' }, group: time, also: ['发现涉嫌犯罪日期'], hint: { zh: '负责人自接到报告起 3 日内决定是否移送', en: 'the head decides within 3 days' } },
    decidedOn: { kind: 'day', label: { zh: '决定移送', en: 'Decided on' }, group: time, also: ['决定日期'], hint: { zh: '决定后 24 小时内移送公安机关', en: 'handed over within 24 hours' } },
    referredOn: { kind: 'day', label: { zh: '移送日期', en: 'Handed over on' }, required: true, column: true, group: time, also: ['移送时间'], example: '2022-08-20', hint: { zh: '公安机关 3 日内决定是否立案；需查证的 7 日，复杂的 30 日', en: 'the police decide within 3 days, 7 to verify, 30 for complex ones' } },
    police: { kind: 'text', label: { zh: '受理机关', en: 'Police' }, max: 80, group: end, also: ['公安机关'], example: '演示县公安局' },
    answer: { kind: 'choice', label: { zh: '答复', en: 'Answer' }, facet: true, column: true, group: end, options: answers, also: ['立案情况', '公安机关答复'], hint: { zh: '不服不予立案的，3 日内提请复议', en: 'against a refusal, reconsideration is asked for within 3 days' } },
    answeredOn: { kind: 'day', label: { zh: '答复日期', en: 'Answered on' }, group: end, also: ['立案日期'] },
    reconsideredOn: { kind: 'day', label: { zh: '提请复议', en: 'Reconsideration asked' }, group: end },
    copiedOn: { kind: 'day', label: { zh: '抄送检察院', en: 'Copied to the procuratorate' }, group: end, also: ['抄送日期'] },
    outcome: { kind: 'choice', label: { zh: '后续结果', en: 'Outcome' }, group: end, options: outcomes, also: ['处理结果'] },
    days: { kind: 'integer', label: { zh: '答复用时', en: 'Days to the answer' }, max: 10_000, unit: { zh: '日', en: 'days' }, group: end, derived: true },
    note: { kind: 'note', label: { zh: '备注', en: 'Note' }, max: 1000, also: ['说明'] },
  },
})

function daysBetween(from: unknown, to: unknown): number | null {
  if (typeof from !== 'string' || typeof to !== 'string' || to < from) return null
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
