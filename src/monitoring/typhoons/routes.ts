import { route } from '#kit/http'
import { foundStorm, importFile } from './actions.ts'
import { activeStorm, importTrack, listStorms, readStorm, stormArrivals, stormCircles, stormTrack } from './api.ts'
import { allStorms, fixesOf } from './store.ts'
import { arrivalsOf, circlesOf, stateOf, stormNow, trackOf } from './views.ts'

const open = { open: 'a storm belongs to no region; its track is public' }
const permission = 'storm.read'

export const routes = [
  route(listStorms, { permission, scope: open, run: async ({ tx }) => { const rows = await allStorms(tx); return { rows, total: rows.length } } }),
  route(activeStorm, { permission, scope: open, run: ({ tx }) => stormNow(tx) }),
  route(readStorm, { permission, scope: open, run: async ({ tx, params: { id } }) => ({ storm: await foundStorm(tx, id), fixes: await fixesOf(tx, id), state: await stateOf(tx, id) }) }),
  route(stormTrack, { permission, scope: open, run: ({ tx, params }) => trackOf(tx, params.id) }),
  route(stormCircles, { permission, scope: open, run: ({ tx, params, query }) => circlesOf(tx, params.id, query.at) }),
  route(stormArrivals, { permission, scope: 'region', run: ({ tx, params, query }) => arrivalsOf(tx, params.id, query.force) }),
  route(importTrack, { permission: 'storm.import', scope: open, run: ({ tx, body }) => importFile(tx, body.file, body.text, body.pick) }),
]
