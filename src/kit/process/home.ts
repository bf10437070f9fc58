// Where an installation keeps what is its own: the data folder (ANLAN_DATA, else ./data beside the program).
import { createHash } from 'node:crypto'
import { access, chmod, constants, mkdir, readlink, symlink } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { reachable } from '#kit/postgres'

export const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '')

export type Home = {
  folder: string
  /** the embedded database's folder: inside `folder`, unless the account it runs as could not get there */
  database: string
}

export const dataFolder = (): string => resolve(process.env.ANLAN_DATA || join(root, 'data'))

export async function openHome(folder = dataFolder()): Promise<Home> {
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch((e: NodeJS.ErrnoException) => refuse(folder, e))
  await access(folder, constants.R_OK | constants.W_OK | constants.X_OK).catch((e: NodeJS.ErrnoException) => refuse(folder, e))
  if (process.getuid?.() !== 0) return { folder, database: folder }
  // as root the database runs as another account, which must be able to walk to its folder; what is secret in it is 0600
  await chmod(folder, 0o711)
  if (await reachable(dirname(folder))) return { folder, database: folder }
  return { folder, database: await elsewhere(folder) }
}

/** /root is 0700: an unprivileged account can't reach a data folder below it, so the database's files stand under /var/lib. */
async function elsewhere(folder: string): Promise<string> {
  const place = `/var/lib/anlan/${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`
  await mkdir(place, { recursive: true, mode: 0o711 })
  for (const path of ['/var/lib/anlan', place]) await chmod(path, 0o711)
  const sign = join(folder, 'pg')
  if ((await readlink(sign).catch(() => '')) !== join(place, 'pg')) await symlink(join(place, 'pg'), sign).catch(() => {})
  return place
}

function refuse(folder: string, error: NodeJS.ErrnoException): never {
  const why = error.code === 'EACCES' || error.code === 'EPERM' ? `this account may not write there; it belongs to another (was Anlan once started as root?)` : error.message
  throw new Error(`the data folder ${folder} can't be used: ${why}. Set ANLAN_DATA to a folder of your own, or change its owner.`)
}
