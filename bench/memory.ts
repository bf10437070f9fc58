// Idle memory of all processes, half a minute after the demo city is there. The raw limit: a bare Node and the same PostgreSQL.
import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Bench } from './main.ts'
import { memory as memoryOf } from './place.ts'

export const memory: Bench = async (at, report) => {
  const server = await at.server({ embedded: true })
  await sleep(30_000)
  const value = await memoryOf(server.pid)
  const bare = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
  const { cluster } = await at.database()
  await sleep(2000)
  const limit = (await memoryOf(bare.pid ?? 0)) + (await memoryOf(cluster.pid))
  bare.kill()
  report({ name: 'memory.idle', value, unit: 'MB', goal: 400, higher: false, limit, n: 1 })
}
