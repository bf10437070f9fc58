// The ledger of patrols: one of a county in a year. Its steps, issues and numbers are the verbs'.
import { dayOrder, defineLedger, readers } from '#registry/definition'

const course = { zh: '进展', en: 'Course' }

export const patrols = defineLedger({
  key: 'patrol', path: 'patrols', table: 'patrols', title: { zh: '安全生产巡查', en: 'Patrols' }, unit: '次', group: 'safety', icon: 'eye',
  about: { zh: '市安委会巡查组对县（市、区）安全生产工作的巡查：问题移交、整改、回头看', en: 'patrols of counties by the city’s safety committee: issues handed over, rectified, looked back at' },
  name: 'title', namesakes: true, naturalKey: ['year', 'region'], position: 'none', facet: 'stage', sort: '-startedOn', stood: { centre: 'supervision', section: 'duty', order: 30 },
  may: { read: readers, edit: ['city_duty', 'office'] },
  check: (v) => dayOrder(v, 'startedOn', 'endedOn', '结束早于进驻', 'ends before it starts'),
  derive: (v) => ({ stage: v.stage ?? 'planned', issues: v.issues ?? 0, resolved: v.resolved ?? 0 }),
  fields: {
    title: { kind: 'text', label: { zh: '巡查名称', en: 'Title' }, required: true, max: 100, search: true, column: true, also: ['名称'], example: '对惠安县的安全生产巡查' },
    year: { kind: 'integer', label: { zh: '年度', en: 'Year' }, required: true, min: 2000, max: 2100, column: true, also: ['年份'], example: '2026' },
    no: { kind: 'integer', label: { zh: '巡查组', en: 'Team' }, required: true, min: 1, max: 50, column: true, also: ['组号', '第几巡查组'], example: '1' },
    leader: { kind: 'person', label: { zh: '组长', en: 'Leader' }, required: true, search: true, column: true, example: '郑明辉' },
    deputy: { kind: 'person', label: { zh: '副组长', en: 'Deputy' } },
    members: { kind: 'text', label: { zh: '组员', en: 'Members' }, max: 300, also: ['成员'] },
    startedOn: { kind: 'day', label: { zh: '进驻日期', en: 'Starts on' }, column: true, also: ['开始日期'], example: '2026-06-08' },
    endedOn: { kind: 'day', label: { zh: '结束日期', en: 'Ends on' }, also: ['离开日期'], example: '2026-06-26' },
    basis: { kind: 'text', label: { zh: '依据', en: 'Basis' }, max: 200, also: ['文件依据'] },
    stage: {
      kind: 'choice', label: { zh: '进度', en: 'Stage' }, derived: true, required: true, facet: true, column: true, group: course,
      options: [{ value: 'planned', zh: '未开始', en: 'planned' }, { value: 'mobilization', zh: '已动员', en: 'mobilized' }, { value: 'briefing', zh: '已听取汇报', en: 'briefed' }, { value: 'records', zh: '查阅资料', en: 'records read' }, { value: 'interviews', zh: '个别谈话', en: 'interviews held' }, { value: 'unannounced', zh: '暗访抽查', en: 'visited unannounced' }, { value: 'feedback', zh: '已反馈', en: 'fed back' }, { value: 'handover', zh: '整改中', en: 'being rectified' }, { value: 'rectification', zh: '待回头看', en: 'reported' }, { value: 'look_back', zh: '回头看', en: 'being looked back at' }, { value: 'closed', zh: '已办结', en: 'closed' }],
    },
    issues: { kind: 'integer', label: { zh: '移交问题', en: 'Issues' }, derived: true, required: true, min: 0, max: 1000, column: true, group: course }, resolved: { kind: 'integer', label: { zh: '已解决', en: 'Resolved' }, derived: true, required: true, min: 0, max: 1000, column: true, group: course },
    handoverNumber: { kind: 'text', label: { zh: '移交清单', en: 'Hand-over list' }, derived: true, max: 60, search: true, group: course },
    reportDueOn: { kind: 'day', label: { zh: '整改报告期限', en: 'Report due on' }, derived: true, column: true, group: course }, reportedOn: { kind: 'day', label: { zh: '整改报告', en: 'Reported on' }, derived: true, group: course },
  },
})
