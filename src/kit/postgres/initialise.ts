// A new database folder. Made aside and renamed when it is whole, so that an interrupted first start leaves nothing that looks made.
import { spawn } from 'node:child_process'
import { chown, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Binaries, RunAs } from './binaries.ts'

/** `durable`: everything is on the disk when this returns. */
export async function initialise({ bin }: Binaries, data: string, password: string, who: RunAs, durable: boolean): Promise<void> {
  if (await readFile(join(data, 'PG_VERSION')).then(() => true, () => false)) return
  const half = `${data}.new`
  const secret = `${data}.password`
  await rm(half, { recursive: true, force: true })
  await mkdir(half, { recursive: true, mode: 0o700 })
  await writeFile(secret, password, { mode: 0o600 })
  if (who) for (const path of [half, secret]) await chown(path, who.uid, who.gid)
  // C.UTF-8: with plain C, trigram and regular expressions on Chinese silently match nothing
  const args = ['-D', half, '-U', 'postgres', '--encoding=UTF8', '--locale=C.UTF-8', '--auth=scram-sha-256', `--pwfile=${secret}`, ...(durable ? [] : ['--no-sync'])]
  await run(join(bin, 'initdb'), args, who).finally(() => rm(secret, { force: true }))
  await rm(data, { recursive: true, force: true })
  await rename(half, data)
  if (durable) await syncFolder(dirname(data))
}

async function run(file: string, args: string[], who: RunAs): Promise<void> {
  const child = spawn(file, args, { stdio: ['ignore', 'ignore', 'pipe'], cwd: '/', ...who })
  let errors = ''
  child.stderr.on('data', (d: Buffer) => (errors += d))
  const code = await new Promise<number | null>((done, fail) => child.once('exit', done).once('error', fail))
  if (code !== 0) throw new Error(`${file} failed (${code}): ${errors.trim()}`)
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}
