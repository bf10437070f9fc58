// 预案体系建设试点 plan pilot: a town chosen by the city to build its system of plans first (泉应急〔2023〕10号, 二（六）三).
// Not to be confused with 应急预案 emergency plan: a pilot is the work in a town, the plans are its fruit.
import { dayOrder, defineLedger, readers } from '#registry/definition'

export const planPilots = defineLedger({
  key: 'plan_pilot', path: 'plan-pilots', table: 'plan_pilots', title: { zh: '预案试点', en: 'Plan pilots' }, unit: '个', group: 'plans', icon: 'book', stood: { centre: 'command', order: 64 },
  about: { zh: '市级应急预案体系建设试点单位：任务、进度、成果', en: 'towns chosen to build their system of plans first: tasks, progress, fruit' },
  name: 'name', naturalKey: ['region'], position: 'may', regionLevel: 4, facet: 'progress', sort: 'name',
  may: { read: readers, edit: ['city_duty', 'county_duty', 'town_cadre', 'office'] },
  check: (v) => [...(v.progress === 'accepted' && !v.acceptedOn ? [{ field: 'acceptedOn', zh: '已验收的须填验收日期', en: 'an accepted pilot has a day' }] : []), ...dayOrder(v, 'namedOn', 'acceptedOn', '验收早于确定', 'accepted before it was named')],
  fields: {
    name: { kind: 'text', label: { zh: '试点单位', en: 'Town' }, required: true, max: 40, search: true, column: true, also: ['单位', '名称'], example: '演示镇' },
    namedOn: { kind: 'day', label: { zh: '确定日期', en: 'Named on' }, required: true, column: true, also: ['确定时间'], example: '2022-04-12' },
    document: { kind: 'text', label: { zh: '依据文件', en: 'Document' }, max: 80, also: ['文号'], example: '演泉应急〔2022〕31号' },
    progress: { kind: 'choice', label: { zh: '进度', en: 'Progress' }, required: true, facet: true, column: true, also: ['状态'], example: '编制中', options: [{ value: 'surveyed', zh: '风险评估', en: 'risks surveyed', also: ['摸底'] }, { value: 'writing', zh: '编制中', en: 'being written', also: ['编修'] }, { value: 'tested', zh: '演练检验', en: 'tested' }, { value: 'accepted', zh: '已验收', en: 'accepted', also: ['验收'] }] },
    plans: { kind: 'integer', label: { zh: '编修预案', en: 'Plans written' }, max: 10_000, unit: { zh: '份', en: '' }, column: true, also: ['预案数', '编制预案数'], example: '18' },
    cards: { kind: 'integer', label: { zh: '应急处置卡', en: 'Action cards' }, max: 100_000, unit: { zh: '张', en: '' }, column: true, also: ['处置卡'], example: '120' },
    drills: { kind: 'integer', label: { zh: '检验演练', en: 'Drills' }, max: 10_000, unit: { zh: '场', en: '' }, also: ['演练场次'], example: '4' },
    acceptedOn: { kind: 'day', label: { zh: '验收日期', en: 'Accepted on' }, column: true, also: ['验收时间'] },
    lead: { kind: 'text', label: { zh: '牵头单位', en: 'Lead' }, max: 60, also: ['责任单位'], example: '演示镇应急管理站' },
    fruit: { kind: 'note', label: { zh: '主要成果', en: 'Fruit' }, max: 1000, also: ['成果', '经验'] },
  },
})
