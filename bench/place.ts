// The bench's own ground: a folder, a PostgreSQL and a server of its own on free ports, all removed at the end.
import { spawn, type ChildProcess } from 'node:child_process'
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePort, startCluster, type Cluster } from '#kit/postgres'

const launcher = fileURLToPath(new URL('../bin/anlan.js', import.meta.url))

export type Server = { url: string; sl651: number; pid: number; startedMs: number; kill: (signal?: NodeJS.Signals) => Promise<void> }
export type Place = {
  folder: string
  /** A PostgreSQL of the bench's own; made at the first call. */
  database: () => Promise<{ cluster: Cluster; url: string }>
  /** The product's server, ready to be used. `embedded`: with its own PostgreSQL in `data`, else on database(). */
  server: (options?: { embedded?: boolean; data?: string; demo?: boolean; env?: Record<string, string> }) => Promise<Server>
  leave: () => Promise<void>
}

export async function place(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'anlan-bench-'))
  await chmod(folder, 0o755)
  const servers: Server[] = []
  let made: Promise<{ cluster: Cluster; url: string }> | undefined
  const database = () => (made ??= startCluster({ folder, password: 'bench' }).then((cluster) => ({ cluster, url: cluster.url('postgres') })))
  return {
    folder, database,
    server: async ({ embedded = false, data = join(folder, 'data'), demo = true, env = {} } = {}) => {
      const server = await startServer({ ...(embedded ? {} : { DATABASE_URL: (await database()).url }), ANLAN_DATA: data, ...(demo ? {} : { ANLAN_DEMO: '0' }), ...env })
      servers.push(server)
      return server
    },
    leave: async () => {
      for (const server of servers) await server.kill('SIGTERM')
      if (made) await (await made).cluster.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function startServer(env: Record<string, string>): Promise<Server> {
  const [port, sl651] = [Number(env.PORT) || (await freePort()), await freePort()]
  const began = performance.now()
  const child = spawn(process.execPath, [launcher, 'start'], { env: { ...process.env, PORT: String(port), ANLAN_SL651_PORT: String(sl651), ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (d: Buffer) => (said = (said + d).slice(-20_000)))
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  const url = `http://127.0.0.1:${port}`
  await ready(url, child, () => said)
  return { url, sl651, pid: child.pid ?? 0, startedMs: performance.now() - began, kill: async (signal = 'SIGTERM') => (child.kill(signal), ended) }
}

async function ready(url: string, child: ChildProcess, said: () => string): Promise<void> {
  for (let tries = 0; tries < 2400; tries++) {
    if (child.exitCode !== null) throw new Error(`the server ended while starting:\n${said()}`)
    const answer = await fetch(`${url}/health`).catch(() => undefined)
    if (answer?.status === 200) return
    await sleep(50)
  }
  throw new Error(`the server was not ready within two minutes:\n${said()}`)
}

/** A process and all below it. */
export async function family(pid: number): Promise<number[]> {
  const parents = new Map<number, number>()
  for (const name of (await readdir('/proc')).filter((n) => /^\d+$/.test(n))) {
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '')
    parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]))
  }
  const below = (p: number): number[] => [p, ...[...parents].filter(([, parent]) => parent === p).flatMap(([child]) => below(child))]
  return below(pid)
}

/** Memory in MB, shared pages counted once (PSS). */
export async function memory(pid: number): Promise<number> {
  let kilobytes = 0
  for (const p of await family(pid)) kilobytes += Number(/^Pss:\s+(\d+)/m.exec(await readFile(`/proc/${p}/smaps_rollup`, 'utf8').catch(() => ''))?.[1] ?? 0)
  return kilobytes / 1024
}
