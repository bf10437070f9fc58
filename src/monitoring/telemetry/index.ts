import type { Feature } from '#kit/feature'

export const feature: Feature = { name: 'monitoring/telemetry', ledgers: ['frames', 'readings', 'latest_readings'] }

export { startIngest, type Ingest, type ReadingsHook } from './ingest.ts'
export { listenGauges, portsOf, type Gauges } from './listen.ts'
export type { Fall, News, Reading } from './model.ts'
