// What a ledger whose rows are reported on has: the fields that reports alone write.
import type { Field, Words } from '#registry/definition'

/** Days before the due day. */
export const dueStandardParts = { before: { zh: '提前天数', en: 'days before' } }

const progressGroup: Words = { zh: '进展', en: 'Progress' }
/** Written by reports alone; `progress` is null until somebody has reported. */
export const progressFields = {
  status: { kind: 'choice', label: { zh: '状态', en: 'State' }, derived: true, facet: true, column: true, group: progressGroup, options: [{ value: 'open', zh: '推进中', en: 'under way' }, { value: 'reported', zh: '报完成待核', en: 'said to be done' }, { value: 'done', zh: '已办结', en: 'done' }] },
  progress: { kind: 'integer', label: { zh: '进度', en: 'Progress' }, derived: true, max: 100, unit: { zh: '%', en: '%' }, column: true, group: progressGroup },
  reportedOn: { kind: 'day', label: { zh: '最近报告', en: 'Last reported' }, derived: true, group: progressGroup },
  doneOn: { kind: 'day', label: { zh: '办结日期', en: 'Done on' }, derived: true, group: progressGroup },
} as const satisfies Record<string, Field>
