// 年度目标 year target: what the bureau has said it will do in a year, and how far it is (泉应急〔2023〕10号, 三). Not to be confused with 考核指标, by which others are judged.
import { defineLedger, type Issue, numberIn, readers } from '#registry/definition'

/** What a target counts. */
export const targetKinds = [
  { value: 'province_measures', zh: '省级细化举措', en: 'measures of the province' }, { value: 'city_measures', zh: '市级细化举措', en: 'measures of the city' }, { value: 'patrolled_counties', zh: '巡查县（市、区）', en: 'counties patrolled', also: ['安全生产巡查'] }, { value: 'projects', zh: '重点规划项目', en: 'projects', also: ['重点项目'] },
  { value: 'management_posts', zh: '综合应急管理站', en: 'town emergency stations', also: ['应急管理站'] }, { value: 'post_requirements', zh: '管理站建设要求（有）', en: 'requirements of a station', also: ['7个有'] }, { value: 'shelters', zh: '避灾点提升', en: 'shelters upgraded', also: ['避灾点'] }, { value: 'depots', zh: '市级物资储备库', en: 'depots of the city', also: ['储备库'] },
  { value: 'counties', zh: '覆盖县（市、区）', en: 'counties covered', also: ['县区'] }, { value: 'coastal_teams', zh: '沿海社会应急力量', en: 'coastal teams' }, { value: 'mechanisms', zh: '推行工作机制', en: 'mechanisms in use' }, { value: 'other', zh: '其他', en: 'other' },
] as const

const check = (v: Readonly<Record<string, unknown>>): Issue[] => {
  const least = numberIn(v, 'value'), most = numberIn(v, 'valueTo')
  return most !== null && least !== null && most < least ? [{ field: 'valueTo', zh: '上限小于下限', en: 'the most is less than the least' }] : []
}

export const yearTargets = defineLedger({
  key: 'year_target', path: 'year-targets', table: 'year_targets', title: { zh: '年度目标', en: 'Year targets' }, unit: '项', group: 'safety', icon: 'check', stood: { centre: 'supervision', section: 'measure', order: 81 },
  about: { zh: '年度工作思路和为民办实事项目提出的目标，及完成情况', en: 'what the bureau has said it will do in a year, and how far it is' },
  name: 'name', naturalKey: ['year', 'kind', 'name'], position: 'none', facet: 'kind', sort: '-year', sortable: ['dueOn'],
  may: { read: [...readers, 'inspector'], edit: ['city_duty', 'office'] },
  check,
  derive: (v) => { const least = numberIn(v, 'value'), done = numberIn(v, 'done'); return { met: least === null || done === null ? null : done >= least } },
  fields: {
    name: { kind: 'text', label: { zh: '目标', en: 'Target' }, required: true, max: 100, search: true, column: true, also: ['目标名称', '任务'], example: '提升建设避灾点' },
    year: { kind: 'integer', label: { zh: '年度', en: 'Year' }, required: true, min: 2000, max: 2100, column: true, also: ['年份'], example: '2023' },
    kind: { kind: 'choice', label: { zh: '计什么', en: 'Counts' }, required: true, facet: true, column: true, also: ['类别', '指标'], example: '避灾点提升', options: targetKinds },
    value: { kind: 'integer', label: { zh: '目标值（下限）', en: 'Least' }, required: true, max: 1_000_000, column: true, also: ['目标值', '数量'], example: '200' },
    valueTo: { kind: 'integer', label: { zh: '上限', en: 'Most' }, max: 1_000_000, column: true, also: ['目标值上限'], hint: { zh: '目标是一个范围时填', en: 'where the target is a range' } },
    unit: { kind: 'text', label: { zh: '计量单位', en: 'Unit' }, required: true, max: 10, column: true, also: ['单位'], example: '个' },
    done: { kind: 'integer', label: { zh: '已完成', en: 'Done' }, max: 1_000_000, column: true, also: ['完成值', '完成数'], example: '64' },
    met: { kind: 'flag', label: { zh: '已达目标', en: 'Met' }, facet: true, column: true, derived: true },
    dueOn: { kind: 'day', label: { zh: '完成时限', en: 'Due on' }, column: true, also: ['时限'], example: '2023-12-31' },
    livelihood: { kind: 'flag', label: { zh: '为民办实事项目', en: 'Livelihood project' }, facet: true, also: ['为民办实事'] },
    owner: { kind: 'text', label: { zh: '责任单位', en: 'Owner' }, max: 100, also: ['牵头单位'], example: '市应急管理局' },
    source: { kind: 'text', label: { zh: '出处', en: 'Source' }, max: 100, also: ['依据'], example: '泉应急〔2023〕10号 三（八）' },
    note: { kind: 'note', label: { zh: '进展', en: 'Progress' }, max: 1000, also: ['进展情况', '备注'] },
  },
})
