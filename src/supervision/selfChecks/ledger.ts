// 企业自查 self-check: an enterprise asks itself at most twelve questions (安全生产法 art. 41: 事故隐患排查治理). Not to be confused with 检查 inspection, which others do.
import { defineLedger, readers } from '#registry/definition'
import { enterprises } from '#registry/enterprises/web'

const sector = enterprises.fields.sector as Extract<(typeof enterprises.fields)[string], { kind: 'choice' }>
const count = (zh: string, en: string) => ({ kind: 'integer', label: { zh, en }, derived: true, min: 0, max: 100 }) as const

/** Rows come from behind the enterprise's code alone. */
export const selfChecks = defineLedger({
  key: 'self_check', path: 'self-checks', table: 'self_checks', title: { zh: '企业自查', en: 'Self-checks' }, unit: '次', group: 'safety', icon: 'check',
  about: { zh: '企业扫码自查：每次的问题数、发现的隐患（安全生产法第四十一条）', en: 'self-checks behind an enterprise’s code: questions, dangers found (Work Safety Law art. 41)' },
  name: 'enterpriseName', namesakes: true, naturalKey: ['code'], position: 'may', facet: 'sector', sort: '-doneOn', unitColumn: 'enterprise_id', broughtOn: '/self-checks',
  stood: { centre: 'supervision', section: 'danger', order: 50 },
  may: { read: [...readers, 'inspector', 'enterprise_officer'], edit: ['office'] },
  fields: {
    code: { kind: 'text', check: 'code', label: { zh: '回执号', en: 'Receipt' }, derived: true, required: true, search: true, column: true },
    enterpriseName: { kind: 'text', label: { zh: '企业', en: 'Enterprise' }, derived: true, required: true, max: 100, search: true, column: true },
    enterpriseId: { kind: 'ref', ledger: 'enterprise', label: { zh: '企业台账', en: 'Enterprise record' }, derived: true, required: true },
    sector: { kind: 'choice', label: { zh: '监管行业', en: 'Sector' }, derived: true, facet: true, options: sector.options },
    doneOn: { kind: 'day', label: { zh: '自查日期', en: 'Done on' }, derived: true, required: true, column: true },
    items: { ...count('问题数', 'Questions'), column: true }, failing: { ...count('不符合', 'Failing'), column: true }, notApplicable: count('不涉及', 'Not applicable'),
    checklist: { kind: 'text', label: { zh: '清单', en: 'Checklist' }, derived: true, max: 120 },
    note: { kind: 'note', label: { zh: '备注', en: 'Note' }, max: 500 },
  },
})
