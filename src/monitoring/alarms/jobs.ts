import { job, recordMany } from '#kit/events'
import { ruleById } from '#monitoring/rules'
import { closeOfRule, forgetGauges } from './store.ts'

export const jobs = [
  job({
    // a gauge that a rule no longer watches can't be judged clear by it
    key: 'alarms.rule_changed', on: ['rule.changed'],
    run: async (tx, event) => {
      const rule = await ruleById(tx, event.subjectId)
      if (!rule) return
      const closed = await closeOfRule(tx, rule.id, rule.enabled ? rule.regionPath : null)
      await forgetGauges(tx, closed.map((a) => a.stationId))
      await recordMany(tx, closed.map((a) => ({ type: 'alarm.cleared', subject: { kind: 'alarm', id: a.id }, region: a.regionPath, data: { ruleId: rule.id, stationId: a.stationId, level: a.level, because: 'rule' } })))
    },
  }),
]
