// 标杆企业 benchmark: an enterprise that the city holds up to others of its sector for its standardization (泉应急〔2023〕10号, 二（三）二).
// Not to be confused with the standardization grade of an enterprise, which it keeps also where nobody looks up to it.
import { dayOrder, defineLedger, readers } from '#registry/definition'
import { sectors } from './sectors.ts'

export const benchmarks = defineLedger({
  key: 'benchmark', path: 'benchmarks', table: 'benchmarks', title: { zh: '标杆企业', en: 'Benchmarks' }, unit: '家', group: 'safety', icon: 'flag', stood: { centre: 'supervision', section: 'measure', order: 80 },
  about: { zh: '安全生产标准化标杆企业：所属行业（领域）、认定、经验、接待观摩', en: 'enterprises held up to others of their sector: what for, since when, who came to see' },
  name: 'name', naturalKey: ['enterpriseId', 'sector'], position: 'none', stands: 'enterpriseId', facet: 'sector', sort: '-namedOn', sortable: ['namedOn'],
  may: { read: [...readers, 'inspector', 'enterprise_officer'], edit: ['city_duty', 'county_duty', 'office'] }, unitColumn: 'enterprise_id',
  check: (v) => dayOrder(v, 'namedOn', 'withdrawnOn', '撤销早于认定', 'withdrawn before it was named'),
  fields: {
    name: { kind: 'text', label: { zh: '企业名称', en: 'Enterprise' }, required: true, max: 100, search: true, column: true, also: ['名称', '标杆企业'], example: '演示锦昌鞋服有限公司' },
    enterpriseId: { kind: 'ref', ledger: 'enterprise', label: { zh: '企业台账', en: 'In the ledger' }, required: true, also: ['统一社会信用代码', '信用代码'] },
    sector: { kind: 'choice', label: { zh: '行业（领域）', en: 'Sector' }, required: true, facet: true, column: true, also: ['行业', '行业领域'], example: '制鞋', options: sectors },
    level: { kind: 'choice', label: { zh: '级别', en: 'Level' }, required: true, facet: true, column: true, also: ['标杆级别'], example: '市级', options: [{ value: 'province', zh: '省级', en: 'province' }, { value: 'city', zh: '市级', en: 'city' }, { value: 'county', zh: '县级', en: 'county' }] },
    namedOn: { kind: 'day', label: { zh: '认定日期', en: 'Named on' }, required: true, column: true, also: ['公布日期', '确定日期'], example: '2022-06-30' },
    document: { kind: 'text', label: { zh: '公布文件', en: 'Document' }, max: 80, also: ['文号'], example: '演泉安办〔2022〕40号' },
    tools: { kind: 'choices', label: { zh: '亮点', en: 'Strong in' }, facet: true, column: true, also: ['突出做法'], options: [{ value: 'lists', zh: '三张清单', en: 'the three lists' }, { value: 'map', zh: '一图一册', en: 'one map, one book' }, { value: 'fives', zh: '5S 管理', en: '5S', also: ['5S'] }, { value: 'signs', zh: '六有标识', en: 'the six signs', also: ['六有'] }, { value: 'digital', zh: '智慧管理', en: 'digital' }, { value: 'team', zh: '班组建设', en: 'crews' }] },
    visits: { kind: 'integer', label: { zh: '接待观摩', en: 'Visits' }, max: 100_000, unit: { zh: '场', en: '' }, column: true, also: ['观摩场次'], example: '6' },
    practice: { kind: 'note', label: { zh: '经验做法', en: 'Practice' }, max: 2000, also: ['做法', '经验'] },
    withdrawnOn: { kind: 'day', label: { zh: '撤销日期', en: 'Withdrawn on' }, also: ['撤销时间'] },
    withdrawnReason: { kind: 'text', label: { zh: '撤销原因', en: 'Why' }, max: 200, also: ['撤销事由'] },
  },
})
