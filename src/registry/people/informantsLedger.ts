// 灾害信息员 informant: reports and verifies losses (自然灾害救助条例 art. 12); not a duty holder, is not called out.
import { dayOrder, defineLedger } from '#registry/definition'
import { levelOf, levels, ranks } from './words.ts'

const operational = ['city_duty', 'city_leader', 'county_commander', 'county_duty', 'town_cadre', 'office'] as const
const reach = { zh: '联系', en: 'Reach' }, training = { zh: '任用与培训', en: 'Appointment and training' }

export const informants = defineLedger({
  key: 'informant', path: 'informants', table: 'informants', title: { zh: '灾害信息员', en: 'Disaster informants' }, unit: '人', group: 'people', icon: 'person',
  about: { zh: '灾情初报、核查的灾害信息员（自然灾害救助条例第十二条），每村至少一名', en: 'those who report and verify losses (Disaster Relief Regulations art. 12), one a village at least' },
  name: 'personName', naturalKey: ['region', 'personName', 'rank'], position: 'none', stands: 'region', regionLevel: 2, facet: 'level', sort: 'region', sortable: ['personName'],
  confirm: { days: 180, by: { zh: '灾害信息员本人', en: 'the informant' }, phone: 'phone' },
  may: { read: [...operational, 'informant'], edit: ['city_duty', 'county_duty', 'town_cadre'], reveal: ['city_duty', 'city_leader', 'county_commander', 'county_duty', 'town_cadre'] },
  check: (v) => dayOrder(v, 'appointedOn', 'leavesOn', '离任早于任用', 'leaves before the appointment'),
  derive: (_, { regionPath }) => ({ level: levelOf(regionPath) }),
  fields: {
    personName: { kind: 'person', label: { zh: '姓名', en: 'Name' }, required: true, search: true, column: true, also: ['灾害信息员', '信息员姓名', '信息员'], example: '林秀英' },
    rank: { kind: 'choice', label: { zh: 'A/B 角', en: 'Rank' }, required: true, facet: true, column: true, also: ['角色', 'AB角', 'A/B岗', 'AB岗'], example: 'A 角', options: ranks },
    level: { kind: 'choice', label: { zh: '层级', en: 'Level' }, derived: true, facet: true, options: levels },
    gender: { kind: 'choice', label: { zh: '性别', en: 'Sex' }, options: [{ value: 'male', zh: '男', en: 'male' }, { value: 'female', zh: '女', en: 'female' }] },
    unit: { kind: 'text', label: { zh: '工作单位', en: 'Work' }, max: 100, also: ['单位', '所在单位'], example: '北关社区居委会' },
    job: { kind: 'text', label: { zh: '职务', en: 'Job' }, max: 60, also: ['单位职务', '本职'], example: '网格员' },
    phone: { kind: 'phone', label: { zh: '手机', en: 'Mobile' }, required: true, column: true, group: reach, also: ['联系电话', '电话', '手机号码', '手机号'], example: '19900003330' },
    backupPhone: { kind: 'phone', label: { zh: '备用电话', en: 'Second phone' }, group: reach, also: ['办公电话', '固定电话', '其他电话'] },
    appointedOn: { kind: 'day', label: { zh: '任用日期', en: 'Appointed on' }, group: training, also: ['聘任日期', '任职日期'], example: '2024-03-01' },
    leavesOn: { kind: 'day', label: { zh: '任期至', en: 'Until' }, group: training, also: ['离任日期', '聘期至'] },
    trainedOn: { kind: 'day', label: { zh: '最近培训', en: 'Last trained' }, column: true, group: training, also: ['培训日期', '最近培训日期', '年度培训日期'], example: '2026-04-01' },
    certificate: { kind: 'text', label: { zh: '培训证书', en: 'Certificate' }, max: 60, group: training, also: ['证书编号', '资格证书'] },
    insured: { kind: 'flag', label: { zh: '已投意外险', en: 'Insured' }, facet: true, group: training, also: ['是否投保'] },
    note: { kind: 'note', label: { zh: '备注', en: 'Note' }, max: 500 },
  },
})
