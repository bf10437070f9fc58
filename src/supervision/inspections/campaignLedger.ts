// 检查行动 inspection campaign: groups, checklists and a span of time in which many enterprises are inspected (泉应急〔2023〕10号, 二（三）). Not to be confused with 专项行动 programme (monthly tasks).
import { dayOrder, defineLedger, readers } from '#registry/definition'
import { modeOptions } from './modes.ts'

export const campaigns = defineLedger({
  key: 'inspection_campaign', path: 'inspection-campaigns', table: 'inspection_campaigns', title: { zh: '检查行动', en: 'Inspection campaigns' }, unit: '个', group: 'safety', icon: 'flag',
  about: { zh: '一段时间内由若干检查组按清单开展的检查', en: 'inspections by groups with checklists within a span of time' },
  name: 'name', naturalKey: ['code'], position: 'none', facet: 'mode', sort: '-startsOn', stood: { centre: 'supervision', section: 'inspect', order: 26 },
  may: { read: [...readers, 'inspector'], edit: ['city_duty', 'county_duty', 'office'] },
  check: (v) => dayOrder(v, 'startsOn', 'endsOn', '结束早于开始', 'ends before it starts'),
  fields: {
    code: { kind: 'text', check: 'code', label: { zh: '行动编号', en: 'Code' }, required: true, search: true, column: true, also: ['编号'], example: 'XD-2026-01' },
    name: { kind: 'text', label: { zh: '行动名称', en: 'Name' }, required: true, max: 100, search: true, column: true, also: ['名称'], example: '演示安全生产督导检查' },
    mode: { kind: 'choice', label: { zh: '检查方式', en: 'Mode' }, required: true, facet: true, column: true, options: modeOptions, example: '督导检查' },
    startsOn: { kind: 'day', label: { zh: '开始日期', en: 'Starts on' }, required: true, column: true, also: ['开始时间'], example: '2026-03-01' },
    endsOn: { kind: 'day', label: { zh: '结束日期', en: 'Ends on' }, required: true, column: true, also: ['结束时间'], example: '2026-06-30' },
    lead: { kind: 'text', label: { zh: '牵头单位', en: 'Lead' }, required: true, max: 100, search: true, column: true, example: '市安办' },
    basis: { kind: 'text', label: { zh: '依据', en: 'Basis' }, max: 200, also: ['文件依据'] },
    goal: { kind: 'note', label: { zh: '工作要求', en: 'Goal' }, max: 1000 },
  },
})
