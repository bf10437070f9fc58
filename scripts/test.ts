// Runs tests against one real PostgreSQL: `node scripts/test.ts [path prefix …]`. All server tests where no prefix is given.
import { spawn } from 'node:child_process'
import { chmod, glob, mkdtemp, rm, statfs } from 'node:fs/promises'
import { availableParallelism, freemem, tmpdir } from 'node:os'
import { join } from 'node:path'
import { startCluster } from '#kit/postgres'
import { makeTemplate } from '#kit/testing'

const wanted = process.argv.slice(2)
const files: string[] = []
for await (const file of glob(['src/**/*.test.ts', 'scripts/*.test.ts', 'bench/*.test.ts'])) if (!wanted.length || wanted.some((w) => file.startsWith(w.replace(/^\.\//, '')))) files.push(file)
const slow = (file: string) => /\.browser\.test\.ts$/.test(file)
/** takes the whole machine: runs after the others, by itself */
const alone = (file: string) => /\.alone\.test\.ts$/.test(file)
if (!files.length) throw new Error(`no test file below ${wanted.join(', ')}`)

// each file has a copy of a database of 1,800 files: 0.05 s in memory, up to 2 s on a disk
const folder = await mkdtemp(join((await roomInMemory()) ? '/dev/shm' : tmpdir(), 'anlan-test-'))
await chmod(folder, 0o755)
// durability is not what most tests test; those that do start a server of their own
const cluster = await startCluster({ folder, password: 'test', settings: { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '200' } })
let code = 1
try {
  // each file is a process of its own: what one has compiled the next need not
  const env = { ...process.env, ANLAN_TEST_URL: cluster.url('postgres'), NODE_ENV: 'test', NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join('node_modules', '.cache', 'anlan-compiled') }
  process.env.ANLAN_TEST_URL = env.ANLAN_TEST_URL
  await makeTemplate(cluster.url('postgres'))
  const together = files.filter((file) => !alone(file)).sort((a, b) => Number(slow(b)) - Number(slow(a)) || a.localeCompare(b))
  code = together.length ? await run(together, env) : 0
  for (const file of files.filter(alone)) code = (await run([file], env)) || code
} finally {
  await cluster.stop()
  await rm(folder, { recursive: true, force: true })
}
process.exit(code)

async function roomInMemory(): Promise<boolean> {
  const shm = await statfs('/dev/shm').catch(() => null)
  return shm !== null && shm.bavail * shm.bsize > 6 * 2 ** 30 && freemem() > 10 * 2 ** 30
}

function run(files: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const args = ['--test', '--test-reporter=spec', '--test-reporter-destination=stdout', '--test-reporter=./scripts/slowest.ts', '--test-reporter-destination=stdout', `--test-concurrency=${process.env.ANLAN_TEST_LANES ?? Math.min(4, Math.max(2, availableParallelism()))}`, '--test-timeout=600000', ...files]
  const child = spawn(process.execPath, args, { stdio: 'inherit', env })
  process.once('SIGINT', () => child.kill('SIGINT'))
  return new Promise((done) => child.once('exit', (exit) => done(exit ?? 1)))
}
