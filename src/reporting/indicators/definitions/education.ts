// 安全宣教: trainings and events.
import { counted, greatest, summed } from './define.ts'
import { ledgerOf } from './ledgers.ts'

const centre = 'education', leaders = { ledger: ledgerOf('training'), date: 'startedOn', filters: { kind: 'leaders' } }, events = { ledger: ledgerOf('safety_event'), date: 'heldOn' }

export const educationIndicators = [
  summed({ centre, key: 'trainings.people', ...leaders, field: 'people', title: { zh: '党政领导应急能力培训人数', en: 'Leaders trained' }, means: { zh: '开班日期在期内、对象为领导干部的培训参训人数之和。', en: 'Those who took part in courses for leaders that began in these days.' } }),
  summed({ centre, key: 'trainings.days', ...leaders, field: 'days', unit: '天', title: { zh: '党政领导应急能力培训天数', en: 'Days of leaders’ training' }, means: { zh: '上述培训天数之和。', en: 'The days of those courses.' } }),
  counted({ centre, key: 'trainings.count', ledger: ledgerOf('training'), date: 'startedOn', dimensions: ['kind'], title: { zh: '培训期数', en: 'Courses' }, means: { zh: '开班日期在期内的各类培训。', en: 'Courses that began in these days.' } }),
  counted({ centre, key: 'safety_events.count', ...events, dimensions: ['kind', 'level', 'entered'], title: { zh: '安全宣传活动', en: 'Safety events' }, means: { zh: '开始日期在期内的安全生产月、咨询日、“五进”、警示教育等活动。', en: 'Events that began in these days.' } }),
  greatest({ centre, key: 'safety_events.month', ...events, filters: { kind: 'month' }, field: 'ordinal', unit: '个', title: { zh: '“安全生产月”届次', en: 'Which safety month' }, means: { zh: '期内“安全生产月”是第几个。', en: 'The number of the safety month of these days.' } }),
]
