// 速报联动单位 linked unit: a department or unit that shares news of emergencies at once with the duty desk (突发信息共享速报联动机制; 泉应急〔2023〕10号, 二（六）).
// Not to be confused with 组织 organization, the body itself: a linked unit is its desk and what it has promised to tell.
import { defineLedger, readers } from '#registry/definition'

const reach = { zh: '联络', en: 'Reach' }

export const linkedUnits = defineLedger({
  key: 'linked_unit', path: 'linked-units', table: 'linked_units', title: { zh: '速报联动单位', en: 'Linked units' }, unit: '个', group: 'organizations', icon: 'phone', stood: { centre: 'command', order: 63 },
  about: { zh: '与应急值班共享突发信息、速报联动的部门和单位', en: 'departments and units that share news of emergencies with the duty desk at once' },
  name: 'name', naturalKey: ['name', 'region'], position: 'none', facet: 'standing', sort: 'name',
  confirm: { days: 90, by: { zh: '联动单位值班室', en: 'the unit’s duty desk' } },
  may: { read: readers, edit: ['city_duty', 'county_duty', 'office'], reveal: readers },
  check: (v) => (v.standing === 'left' && !v.leftOn ? [{ field: 'leftOn', zh: '已退出的须填退出日期', en: 'a unit that left has a day' }] : []),
  fields: {
    name: { kind: 'text', label: { zh: '单位名称', en: 'Unit' }, required: true, max: 80, search: true, column: true, also: ['名称', '联动单位'], example: '市气象局（演示）' },
    organization: { kind: 'ref', ledger: 'organization', label: { zh: '组织台账', en: 'Organization' }, also: ['组织编码'] },
    tells: { kind: 'choices', label: { zh: '共享信息', en: 'Tells of' }, required: true, facet: true, column: true, also: ['信息类别', '速报内容'], example: '气象、水情', options: [
      { value: 'weather', zh: '气象', en: 'weather' }, { value: 'water', zh: '水情', en: 'water', also: ['水利'] }, { value: 'geology', zh: '地质', en: 'geology', also: ['地灾', '地震'] }, { value: 'sea', zh: '海洋与海上', en: 'sea', also: ['海上', '海洋'] }, { value: 'forest', zh: '森林火情', en: 'forest fire' }, { value: 'fire', zh: '火灾', en: 'fire', also: ['消防'] },
      { value: 'traffic', zh: '交通', en: 'traffic', also: ['道路交通'] }, { value: 'health', zh: '卫生', en: 'health', also: ['伤员救治'] }, { value: 'lifeline', zh: '水电气讯', en: 'power, gas, water, telephone', also: ['电力', '燃气', '通信'] }, { value: 'work', zh: '生产安全事故', en: 'work accidents', also: ['事故'] }, { value: 'order', zh: '社会面', en: 'public order', also: ['治安', '舆情'] }] },
    minutes: { kind: 'integer', label: { zh: '速报时限', en: 'Within' }, min: 1, max: 1440, unit: { zh: '分钟', en: 'min' }, column: true, also: ['时限', '时限（分钟）'], example: '15' },
    standing: { kind: 'choice', label: { zh: '状态', en: 'State' }, required: true, facet: true, column: true, also: ['联动状态'], example: '联动中', options: [{ value: 'linked', zh: '联动中', en: 'linked', also: ['在用', '正常'] }, { value: 'trial', zh: '试运行', en: 'on trial' }, { value: 'left', zh: '已退出', en: 'left', also: ['退出'] }] },
    channels: { kind: 'choices', label: { zh: '联动方式', en: 'By' }, group: reach, also: ['方式'], options: [{ value: 'phone', zh: '电话', en: 'phone' }, { value: 'group', zh: '工作群', en: 'group chat', also: ['微信群'] }, { value: 'system', zh: '系统推送', en: 'system', also: ['平台'] }, { value: 'fax', zh: '传真', en: 'fax' }] },
    dutyPhone: { kind: 'phone', label: { zh: '24 小时值班电话', en: 'Duty phone' }, required: true, group: reach, also: ['值班电话', '电话'], example: '19900005101' },
    contact: { kind: 'person', label: { zh: '联络员', en: 'Liaison' }, column: true, group: reach, also: ['联系人'], example: '郑明辉' },
    joinedOn: { kind: 'day', label: { zh: '加入日期', en: 'Joined on' }, column: true, also: ['建立联动日期'], example: '2022-03-18' },
    leftOn: { kind: 'day', label: { zh: '退出日期', en: 'Left on' }, also: ['退出时间'] },
  },
})
