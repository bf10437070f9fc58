// 培训 training: a course that was held for people who must act (安全生产法 第二十八条; 泉应急〔2023〕10号, 二（六）三). Not to be confused with 演练 drill, which tests a plan.
import { atMost, defineLedger, readers } from '#registry/definition'

export const trainings = defineLedger({
  key: 'training', path: 'trainings', table: 'trainings', title: { zh: '培训', en: 'Trainings' }, unit: '期', group: 'events', icon: 'book', stood: { centre: 'education', order: 40 },
  about: { zh: '已举办的应急管理和安全生产培训：对象、人数、天数、考核', en: 'courses that were held: for whom, how many, how long, with what result' },
  name: 'name', naturalKey: ['name', 'startedOn'], position: 'none', facet: 'kind', sort: '-startedOn', sortable: ['startedOn', 'people'], sums: ['people'],
  may: { read: [...readers, 'inspector'], edit: ['city_duty', 'county_duty', 'office'] },
  check: (v) => atMost(v, 'passed', 'people', '考核合格人数多于参训人数', 'more passed than took part'),
  fields: {
    name: { kind: 'text', label: { zh: '培训名称', en: 'Name' }, required: true, max: 100, search: true, column: true, also: ['名称', '班次'], example: '应急处置能力提升专题研讨班' },
    kind: { kind: 'choice', label: { zh: '对象', en: 'For whom' }, required: true, facet: true, column: true, also: ['培训对象', '类别'], example: '领导干部', options: [
      { value: 'leaders', zh: '领导干部', en: 'leaders', also: ['党政主要领导'] }, { value: 'officers', zh: '执法监管人员', en: 'inspectors', also: ['执法人员'] }, { value: 'informants', zh: '灾害信息员', en: 'informants' }, { value: 'enterprise', zh: '企业负责人和安管人员', en: 'heads and safety officers of enterprises', also: ['企业人员'] }, { value: 'operators', zh: '特种作业人员', en: 'special operators' }, { value: 'teams', zh: '救援队伍', en: 'rescue teams' }, { value: 'public', zh: '社会公众', en: 'the public', also: ['公众'] }] },
    startedOn: { kind: 'day', label: { zh: '开班日期', en: 'Started on' }, required: true, column: true, also: ['开始日期', '培训时间'], example: '2022-09-19' },
    days: { kind: 'integer', label: { zh: '天数', en: 'Days' }, required: true, min: 1, max: 365, unit: { zh: '天', en: 'days' }, column: true, also: ['培训天数', '为期'], example: '5' },
    people: { kind: 'integer', label: { zh: '参训人数', en: 'Took part' }, required: true, max: 1_000_000, unit: { zh: '人', en: '' }, column: true, also: ['人数', '培训人数'], example: '183' },
    passed: { kind: 'integer', label: { zh: '考核合格', en: 'Passed' }, max: 1_000_000, unit: { zh: '人', en: '' }, also: ['合格人数'], example: '180' },
    hosts: { kind: 'text', label: { zh: '举办单位', en: 'Hosts' }, max: 100, search: true, also: ['主办单位', '组织单位'], example: '市委组织部、市应急管理局' },
    venue: { kind: 'text', label: { zh: '地点', en: 'Where' }, max: 100, column: true, also: ['培训地点'], example: '市委党校' },
    content: { kind: 'note', label: { zh: '内容', en: 'Content' }, max: 1000, also: ['培训内容', '课程'] },
  },
})
