import { Counter, Histogram } from '#kit/metrics'
import { protocols } from '#monitoring/protocols'
import { results, type Result } from './model.ts'

const frames = new Counter({ name: 'anlan_frames_total', help: 'Frames received, by protocol and what became of them', labelNames: ['kind', 'result'] as const })
const batches = new Histogram({ name: 'anlan_ingest_batch_seconds', help: 'Time from the start of an ingest transaction to its COMMIT', buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 2] })
const failures = new Counter({ name: 'anlan_ingest_failures_total', help: 'Ingest transactions that failed and were tried in smaller parts' })

// every series stands from the start: an absent one can't be told from a zero
for (const kind of [...protocols.map((p) => p.key), 'http']) for (const result of results) frames.inc({ kind, result }, 0)

/** Counted after COMMIT: what the counter says is in the tables. */
export function countFrames(list: readonly { item: { protocol: string }; result: Result }[]): void {
  const sums = new Map<string, number>()
  for (const f of list) sums.set(`${f.item.protocol} ${f.result}`, (sums.get(`${f.item.protocol} ${f.result}`) ?? 0) + 1)
  for (const [name, n] of sums) {
    const [kind, result] = name.split(' ') as [string, string]
    frames.inc({ kind, result }, n)
  }
}
export const timeBatch = (): (() => void) => batches.startTimer()
export const countFailure = (): void => failures.inc()
