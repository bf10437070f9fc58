import { z } from 'zod'
import { contract, idParams, instant, level, listOf, paging } from '#kit/contract'
import { ruleForm } from './model.ts'
import { differences, trial, trialCount, trialSpan } from './trialModel.ts'

const moment = instant.pipe(z.iso.datetime({ offset: true }))

export const startTrial = contract({
  method: 'POST', path: '/api/rule-trials', summary: '用历史数据试算规则（不产生报警）', reply: trial,
  body: z.object({ /** null: a rule that is not saved yet */ ruleId: z.uuid().nullable(), form: ruleForm, from: moment, to: moment }),
})
export const listTrials = contract({ method: 'GET', path: '/api/rule-trials', summary: '规则试算记录', query: z.object({ rule: z.uuid().optional(), ...paging }), reply: listOf(trial) })
export const readTrial = contract({
  method: 'GET', path: '/api/rule-trials/:id', params: idParams, summary: '一次试算：进度，按级别、月份、县（市、区）的条数',
  reply: z.object({ trial, counts: z.array(trialCount), stations: z.number() }),
})
export const trialSpans = contract({
  method: 'GET', path: '/api/rule-trials/:id/spans', params: idParams, summary: '试算会产生的报警', reply: listOf(trialSpan),
  query: z.object({ ...paging, difference: z.enum(differences).optional(), level: z.coerce.number().pipe(level).optional(), county: z.string().regex(/^[0-9A-Z]{6,12}$/).optional(), month: z.string().regex(/^\d{4}-\d{2}$/).optional() }),
})
export const trialCurve = contract({
  method: 'GET', path: '/api/rule-trials/:id/stations/:station/curve', params: z.object({ id: z.uuid(), station: z.uuid() }), summary: '测站过程线与试算报警时段',
  query: z.object({ from: moment, to: moment }),
  reply: z.object({ stationName: z.string(), unit: z.string(), points: z.array(z.object({ at: instant, value: z.number() })), lines: z.array(z.object({ level, value: z.number() })), spans: z.array(trialSpan) }),
})
export const cancelTrial = contract({ method: 'POST', path: '/api/rule-trials/:id/cancellation', params: idParams, summary: '停止试算', body: z.object({}), reply: trial })
