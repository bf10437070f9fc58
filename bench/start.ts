// First start to a usable page, and later starts. The raw limit: the embedded PostgreSQL alone, made and started.
import { chmod, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { startCluster } from '#kit/postgres'
import type { Bench } from './main.ts'

export const start: Bench = async (at, report) => {
  const bare = join(at.folder, 'bare')
  await mkdir(bare)
  await chmod(bare, 0o755)
  const timed = async () => {
    const began = performance.now()
    const cluster = await startCluster({ folder: bare, password: 'bench' })
    const seconds = (performance.now() - began) / 1000
    await cluster.stop()
    return seconds
  }
  const [firstLimit, laterLimit] = [await timed(), await timed()]
  const data = join(at.folder, 'data')
  const first = await at.server({ embedded: true, data })
  await first.kill('SIGTERM')
  report({ name: 'start.first', value: first.startedMs / 1000, unit: 's', goal: 20, higher: false, limit: firstLimit, ratioGoal: 20, n: 1 })
  const later: number[] = []
  for (let i = 0; i < 3; i++) {
    const again = await at.server({ embedded: true, data })
    await again.kill('SIGTERM')
    later.push(again.startedMs / 1000)
  }
  report({ name: 'start.later', value: Math.max(...later), unit: 's', goal: 3, higher: false, limit: laterLimit, ratioGoal: 15, n: later.length })
}
