import { AppError } from '#kit/errors'
import { job } from '#kit/events'
import { timer } from '#kit/timers'
import { cancelCallout, startCallout } from '#notify/callouts'
import { fewestPaths } from './area.ts'
import { weighCounty } from './byAlarm.ts'
import { tell } from './draft.ts'
import { countySizes, laterWaits, placesOf, setCallout, warningById } from './store.ts'

export const jobs = [
  job({
    key: 'warnings.weigh', on: ['alarm.opened', 'alarm.raised', 'alarm.lowered', 'alarm.cleared', 'alarm.reopened', 'alarm.merged', 'alarm.retracted'],
    run: async (tx, event) => {
      // a burst of alarms is weighed once per county, not once per alarm
      const county = event.regionPath.split('/').slice(0, 2).join('/') + '/'
      if (!(await laterWaits(tx, 'warnings.weigh', event.id, county))) await weighCounty(tx, event.regionPath)
    },
  }),
  // a new warning can leave towns of an older draft covered
  job({ key: 'warnings.weigh_released', on: ['warning.released', 'warning.lifted'], run: (tx, event) => weighCounty(tx, event.regionPath) }),
  job({
    key: 'warnings.call_out', on: ['warning.released'],
    run: async (tx, event) => {
      const w = await warningById(tx, event.subjectId)
      // a lowered level wakes nobody; who has been called stays informed on the callout's own page
      if (!w || w.origin !== 'own' || w.change === 'downgrade') return
      const regionPaths = fewestPaths(await placesOf(tx, w.id), await countySizes(tx))
      if (!regionPaths.length) return
      const request = { subject: { kind: 'warning', id: w.id }, level: w.level, title: w.title, message: `${w.caution}${w.measures}`, regionPaths, region: w.regionPath }
      try {
        const { calloutId, holders } = await tx.savepoint(() => startCallout(tx, request))
        await setCallout(tx, w.id, calloutId)
        await tell(tx, w, 'warning.called_out', { calloutId, holders })
      } catch (error) {
        // towns without a single post: people must be told, trying again would not help
        if (!(error instanceof AppError) || error.code !== 'callout.nobody') throw error
        await tell(tx, w, 'warning.nobody_called', { regions: regionPaths.length })
      }
    },
  }),
  job({
    // a warning that no longer stands must wake nobody more; the version that took its place has a callout of its own
    key: 'warnings.end_callout', on: ['warning.lifted', 'warning.superseded'],
    run: async (tx, event) => {
      const w = await warningById(tx, event.subjectId)
      if (!w?.calloutId) return
      const { calloutId } = w
      await tx.savepoint(() => cancelCallout(tx, calloutId, event.type === 'warning.lifted' ? '预警已解除' : '预警已变更')).catch((error: unknown) => {
        if (!(error instanceof AppError) || error.code !== 'callout.already_ended') throw error
      })
    },
  }),
]

const overdue = (step: 'submit' | 'release') => timer({
  key: `warning.${step}_due`, batch: 50,
  run: async (tx, timers) => {
    for (const t of timers) await tell(tx, { id: t.subjectId, regionPath: t.regionPath }, `warning.${step}_overdue`, { dueAt: t.dueAt, late: t.late })
  },
})

export const timers = [overdue('submit'), overdue('release')]
