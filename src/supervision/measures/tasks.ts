// 专项行动 programme, its monthly tasks 任务 programme_task, and 会商 consultation: what leaders decide round a table, with the tasks that come of it. Not 任务指令 order, which belongs to an incident.
import { dayOrder, defineLedger, numbersOf, readers } from '#registry/definition'
import { dueStandardParts, progressFields } from './fields.ts'

const read = [...readers, 'inspector'] as const
export const taskReminder = numbersOf('programme_task.reminder', ['dueOn'], dueStandardParts, 'whole')

export const programmes = defineLedger({
  key: 'programme', path: 'programmes', table: 'programmes', title: { zh: '专项行动', en: 'Programmes' }, unit: '项', group: 'safety', icon: 'flag',
  stood: { centre: 'supervision', section: 'measure', order: 16 },
  about: { zh: '安全生产专项整治三年行动、百日会战等：起止、重点领域和牵头单位', en: 'three-year actions, hundred-day campaigns: from when to when, in which fields, led by whom' },
  name: 'name', naturalKey: ['code'], position: 'none', facet: 'kind', sort: '-startsOn',
  may: { read, edit: ['office'] },
  check: (v) => dayOrder(v, 'startsOn', 'endsOn', '结束早于开始', 'it ends before it starts'),
  fields: {
    code: { kind: 'text', check: 'code', label: { zh: '编号', en: 'Code' }, required: true, column: true, also: ['行动编号'], example: 'BRHZ-2022' },
    name: { kind: 'text', label: { zh: '名称', en: 'Name' }, required: true, max: 80, search: true, column: true, also: ['行动名称'], example: '安全生产“百日会战”专项行动（演示）' },
    kind: { kind: 'choice', label: { zh: '类别', en: 'Kind' }, required: true, facet: true, column: true, example: '百日会战', options: [{ value: 'three_year', zh: '三年行动', en: 'three-year action' }, { value: 'hundred_days', zh: '百日会战', en: 'hundred days' }, { value: 'other', zh: '其他专项', en: 'other' }] },
    startsOn: { kind: 'day', label: { zh: '开始', en: 'From' }, required: true, column: true, also: ['开始日期'], example: '2022-07-01' },
    endsOn: { kind: 'day', label: { zh: '结束', en: 'Until' }, required: true, column: true, also: ['结束日期'], example: '2022-10-08' },
    areas: { kind: 'items', label: { zh: '重点领域', en: 'Fields' }, also: ['领域'], example: '道路交通 市公安局；消防 市消防救援支队', hint: { zh: '每项依次写：领域 牵头单位', en: 'each: the field, its lead unit' }, of: { name: { label: { zh: '领域', en: 'Field' }, kind: 'text', max: 30 }, lead: { label: { zh: '牵头单位', en: 'Lead' }, kind: 'text', max: 60 } } },
    source: { kind: 'text', label: { zh: '依据', en: 'Source' }, max: 200, also: ['文号', '依据文件'] },
    note: { kind: 'note', label: { zh: '备注', en: 'Note' }, max: 1000 },
  },
})

