// 责任人 dutyHolder: the person (A, or B in his stead) on a 岗位 post of 防汛责任制 (防洪法 art. 38, 防汛条例 art. 4). One row is one person on one post.
// Not to be confused with 灾害信息员 informant, who reports losses and is not called out.
import { defineLedger } from '#registry/definition'
import { levelOf, levels, ranks } from './words.ts'

const reach = { zh: '联系', en: 'Reach' }, duty = { zh: '岗位', en: 'Post' }
const operational = ['city_duty', 'city_leader', 'county_commander', 'county_duty', 'town_cadre', 'office'] as const

export const holders = defineLedger({
  key: 'duty_holder', path: 'holders', table: 'duty_holders', title: { zh: '防汛责任人', en: 'Duty holders' }, unit: '人', group: 'people', icon: 'people',
  about: { zh: '防汛责任制的责任人（防洪法第三十八条，防汛条例第四条），每岗 A、B 角；预警发布时按岗位逐级叫应', en: 'those who answer for a post in floods (Flood Control Law art. 38), an A and a B on each; called when a warning goes out' },
  name: 'personName', naturalKey: ['region', 'postTitle', 'rank'], position: 'none', stands: 'region', facet: 'level', sort: 'region', sortable: ['personName'],
  confirm: { days: 180, by: { zh: '责任人本人', en: 'the holder' }, phone: 'phone' },
  may: {
    read: [...operational, 'informant'], edit: ['city_duty', 'county_duty', 'county_commander', 'town_cadre'],
    reveal: ['city_duty', 'city_leader', 'county_commander', 'county_duty', 'town_cadre'],
  },
  derive: (_, { regionPath }) => ({ level: levelOf(regionPath) }),
  fields: {
    personName: { kind: 'person', label: { zh: '姓名', en: 'Name' }, required: true, search: true, column: true, also: ['责任人', '责任人姓名'], example: '陈志强' },
    postTitle: { kind: 'text', label: { zh: '岗位', en: 'Post' }, required: true, max: 60, search: true, column: true, group: duty, also: ['岗位名称', '责任岗位', '责任类型', '责任人类别'], example: '村级防汛责任人', hint: { zh: '所在地没有这个岗位时随即设立，上级为上一级区划的首个岗位', en: 'set up where it is not there yet, below the head post of the region above' } },
    rank: { kind: 'choice', label: { zh: 'A/B 角', en: 'Rank' }, required: true, facet: true, column: true, group: duty, also: ['角色', 'AB角', 'A/B岗', 'AB岗', '角'], example: 'A 角', options: ranks },
    level: { kind: 'choice', label: { zh: '层级', en: 'Level' }, derived: true, facet: true, group: duty, options: levels },
    charge: { kind: 'text', label: { zh: '管辖范围', en: 'In charge of' }, max: 200, search: true, group: duty, also: ['责任范围', '责任区域', '包保对象', '责任对象'], example: '北关社区防汛' },
    unit: { kind: 'text', label: { zh: '工作单位', en: 'Work' }, max: 100, also: ['单位', '所在单位'], example: '北关社区居委会' },
    job: { kind: 'text', label: { zh: '职务', en: 'Job' }, max: 60, also: ['单位职务', '行政职务'], example: '主任' },
    phone: { kind: 'phone', label: { zh: '手机', en: 'Mobile' }, required: true, column: true, group: reach, also: ['联系电话', '电话', '手机号码', '手机号'], example: '19900003320' },
    backupPhone: { kind: 'phone', label: { zh: '备用电话', en: 'Second phone' }, group: reach, also: ['办公电话', '固定电话', '其他电话'], example: '059500003321' },
    appointedOn: { kind: 'day', label: { zh: '任职日期', en: 'Since' }, also: ['任职时间', '公布日期'], example: '2026-03-01' },
    note: { kind: 'note', label: { zh: '备注', en: 'Note' }, max: 500 },
  },
})
