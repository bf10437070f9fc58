import { AppError } from '#kit/errors'
import type { Tx } from '#kit/db'
import { job } from '#kit/events'
import { timer } from '#kit/timers'
import { startCallout } from '#notify/callouts'
import { fewestPaths } from './area.ts'
import { weighCounty } from './byAlarm.ts'
import { tell } from './draft.ts'
import { expiryTimers } from './expiry.ts'
import type { Warning } from './model.ts'
import { countySizes, laterWaits, placesOf, setCallout, townsOfWarning, unwokenTowns, warningById } from './store.ts'
import { endCallout, tellChanged, tellEnded } from './tell.ts'

/** Which towns a release calls out: a lowered level, a later end and other words wake nobody; another area wakes those who are new in it, and goes on with towns where nobody has woken yet. */
async function toCall(tx: Tx, w: Warning) {
  const places = await placesOf(tx, w.id)
  if (w.change === 'downgrade' || w.change === 'extend' || w.change === 'correct') return []
  if (w.change !== 'area' || !w.supersedesId) return places
  const had = new Set((await townsOfWarning(tx, w.supersedesId)).map((t) => t.code)), asleep = await unwokenTowns(tx, w.supersedesId)
  return places.filter((p) => !had.has(p.code) || asleep.has(p.code))
}

async function callOut(tx: Tx, w: Warning): Promise<void> {
  const regionPaths = fewestPaths(await toCall(tx, w), await countySizes(tx))
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
}

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
  job({ key: 'warnings.weigh_released', on: ['warning.released', 'warning.lifted', 'warning.cancelled'], run: (tx, event) => weighCounty(tx, event.regionPath) }),
  job({
    key: 'warnings.call_out', on: ['warning.released'],
    run: async (tx, event) => {
      const w = await warningById(tx, event.subjectId)
      if (w?.origin === 'own') await callOut(tx, w)
    },
  }),
  job({
    // whoever had the version before is told what is different now
    key: 'warnings.tell_changed', on: ['warning.released'],
    run: async (tx, event) => {
      const w = await warningById(tx, event.subjectId)
      if (w?.origin === 'own') await tellChanged(tx, w)
    },
  }),
  job({
    // a warning that no longer stands must wake nobody more, and whoever had it must know
    key: 'warnings.end_callout', on: ['warning.lifted', 'warning.cancelled', 'warning.superseded'],
    run: async (tx, event) => {
      const w = await warningById(tx, event.subjectId)
      if (!w || w.origin !== 'own') return
      const next = event.type === 'warning.superseded' && typeof event.data.by === 'string' ? await warningById(tx, event.data.by) : undefined
      await endCallout(tx, w, next)
      if (event.type !== 'warning.superseded') await tellEnded(tx, w)
    },
  }),
]

const overdue = (step: 'submit' | 'release') => timer({
  key: `warning.${step}_due`, batch: 50,
  run: async (tx, timers) => {
    for (const t of timers) await tell(tx, { id: t.subjectId, regionPath: t.regionPath }, `warning.${step}_overdue`, { dueAt: t.dueAt, late: t.late })
  },
})

export const timers = [overdue('submit'), overdue('release'), ...expiryTimers]