export const consultations = defineLedger({
  key: 'consultation', path: 'consultations', table: 'consultations', title: { zh: '专题会商', en: 'Consultations' }, unit: '次', group: 'safety', icon: 'people',
  stood: { centre: 'supervision', section: 'measure', order: 18 },
  about: { zh: '市政府主要领导每月一题的专题会商和市安办的协调会商：议题、纪要、任务清单', en: 'the leader’s monthly consultation on one field, and those of the committee’s office: agenda, minutes, tasks' },
  name: 'title', naturalKey: ['code'], position: 'none', facet: 'kind', sort: '-heldOn',
  may: { read, edit: ['office', 'city_duty'] },
  fields: {
    code: { kind: 'text', check: 'code', label: { zh: '编号', en: 'Code' }, required: true, column: true, example: 'HS-2022-07' },
    title: { kind: 'text', label: { zh: '会议名称', en: 'Meeting' }, required: true, max: 100, search: true, column: true, also: ['名称'], example: '交通领域专题会商会（演示）' },
    kind: { kind: 'choice', label: { zh: '类别', en: 'Kind' }, required: true, facet: true, column: true, example: '月度专题会商', options: [{ value: 'monthly', zh: '月度专题会商', en: 'monthly, by the leader', also: ['月度会商'] }, { value: 'coordination', zh: '协调会商', en: 'coordination', also: ['专题协调会商'] }] },
    topic: { kind: 'text', label: { zh: '议题领域', en: 'Topic' }, required: true, max: 40, search: true, column: true, also: ['专题', '领域'], example: '交通' },
    heldOn: { kind: 'day', label: { zh: '召开日期', en: 'Held on' }, required: true, column: true, also: ['会议日期', '时间'], example: '2022-07-28' },
    chair: { kind: 'text', label: { zh: '主持', en: 'Chaired by' }, required: true, max: 60, column: true, also: ['主持人'], example: '市政府主要领导' },
    programmeId: { kind: 'ref', ledger: 'programme', label: { zh: '所属行动', en: 'Programme' }, also: ['专项行动'] },
    attended: { kind: 'note', label: { zh: '参加单位', en: 'Attended by' }, max: 1000, also: ['参会单位'] },
    agenda: { kind: 'items', label: { zh: '议程', en: 'Agenda' }, hint: { zh: '每项依次写：内容 汇报单位', en: 'each: the matter, who reports' }, of: { matter: { label: { zh: '内容', en: 'Matter' }, kind: 'text', max: 60 }, speaker: { label: { zh: '汇报单位', en: 'Reported by' }, kind: 'text', max: 40 } } },
    minutes: { kind: 'note', label: { zh: '会议纪要', en: 'Minutes' }, max: 8000, search: true, also: ['纪要'] },
    docNumber: { kind: 'text', label: { zh: '纪要文号', en: 'Number' }, max: 60, search: true },
  },
})

export const tasks = defineLedger({
  key: 'programme_task', path: 'programme-tasks', table: 'programme_tasks', title: { zh: '任务清单', en: 'Tasks' }, unit: '项', group: 'safety', icon: 'check',
  stood: { centre: 'supervision', section: 'measure', order: 20 },
  about: { zh: '专项行动逐领域逐月的任务和会商议定的事项：责任单位、时限、进展、佐证', en: 'a programme’s tasks by field and month, and what a consultation decided: who, until when, how far, with what evidence' },
  name: 'title', namesakes: true, naturalKey: ['code'], position: 'none', facet: 'status', sort: 'dueOn',
  may: { read, edit: ['office', 'city_duty', 'county_duty'] },
  standards: [taskReminder], derive: (v) => ({ status: v.status ?? 'open' }),
  check: (v) => (v.programmeId || v.consultationId ? [] : [{ field: 'programmeId', zh: '任务须属于一项行动或一次会商', en: 'a task belongs to a programme or to a consultation' }]),
  fields: {
    code: { kind: 'text', check: 'code', label: { zh: '编号', en: 'Code' }, required: true, search: true, column: true, example: 'BRHZ-2022-07-03-1' },
    title: { kind: 'text', label: { zh: '任务', en: 'Task' }, required: true, max: 200, search: true, column: true, also: ['工作任务', '议定事项'], example: '排查农村客运车辆动态监控（演示）' },
    programmeId: { kind: 'ref', ledger: 'programme', label: { zh: '所属行动', en: 'Programme' }, also: ['专项行动'] },
    consultationId: { kind: 'ref', ledger: 'consultation', label: { zh: '议定于', en: 'Decided at' }, also: ['会商'] },
    area: { kind: 'text', label: { zh: '领域', en: 'Field' }, max: 30, search: true, column: true, also: ['重点领域'], example: '道路交通' },
    month: { kind: 'text', label: { zh: '月份', en: 'Month' }, max: 7, column: true, example: '2022-07' },
    unit: { kind: 'text', label: { zh: '责任单位', en: 'Responsible' }, required: true, max: 100, search: true, column: true, also: ['牵头单位'], example: '市公安局' },
    dueOn: { kind: 'day', label: { zh: '完成时限', en: 'Due on' }, required: true, column: true, also: ['时限'], example: '2022-07-31' },
    ...progressFields,
  },
})
