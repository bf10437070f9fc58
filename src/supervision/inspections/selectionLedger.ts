// 检查对象抽取 selection: the enterprises that are to be inspected, and how they were chosen: targeted, drawn by lot (双随机), or by risk (分级差异化). Seed and pool stay with the draw.
import { defineLedger, readers } from '#registry/definition'

export const methods = ['targeted', 'random', 'graded', 'given'] as const
export type Method = (typeof methods)[number]

export const selections = defineLedger({
  key: 'inspection_selection', path: 'inspection-selections', table: 'inspection_selections', title: { zh: '检查对象抽取', en: 'Selections' }, unit: '次', group: 'safety', icon: 'filter',
  about: { zh: '检查对象怎样选出：定向、随机（双随机、一公开）、分级差异化；随机种子和抽取池随记录保存，可复核', en: 'how enterprises to inspect were chosen; seed and pool are kept, so that a draw can be checked' },
  name: 'title', namesakes: true, naturalKey: ['code'], position: 'none', facet: 'method', sort: '-drawnOn', broughtOn: '/draws', stood: { centre: 'supervision', section: 'inspect', order: 28 },
  may: { read: [...readers, 'inspector'], edit: ['city_duty', 'county_duty', 'office'] },
  fields: {
    code: { kind: 'text', check: 'code', label: { zh: '抽取编号', en: 'Code' }, derived: true, required: true, search: true, column: true },
    title: { kind: 'text', label: { zh: '事由', en: 'Title' }, required: true, max: 120, search: true, column: true },
    reason: { kind: 'note', label: { zh: '说明', en: 'Reason' }, max: 1000 },
    method: { kind: 'choice', label: { zh: '选取方式', en: 'Method' }, derived: true, required: true, facet: true, column: true, options: [{ value: 'targeted', zh: '定向', en: 'targeted' }, { value: 'random', zh: '随机抽取', en: 'drawn by lot' }, { value: 'graded', zh: '分级差异化', en: 'by risk' }, { value: 'given', zh: '指定名单', en: 'a given list' }] },
    drawnOn: { kind: 'day', label: { zh: '抽取日期', en: 'Drawn on' }, derived: true, required: true, column: true },
    pool: { kind: 'integer', label: { zh: '抽取池', en: 'Pool' }, derived: true, required: true, min: 0, max: 10_000_000, unit: { zh: '家', en: '' }, column: true },
    drawn: { kind: 'integer', label: { zh: '选出', en: 'Chosen' }, derived: true, required: true, min: 0, max: 100_000, unit: { zh: '家', en: '' }, column: true },
    seed: { kind: 'text', label: { zh: '随机种子', en: 'Seed' }, derived: true, max: 64 },
    filter: { kind: 'text', label: { zh: '范围条件', en: 'Range' }, derived: true, max: 2000, hint: { zh: '企业台账的筛选条件', en: 'a filter of the enterprise ledger' } },
    drawnBy: { kind: 'text', label: { zh: '抽取人', en: 'Drawn by' }, derived: true, max: 60 },
  },
})
