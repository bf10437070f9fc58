// 安全生产措施 measure: one of the 15 hard measures of the State Council's committee, of the province's 66 rules, or of the city's 75. Not 五落实, which belong to one danger.
import { defineLedger, type Issue, numbersOf, readers } from '#registry/definition'
import { dueStandardParts, progressFields } from './fields.ts'

export const reminder = numbersOf('measure.reminder', ['dueOn'], dueStandardParts, 'whole')

/** What stands above a measure belongs to its level: nothing above the nation's, a national one above the province's. */
function check(values: Readonly<Record<string, unknown>>): Issue[] {
  if (values.level === 'national' && values.parentId) return [{ field: 'parentId', zh: '国家层面的措施没有上级措施', en: 'a national measure stands under none' }]
  if (values.level === 'province' && !values.parentId) return [{ field: 'parentId', zh: '省级细则须对应一条国家措施', en: 'a provincial rule stands under a national measure' }]
  return []
}

export const measures = defineLedger({
  key: 'measure', path: 'measures', table: 'measures', title: { zh: '安全生产措施', en: 'Measures' }, unit: '条', group: 'safety', icon: 'list',
  stood: { centre: 'supervision', section: 'measure', order: 12 },
  about: { zh: '国务院安委会十五条硬措施、省六十六条实施细则、市七十五项具体措施：牵头单位、时限、进展和佐证', en: 'the 15 national hard measures, the province’s 66 rules and the city’s 75: who leads, until when, how far, with what evidence' },
  name: 'title', naturalKey: ['code'], position: 'none', facet: 'level', sort: 'code', sortable: ['dueOn'],
  may: { read: [...readers, 'inspector'], edit: ['office'] },
  standards: [reminder], check, derive: (v) => ({ status: v.status ?? 'open' }),
  fields: {
    code: { kind: 'text', check: 'code', label: { zh: '编号', en: 'Code' }, required: true, search: true, column: true, also: ['序号', '措施编号'], example: 'C-01' },
    level: { kind: 'choice', label: { zh: '层级', en: 'Level' }, required: true, facet: true, column: true, also: ['级别'], example: '市级', options: [{ value: 'national', zh: '国家', en: 'national', also: ['国务院安委会', '国家级'] }, { value: 'province', zh: '省级', en: 'province', also: ['省', '省安委会'] }, { value: 'city', zh: '市级', en: 'city', also: ['市', '本市'] }] },
    title: { kind: 'text', label: { zh: '措施', en: 'Measure' }, required: true, max: 120, search: true, column: true, also: ['措施名称', '工作措施'], example: '推行安全生产标准化（演示）' },
    content: { kind: 'note', label: { zh: '具体内容', en: 'In full' }, max: 4000, also: ['内容', '实施细则'] },
    parentId: { kind: 'ref', ledger: 'measure', label: { zh: '上级措施', en: 'Stands under' }, also: ['对应措施', '对应上级措施'] },
    owner: { kind: 'text', label: { zh: '牵头单位', en: 'Lead unit' }, max: 100, search: true, column: true, also: ['责任单位', '责任部门'], example: '市应急管理局' },
    partners: { kind: 'text', label: { zh: '配合单位', en: 'With' }, max: 200, also: ['协同单位'], example: '市公安局、市住房和城乡建设局' },
    dueOn: { kind: 'day', label: { zh: '完成时限', en: 'Due on' }, column: true, also: ['时限', '完成时间'], example: '2023-12-31' },
    source: { kind: 'text', label: { zh: '依据', en: 'Source' }, max: 200, also: ['来源', '文件依据'] },
    verified: { kind: 'flag', label: { zh: '已核对原文', en: 'Checked against the text' } },
    ...progressFields,
  },
})
