import { route } from '#kit/http'
import { typeFix } from './follow.ts'
import { activeStorm, changeWarningLine, importTrack, listStorms, listWarningLines, readStorm, similarStorms, stormArrivals, stormCircles, stormForecasts, stormReach, stormTrack, typeFix as typedFix } from './api.ts'
import { changeLine, foundStorm, importFile } from './actions.ts'
import { reachOf, similarTo } from './reach.ts'
import { allStorms, fixesOf, newestForecasts, warningLines } from './store.ts'
import { arrivalsOf, circlesOf, stateOf, stormNow, trackOf } from './views.ts'

const open = { open: 'a storm belongs to no region; its track is public' }
const permission = 'storm.read'

export const routes = [
  route(listStorms, { permission, scope: open, run: async ({ tx }) => { const rows = await allStorms(tx); return { rows, total: rows.length } } }),
  route(activeStorm, { permission, scope: open, run: ({ tx }) => stormNow(tx) }),
  route(readStorm, { permission, scope: open, run: async ({ tx, params: { id } }) => ({ storm: await foundStorm(tx, id), fixes: await fixesOf(tx, id), state: await stateOf(tx, id) }) }),
  route(stormTrack, { permission, scope: open, run: ({ tx, params }) => trackOf(tx, params.id) }),
  route(stormCircles, { permission, scope: open, run: ({ tx, params, query }) => circlesOf(tx, params.id, query.at, query.agency) }),
  route(stormArrivals, { permission, scope: 'region', run: ({ tx, params, query }) => arrivalsOf(tx, params.id, query.force) }),
  route(stormForecasts, { permission, scope: open, run: async ({ tx, params: { id } }) => (await foundStorm(tx, id), { rows: await newestForecasts(tx, id) }) }),
  route(stormReach, { permission, scope: 'region', run: ({ tx, params, query }) => reachOf(tx, params.id, query.agency) }),
  route(similarStorms, { permission, scope: open, run: ({ tx, params, query }) => similarTo(tx, params.id, query.limit) }),
  route(listWarningLines, { permission, scope: open, run: async ({ tx }) => ({ rows: await warningLines(tx) }) }),
  route(changeWarningLine, { permission: 'storm.import', scope: open, run: ({ tx, body }) => changeLine(tx, body) }),
  route(typedFix, { permission: 'storm.import', scope: open, run: async ({ tx, body }) => ({ storm: await typeFix(tx, body) }) }),
  route(importTrack, { permission: 'storm.import', scope: open, run: ({ tx, body }) => importFile(tx, body.file, body.text, body.pick) }),
]
