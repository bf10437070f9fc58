// monitoring/typhoons: storms, their tracks and circles.
import type { Feature } from '#kit/feature'
import { figures } from './figures.ts'
import { routes } from './routes.ts'

const readers = ['city_duty', 'city_leader', 'county_commander', 'county_duty', 'town_cadre', 'informant', 'team_leader', 'office']

export const feature: Feature = {
  name: 'monitoring/typhoons',
  permissions: { 'storm.read': readers, 'storm.import': ['city_duty', 'office'] },
  routes, figures,
  ledgers: ['storms', 'storm_fixes', 'storm_forecasts', 'storm_warning_lines'],
}

export { readTracks, pickTrack } from './readers/index.ts'
export { readNmcList } from './readers/nmc.ts'
export { readZjwaterList } from './readers/zjwater.ts'
export { keepTrack } from './follow.ts'
export { enterStorm, newFix, positionStorm, withCircles } from './actions.ts'
export { arrivalsOf, circlesOf, stormNow, trackOf } from './views.ts'
export { fixesOf as fixesOfStorm } from './store.ts'
export { stateAt, states, type State } from './track.ts'
export { bearing, distanceKm } from './sphere.ts'
export { forceOf, gradeOf, type RawFix, type Track } from './model.ts'
