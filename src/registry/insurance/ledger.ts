// 保险保单 insurancePolicy: one policy that pays for disasters or accidents: 政策性农村住房叠加保险, 自然灾害公众责任险, 安全生产责任保险 (泉应急〔2023〕10号, 二（七）; 安全生产法 51). Not to be confused with 灾情 loss, which nobody has yet paid.
import { dayOrder, defineLedger, type Issue, readers } from '#registry/definition'

export type Claim = { day: string; cause: string; amount: number }
type Values = Readonly<Record<string, unknown>>
const claims = (values: Values): Claim[] => (Array.isArray(values.claims) ? (values.claims as Claim[]) : [])

function check(values: Values): Issue[] {
  const issues: Issue[] = [], odd = claims(values).find((claim) => !/^\d{4}-\d{2}-\d{2}$/.test(claim.day))
  if (values.kind === 'safety' && !values.enterprise) issues.push({ field: 'enterprise', zh: '安责险须填投保企业', en: 'work-safety liability needs its enterprise' })
  if (odd) issues.push({ field: 'claims', zh: `“${odd.cause}”的出险日期应写作 2022-07-30`, en: `the day of “${odd.cause}” is written 2022-07-30` })
  const outside = claims(values).find((claim) => typeof values.startsOn === 'string' && typeof values.endsOn === 'string' && (claim.day < values.startsOn || claim.day > values.endsOn))
  if (outside && !odd) issues.push({ field: 'claims', zh: `${outside.day}“${outside.cause}”不在保险期间内`, en: `${outside.day} “${outside.cause}” lies outside the period` })
  return [...issues, ...dayOrder(values, 'startsOn', 'endsOn', '保险期止早于保险期起', 'it ends before it starts')]
}
const period = { zh: '保障', en: 'Cover' }, paid = { zh: '理赔', en: 'Claims' }

export const insurancePolicies = defineLedger({
  key: 'insurance_policy', path: 'insurance-policies', table: 'insurance_policies', title: { zh: '保险保单', en: 'Insurance policies' }, unit: '份', group: 'plans', icon: 'file',
  about: { zh: '农房叠加险、自然灾害公众责任险、安责险的保单与理赔', en: 'policies and claims: rural housing, public liability for disasters, work-safety liability' },
  name: 'number', naturalKey: ['number'], position: 'none', facet: 'kind', sort: 'number', sortable: ['endsOn'], unitColumn: 'enterprise',
  confirm: { days: 365, by: { zh: '承保机构', en: 'the insurer' }, phone: 'phone' },
  may: { read: [...readers, 'enterprise_officer'], edit: ['city_duty', 'county_duty', 'office'] },
  check, derive: (v) => ({ claimCount: claims(v).length, claimPaid: Math.round(claims(v).reduce((sum, claim) => sum + claim.amount, 0) * 100) / 100 }),
  fields: {
    number: { kind: 'text', check: 'code', label: { zh: '保单号', en: 'Number' }, required: true, search: true, column: true, also: ['保险单号', '保单编号'], example: 'YS-2022-350582-0001' },
    kind: { kind: 'choice', label: { zh: '险种', en: 'Kind' }, required: true, facet: true, column: true, also: ['保险类型', '险别'], example: '农房叠加险', options: [{ value: 'housing', zh: '政策性农村住房叠加保险', en: 'rural housing', also: ['农房叠加险', '农房保险', '农村住房保险'] }, { value: 'public', zh: '自然灾害公众责任险', en: 'public liability for disasters', also: ['公众责任险', '自然灾害公众责任保险'] }, { value: 'safety', zh: '安全生产责任保险', en: 'work-safety liability', also: ['安责险'] }, { value: 'other', zh: '其他', en: 'other' }] },
    insurer: { kind: 'text', label: { zh: '保险机构', en: 'Insurer' }, required: true, max: 100, search: true, column: true, also: ['承保公司', '保险公司'], example: '演示财产保险公司' },
    holder: { kind: 'text', label: { zh: '投保人', en: 'Holder' }, required: true, max: 100, search: true, also: ['投保单位'], example: '演示市应急管理局' },
    insured: { kind: 'text', label: { zh: '被保险人', en: 'Insured' }, max: 200, column: true, also: ['被保险对象', '保障对象'], example: '全市农村住房' },
    enterprise: { kind: 'ref', ledger: 'enterprise', label: { zh: '投保企业', en: 'Enterprise' }, also: ['企业名称', '企业'], hint: { zh: '安责险必填', en: 'for work-safety liability' } },
    sum: { kind: 'decimal', label: { zh: '保额', en: 'Sum insured' }, required: true, min: 0, max: 1_000_000_000, unit: { zh: '万元', en: '10k CNY' }, column: true, group: period, also: ['保险金额', '累计责任限额'], example: '5000' },
    limitEach: { kind: 'decimal', label: { zh: '每户（每人）限额', en: 'Limit each' }, min: 0, max: 1_000_000, unit: { zh: '万元', en: '10k CNY' }, group: period, also: ['每人限额', '每户限额'], example: '5' },
    premium: { kind: 'decimal', label: { zh: '保费', en: 'Premium' }, required: true, min: 0, max: 1_000_000_000, unit: { zh: '元', en: 'CNY' }, group: period, also: ['保险费'], example: '320000' },
    households: { kind: 'integer', label: { zh: '保障户数', en: 'Households' }, max: 100_000_000, unit: { zh: '户', en: '' }, group: period, also: ['投保户数'], example: '86000' },
    people: { kind: 'integer', label: { zh: '保障人数', en: 'People' }, max: 100_000_000, unit: { zh: '人', en: '' }, group: period, also: ['投保人数', '参保人数'], example: '120' },
    startsOn: { kind: 'day', label: { zh: '保险期起', en: 'From' }, required: true, group: period, also: ['起保日期', '生效日期'], example: '2022-01-01' },
    endsOn: { kind: 'day', expires: true, label: { zh: '保险期止', en: 'Until' }, required: true, column: true, group: period, also: ['终保日期', '到期日期', '失效日期'], example: '2022-12-31' },
    claims: { kind: 'items', label: { zh: '理赔记录', en: 'Claims' }, group: paid, also: ['理赔', '赔付记录'], example: '2022-07-30 暴雨倒房 52000', hint: { zh: '每笔依次写：出险日期 事由 赔付金额（元）', en: 'each: day, cause, amount in CNY' }, of: { day: { label: { zh: '出险日期', en: 'Day' }, kind: 'text', max: 10 }, cause: { label: { zh: '事由', en: 'Cause' }, kind: 'text', max: 40 }, amount: { label: { zh: '赔付（元）', en: 'CNY' }, kind: 'decimal' } } },
    claimCount: { kind: 'integer', label: { zh: '理赔笔数', en: 'Claims' }, derived: true, column: true, group: paid, also: ['赔付笔数'] },
    claimPaid: { kind: 'decimal', label: { zh: '已赔付', en: 'Paid' }, min: 0, unit: { zh: '元', en: 'CNY' }, derived: true, column: true, group: paid, also: ['赔付金额'] },
    contact: { kind: 'person', label: { zh: '理赔联系人', en: 'Contact' }, group: paid, also: ['联系人'], example: '柯晓燕' },
    phone: { kind: 'phone', label: { zh: '理赔电话', en: 'Phone' }, group: paid, also: ['联系电话', '报案电话'], example: '19900004501' },
  },
})
