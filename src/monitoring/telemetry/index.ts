// 监测数据: what gauges send, kept once and summed. The rules stand above it and judge in its transaction (ReadingsHook).
import type { Feature } from '#kit/feature'

export const feature: Feature = { name: 'monitoring/telemetry', ledgers: ['frames', 'readings', 'latest_readings'] }

export { gauges } from './background.ts'
export { startIngest, type Ingest, type ReadingsHook } from './ingest.ts'
export { listenGauges, portsOf, type Gauges } from './listen.ts'
export type { Fall, News, Reading } from './model.ts'
export { asOf, fallsOf, gaugeSums, largestHour } from './sums.ts'
