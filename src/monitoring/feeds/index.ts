// monitoring/feeds: what others publish, asked for in turns or read from a file. Each kind knows its form; where it is kept is its owner's.
import type { Feature } from '#kit/feature'
import { figures } from './figures.ts'
import { polling } from './poll.ts'
import { routes } from './routes.ts'
import { seed } from './seed.ts'

export const feature: Feature = {
  name: 'monitoring/feeds',
  permissions: { 'feed.read': ['city_duty', 'city_leader', 'county_duty', 'office', 'sysadmin'], 'feed.manage': ['city_duty', 'sysadmin'], 'feed.allow_private': ['sysadmin'] },
  routes, figures, seed, background: [polling], ledgers: ['feeds', 'feed_items', 'received_alerts', 'event_types'],
}

export { ingestFile, ingestKinds } from './ingest.ts'
