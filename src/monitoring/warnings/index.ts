// 预警: drafted, submitted, released by a second person, changed, lifted; what leaves the house leaves by notify.
import type { Feature } from '#kit/feature'
import { figures } from './inside.ts'
import { promises } from './promises.ts'
import { jobs, timers } from './jobs.ts'
import { routes } from './routes.ts'
import { seed } from './seed.ts'

const readers = ['city_duty', 'city_leader', 'county_commander', 'county_duty', 'town_cadre', 'informant', 'team_leader', 'office']

export const feature: Feature = {
  name: 'monitoring/warnings',
  permissions: {
    'warning.read': readers,
    'warning.draft': ['city_duty', 'city_leader'],
    // the same person can't do both on one warning: warning.released_by_drafter
    'warning.release': ['city_duty', 'city_leader'],
    'warning.word': ['city_leader', 'office'],
    'signal.relay': ['city_duty', 'city_leader'],
  },
  routes, jobs, timers, figures, promises, seed,
  ledgers: ['warnings'],
}

export { warningById as warningOf } from './store.ts'
export { release } from './sign.ts'
export { registerInside } from './inside.ts'
export { levelTitle, type Warning } from './model.ts'
export { relay as relaySignal } from './relay.ts'
