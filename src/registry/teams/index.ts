// 救援队伍: who can be sent, with what skills, from where. Whether a team is taken already, command knows.
import { z } from 'zod'
import { sql } from '#kit/db'
import { figure } from '#kit/figures'
import { route } from '#kit/http'
import type { UnitKind } from '#registry/identity'
import { inside, type LedgerOwn } from '#registry/ledger'
import { setTeamReadiness } from './api.ts'
import { setReadiness } from './readiness.ts'

/** What is special to teams beside their definition. */
export const teamsOwn: LedgerOwn = {
  more: {
    permissions: { 'team.set_readiness': ['city_duty', 'county_duty', 'county_commander', 'team_leader'] },
    routes: [route(setTeamReadiness, { permission: 'team.set_readiness', scope: 'region', run: ({ tx, params, body }) => setReadiness(tx, params.id, body.readiness) })],
    figures: [figure({
      key: 'team.count', unit: '支', permission: 'team.read', params: z.object({ region: z.string().optional(), coastal: z.boolean().optional() }), value: 'count', columns: ['place', 'name', 'leaderName', 'members'],
      rows: ({ region, coastal }) => sql`select region_label(t.region_path) as place, t.name, t.leader_name, t.members from teams_seen t where t.retired_at is null
        ${inside(region)} ${coastal === undefined ? sql`` : sql`and t.coastal = ${coastal}`} order by t.region_path, t.id`,
    })],
  },
}

/** A team's leader speaks for the one of this name. */
export const teamUnit: UnitKind = { role: 'team_leader', find: (tx, text) => tx.maybe(sql`select id, name, region_path from teams where name = ${text} and retired_at is null order by id limit 1`) }

export { teams } from './ledger.ts'
export { teamsNear } from './near.ts'
export { setReadiness }
export { skills } from './ledger.ts'
