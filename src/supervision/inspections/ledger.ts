// 检查 inspection: inspectors at an enterprise with a checklist (安全生产法 art. 65–67). 待检查 planned, 已检查 done. Not to be confused with 复查 recheck (of a danger) or 巡查 patrol (of a county).
import { defineLedger, readers } from '#registry/definition'
import { enterprises } from '#registry/enterprises/web'
import { modeOptions } from './modes.ts'

const outcome = { zh: '结果', en: 'Outcome' }, papers = { zh: '文书', en: 'Documents' }, plan = { zh: '计划', en: 'Plan' }
const sector = enterprises.fields.sector as Extract<(typeof enterprises.fields)[string], { kind: 'choice' }>
const count = (zh: string, en: string) => ({ kind: 'integer', label: { zh, en }, derived: true, min: 0, max: 1000, group: outcome }) as const

/** Rows come by drawing enterprises or by an inspection that was done; what was found is written by the verbs alone. A plan that is given up is taken out of service. */
export const inspections = defineLedger({
  key: 'inspection', path: 'inspections', table: 'inspections', title: { zh: '检查', en: 'Inspections' }, unit: '次', group: 'safety', icon: 'list',
  about: { zh: '到生产经营单位按清单检查（安全生产法第六十五至六十七条）：每项结果、发现的隐患、文书', en: 'inspections at enterprises by checklist (Work Safety Law art. 65–67): results, dangers found, documents' },
  name: 'enterpriseName', namesakes: true, naturalKey: ['code'], position: 'may', facet: 'stage', sort: '-dueOn', sortable: ['doneOn'], unitColumn: 'enterprise_id', broughtOn: '/draws',
  stood: { centre: 'supervision', section: 'inspect', order: 20 },
  may: { read: [...readers, 'inspector', 'enterprise_officer'], edit: ['city_duty', 'county_duty', 'office'] },
  fields: {
    code: { kind: 'text', check: 'code', label: { zh: '检查编号', en: 'Code' }, derived: true, required: true, search: true, column: true },
    enterpriseName: { kind: 'text', label: { zh: '被检查单位', en: 'Enterprise' }, derived: true, required: true, max: 100, search: true, column: true },
    enterpriseId: { kind: 'ref', ledger: 'enterprise', label: { zh: '企业台账', en: 'Enterprise record' }, derived: true, required: true },
    sector: { kind: 'choice', label: { zh: '监管行业', en: 'Sector' }, derived: true, facet: true, options: sector.options },
    stage: { kind: 'choice', label: { zh: '进度', en: 'Stage' }, derived: true, required: true, facet: true, column: true, options: [{ value: 'planned', zh: '待检查', en: 'planned' }, { value: 'done', zh: '已检查', en: 'done' }] },
    mode: { kind: 'choice', label: { zh: '检查方式', en: 'Mode' }, derived: true, required: true, facet: true, column: true, options: modeOptions },
    dueOn: { kind: 'day', label: { zh: '应查日期', en: 'Due on' }, group: plan, column: true, hint: { zh: '待检查的可改', en: 'may be moved while planned' } },
    campaignName: { kind: 'text', label: { zh: '行动', en: 'Campaign' }, derived: true, max: 100, group: plan },
    campaignId: { kind: 'ref', ledger: 'inspection_campaign', label: { zh: '行动台账', en: 'Campaign record' }, derived: true, group: plan },
    groupNo: { kind: 'integer', label: { zh: '检查组', en: 'Group' }, derived: true, min: 1, max: 200, group: plan },
    selectionId: { kind: 'ref', ledger: 'inspection_selection', label: { zh: '抽取', en: 'Drawn by' }, derived: true, group: plan },
    checklistKey: { kind: 'text', label: { zh: '清单', en: 'Checklist' }, derived: true, max: 40, group: plan },
    checklistVersion: { kind: 'integer', label: { zh: '清单版本', en: 'Checklist version' }, derived: true, min: 1, max: 10_000, group: plan, hint: { zh: '检查开始时所用的版本', en: 'the version it began with' } },
    inspectors: { kind: 'text', label: { zh: '检查人员', en: 'Inspectors' }, derived: true, max: 300, search: true, column: true },
    doneOn: { kind: 'day', label: { zh: '检查日期', en: 'Done on' }, derived: true, column: true, group: outcome },
    items: count('检查项', 'Items'), conforming: count('符合', 'Conforming'), failing: { ...count('不符合', 'Failing'), column: true }, notApplicable: count('不涉及', 'Not applicable'), onSpot: count('立整立改', 'Put right on the spot'),
    signed: { kind: 'choice', label: { zh: '被检查单位签字', en: 'Enterprise’s signature' }, derived: true, group: papers, options: [{ value: 'signed', zh: '已签字', en: 'signed' }, { value: 'refused', zh: '拒签已注明', en: 'refused, noted' }] },
    recordNumber: { kind: 'text', label: { zh: '现场检查记录', en: 'Record no.' }, derived: true, max: 60, search: true, group: papers },
    orderNumber: { kind: 'text', label: { zh: '责令限期整改指令书', en: 'Order no.' }, derived: true, max: 60, search: true, group: papers },
    note: { kind: 'note', label: { zh: '备注', en: 'Note' }, max: 1000 },
  },
})
