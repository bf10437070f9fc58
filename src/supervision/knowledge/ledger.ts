// 典型经验库 knowledge: what one part of the city learned, for the others: practices, institutions, ideas, cases, mechanisms, toolbooks, methods. Not 预案 plan, not 法律 law.
import { defineLedger, type Option, readers } from '#registry/definition'

export const kinds: readonly Option[] = [
  { value: 'practice', zh: '典型经验做法', en: 'practice', also: ['经验做法'] }, { value: 'institution', zh: '制度成果', en: 'institution' }, { value: 'idea', zh: '金点子', en: 'idea', also: ['“金点子”'] },
  { value: 'enforcement_case', zh: '典型执法案例', en: 'enforcement case', also: ['执法案例'] }, { value: 'accident_case', zh: '典型事故案例', en: 'accident case', also: ['事故案例'] },
  { value: 'mechanism', zh: '工作机制', en: 'mechanism' }, { value: 'toolbook', zh: '工具书', en: 'toolbook' }, { value: 'method', zh: '工作方法', en: 'method' },
]

export const knowledge = defineLedger({
  key: 'knowledge', path: 'knowledge', table: 'knowledge', title: { zh: '典型经验库', en: 'Knowledge' }, unit: '篇', group: 'safety', icon: 'book',
  stood: { centre: 'supervision', section: 'measure', order: 24 },
  about: { zh: '三年行动中各级各部门的经验做法、制度成果、金点子、执法和事故案例，八项机制和工具书；可推送、可采用', en: 'what was learned in the three-year action: practices, institutions, ideas, cases, the eight mechanisms and the toolbooks; pushed and adopted' },
  name: 'title', naturalKey: ['code'], position: 'none', facet: 'kind', sort: 'code', sortable: ['publishedOn'],
  may: { read: [...readers, 'inspector'], edit: ['office', 'county_duty'] },
  fields: {
    code: { kind: 'text', check: 'code', label: { zh: '编号', en: 'Code' }, required: true, search: true, column: true, example: 'JY-001' },
    title: { kind: 'text', label: { zh: '题目', en: 'Title' }, required: true, max: 120, search: true, column: true, also: ['标题', '名称'], example: '网格员随手拍闭环处置（演示）' },
    kind: { kind: 'choice', label: { zh: '类别', en: 'Kind' }, required: true, facet: true, column: true, also: ['类型'], example: '典型经验做法', options: kinds },
    summary: { kind: 'text', label: { zh: '要点', en: 'In short' }, max: 200, search: true, also: ['摘要'] },
    text: { kind: 'note', label: { zh: '正文', en: 'Text' }, max: 20_000, search: true, also: ['内容', '全文'] },
    unit: { kind: 'text', label: { zh: '报送单位', en: 'From' }, max: 80, search: true, column: true, also: ['单位', '部门'], example: '惠安县应急管理局' },
    area: { kind: 'text', label: { zh: '行业领域', en: 'Field' }, max: 30, search: true, column: true, also: ['领域'], example: '消防' },
    tags: { kind: 'text', label: { zh: '标签', en: 'Tags' }, max: 100, search: true, also: ['关键词'], example: '网格 举报' },
    publishedOn: { kind: 'day', label: { zh: '印发日期', en: 'Published on' }, column: true, example: '2022-12-10' },
    source: { kind: 'text', label: { zh: '来源', en: 'Source' }, max: 200 },
  },
})
