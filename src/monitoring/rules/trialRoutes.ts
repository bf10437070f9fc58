import { route } from '#kit/http'
import * as api from './trialApi.ts'
import { cancelTrial, curveOf, foundTrial, startTrial } from './trialRun.ts'
import { countsOf, spansOfTrial, stationsHit, trialsOf } from './trialStore.ts'

const open = { open: 'a trial asks history for the whole installation; what it found is shown by region' }

export const trialRoutes = [
  route(api.startTrial, { permission: 'rule.try', scope: open, run: ({ tx, body }) => startTrial(tx, body) }),
  route(api.listTrials, { permission: 'rule.read', scope: open, run: async ({ tx, query }) => ({ ...(await trialsOf(tx, query.rule, query.limit)), next: null }) }),
  route(api.readTrial, { permission: 'rule.read', scope: 'region', run: async ({ tx, params: { id } }) => ({ trial: await foundTrial(tx, id), counts: await countsOf(tx, id), stations: await stationsHit(tx, id) }) }),
  route(api.trialSpans, { permission: 'rule.read', scope: 'region', run: async ({ tx, params: { id }, query }) => { await foundTrial(tx, id); return spansOfTrial(tx, id, query) } }),
  route(api.trialCurve, { permission: 'rule.read', scope: 'region', run: ({ tx, params, query }) => curveOf(tx, params.id, params.station, query.from, query.to) }),
  route(api.cancelTrial, { permission: 'rule.try', scope: open, run: ({ tx, params }) => cancelTrial(tx, params.id) }),
]
