// Makes one backup beside the running server. Nothing earlier is touched before the new one is whole, read back and under its name.
import { createHash } from 'node:crypto'
import { access, mkdir, readdir, readFile, rename, rm, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import type { Secrets } from '#kit/process'
import { version } from '#kit/process'
import { checkArchive, checkBackup } from './check.ts'
import { keepFile, syncFolder } from './keepFile.ts'
import { clearUnfinished, unfinished, type Backup, type Kept, type Manifest } from './place.ts'
import { baseBackup, replicating, segmentBytes } from './replication.ts'
import { copyOut, withClient } from './tables.ts'

export type Making = {
  url: string
  kind: Manifest['kind']
  /** the data folder: secrets, the seal's anchor and the local authority are in every backup */
  home: string
  secrets: Secrets
  root: string
}

/** One backup at a time per database, whoever asks. */
const making = 7216531

export async function makeBackup(given: Making): Promise<Backup> {
  return withClient(given.url, async (client) => {
    const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [making])
    if (!rows[0]?.held) throw new Error('another backup is under way; wait for its end')
    await mkdir(given.root, { recursive: true, mode: 0o700 }).catch((e: NodeJS.ErrnoException) => refuse(given.root, e))
    await clearUnfinished(given.root)
    const name = await nameFor(given)
    const folder = unfinished(given.root, name)
    try {
      await mkdir(folder, { mode: 0o700 })
      const manifest = await write(given, name, folder)
      await checkBackup({ folder, manifest })
      if (manifest.kind === 'base') await checkArchive(folder)
      await keepFile(folder, 'manifest.json', [Buffer.from(JSON.stringify(manifest, null, 1))])
      await syncFolder(folder)
      await rename(folder, join(given.root, name))
      await syncFolder(given.root)
      return { folder: join(given.root, name), manifest }
    } catch (error) {
      await rm(folder, { recursive: true, force: true })
      return await refuse(given.root, error as NodeJS.ErrnoException)
    }
  })
}

async function nameFor({ root, kind }: Making): Promise<string> {
  const stem = `${new Date().toISOString().replace(/[-:]|\.\d+/g, '')}-${kind}`
  for (let n = 1; ; n++) {
    const name = n === 1 ? stem : `${stem}-${n}`
    if (!(await access(join(root, name)).then(() => true, () => false))) return name
  }
}

async function write(given: Making, name: string, folder: string): Promise<Manifest> {
  const beganAt = new Date().toISOString()
  // the anchor is read before the data: the chain in the backup reaches it or goes past it
  const own = await writeOwn(given, folder)
  const [schema, postgres, system] = await aboutServer(given.url)
  const data = await (given.kind === 'base' ? writeBase(given.url, folder) : copyOut(given.url, folder))
  return { format: 1, name, kind: given.kind, version, postgres, beganAt, schema, secretMark: markOf(given.secrets.master), system, ...data, files: [...own, ...data.files] }
}

/** What the rows can't be opened, proved or served with out: the secrets in force, the anchor, the local authority. */
async function writeOwn({ home, secrets }: Making, folder: string): Promise<Kept[]> {
  const tls = await readdir(join(home, 'tls')).catch(() => [] as string[])
  const kept = [await keepFile(folder, 'secret.json', [Buffer.from(JSON.stringify(secrets))])]
  for (const path of ['seal.json', ...tls.filter((n) => /\.(?:pem|key)$/.test(n)).map((n) => `tls/${n}`)]) {
    const bytes = await readFile(join(home, path)).catch(() => undefined)
    if (bytes) kept.push(await keepFile(folder, path, [bytes]))
  }
  return kept
}

export const markOf = (master: string): string => createHash('sha256').update(`anlan backup ${master}`).digest('hex').slice(0, 16)

async function writeBase(url: string, folder: string): Promise<Pick<Manifest, 'timeline' | 'startLsn' | 'segmentBytes' | 'asOf'> & { files: Kept[] }> {
  const client = await replicating(url)
  try {
    const size = await segmentBytes(client)
    const { archive, manifest, ended } = baseBackup(client)
    const files = [await keepFile(folder, 'base.tar.zst', archive), await keepFile(folder, 'server.json.zst', manifest)]
    const { startLsn, timeline } = await ended
    const asOf = await withClient(url, async (c) => (await c.query<{ at: Date }>('select clock_timestamp() as at')).rows[0]?.at ?? new Date())
    return { timeline, startLsn, segmentBytes: size, asOf: asOf.toISOString(), files }
  } finally {
    client.connection.stream.destroy()
  }
}

async function aboutServer(url: string): Promise<[Manifest['schema'], string, string]> {
  return withClient(url, async (client) => {
    const { rows: migrations } = await client.query<{ name: string; hash: string }>('select name, hash from migrations order by name')
    const { rows } = await client.query<{ postgres: string; system: string }>(`select current_setting('server_version') as postgres, system_identifier::text as system from pg_control_system()`)
    const hash = createHash('sha256').update(migrations.map((m) => `${m.name} ${m.hash}\n`).join('')).digest('hex')
    return [{ hash, migrations }, rows[0]?.postgres ?? '', rows[0]?.system ?? '']
  })
}

export const systemOf = async (url: string): Promise<{ system: string; timeline: string }> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ system: string; timeline: string }>(`select system_identifier::text as system, timeline_id::text as timeline from pg_control_system(), pg_control_checkpoint()`)
    return rows[0] ?? { system: '', timeline: '' }
  })

async function refuse(root: string, error: NodeJS.ErrnoException): Promise<never> {
  if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(error.code ?? '')) {
    const free = await statfs(root).then((s) => Math.round((s.bavail * s.bsize) / 2 ** 20), () => undefined)
    throw new Error(`the disk under ${root} is full${free === undefined ? '' : ` (${free} MB free)`}: no backup was made. The earlier ones are whole, and the database is not touched. Make room there, or set ANLAN_BACKUP_DIR to another disk`, { cause: error })
  }
  if (['EACCES', 'EPERM', 'EROFS'].includes(error.code ?? '')) throw new Error(`nothing can be written to ${root} (${error.code}): no backup was made. Let this account write there, or set ANLAN_BACKUP_DIR`, { cause: error })
  throw error
}
