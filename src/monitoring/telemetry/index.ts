// 监测数据: what gauges send, kept once and summed. The rules stand above it and judge in its transaction (ReadingsHook).
import type { Feature } from '#kit/feature'
import { jobs } from './adopt.ts'
import { drawn } from './pictures.ts'
import { erasures } from './erasures.ts'
import { figures } from './figures.ts'
import { promises } from './promises.ts'
import { routes } from './routes.ts'
import { months, seed } from './timers.ts'

const readers = ['city_duty', 'city_leader', 'county_commander', 'county_duty', 'town_cadre', 'informant', 'team_leader', 'office']

export const feature: Feature = {
  name: 'monitoring/telemetry',
  permissions: { 'telemetry.read': readers, 'telemetry.configure': ['city_duty', 'sysadmin'], 'frame.read': ['city_duty', 'city_leader', 'county_duty', 'county_commander'] },
  routes, jobs: [...jobs, drawn], figures, promises, erasures, seed, timers: [months], ledgers: ['frames', 'readings', 'latest_readings'],
}

export { gauges } from './background.ts'
export { seedDemoYear } from './demoYear.ts'
export { startIngest, type Ingest } from './ingest.ts'
export { listenGauges } from './listen.ts'
export { judges } from './judges.ts'
export { holderOf, postItems } from './post.ts'
export type { News } from './model.ts'
export { asOf, gaugeSums } from './sums.ts'
export type { ReadingsHook } from './write.ts'
