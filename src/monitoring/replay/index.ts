// monitoring/replay: a past storm told anew, for demonstrations and drills of the eye.
import type { Feature } from '#kit/feature'
import { route } from '#kit/http'
import { listReplays, replayProtocol, replayState } from './api.ts'
import { protocolOf } from './protocol.ts'
import { lastRuns, runningNow } from './store.ts'

const everyone = ['city_duty', 'city_leader', 'county_commander', 'county_duty', 'town_cadre', 'informant', 'enterprise_officer', 'team_leader', 'office', 'inspector', 'sysadmin', 'secadmin', 'auditor']
const open = { open: 'that a demonstration runs is for everyone to know' }

export const feature: Feature = {
  name: 'monitoring/replay',
  permissions: { 'replay.read': everyone },
  routes: [
    route(replayState, { permission: 'replay.read', scope: open, run: async ({ tx }) => ({ running: (await runningNow(tx)) ?? null }) }),
    route(listReplays, { permission: 'replay.read', scope: open, run: async ({ tx }) => { const rows = await lastRuns(tx); return { rows, total: rows.length } } }),
    route(replayProtocol, { permission: 'replay.read', scope: 'region', run: async ({ tx, params }) => { const found = await protocolOf(tx, params.id); return { ...found, total: found.hours.length } } }),
  ],
  ledgers: ['replay_runs', 'replay_hours'],
}

export { replayCommand, usage as replayUsage } from './command.ts'
export { runningNow as replayRunning } from './store.ts'
