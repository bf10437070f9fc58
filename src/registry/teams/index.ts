// 救援队伍: who can be sent, with what skills, from where. Whether a team is taken already, command knows.
import type { Feature } from '#kit/feature'
import { type Tx } from '#kit/db'
import { distance } from '#kit/geo'
import { figures } from './figures.ts'
import type { Skill } from './model.ts'
import { routes } from './routes.ts'
import { near, type Near } from './store.ts'

export const feature: Feature = {
  name: 'registry/teams',
  permissions: {
    'team.read': ['city_duty', 'city_leader', 'county_commander', 'county_duty', 'town_cadre', 'team_leader', 'office'],
    'team.edit': ['city_duty', 'county_duty'],
    'team.set_readiness': ['city_duty', 'county_duty', 'county_commander', 'team_leader'],
    'team.open_phone': ['city_duty', 'city_leader', 'county_commander', 'county_duty'],
  },
  routes, figures, ledgers: ['teams'],
}

/** Teams in service with at least one of the skills (any team when none is asked), nearest first; `metres` along the great circle, `lacks` what to be told about. */
export async function teamsNear(tx: Tx, at: { lon: number; lat: number; skills?: readonly Skill[]; limit?: number }): Promise<Near[]> {
  const found = await near(tx, { lon: at.lon, lat: at.lat, skills: at.skills ?? [], limit: at.limit ?? 10 })
  return found.map((team) => ({ ...team, metres: Math.round(distance(at, team)) }))
}

export { teamOf, setReadiness } from './readiness.ts'
export { skills } from './model.ts'
export type { Near } from './store.ts'
export type { Skill, Team } from './model.ts'
