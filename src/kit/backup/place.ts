// Where backups lie, and which of them are whole: a folder per backup, whose last file is the manifest, under its name only once everything is on the disk.
import { readdir, readFile, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { z } from 'zod'

const file = z.object({ path: z.string().regex(/^[\w.-]+(\/[\w.-]+)?$/), bytes: z.number(), sha256: z.string() })
const manifest = z.object({
  format: z.literal(1),
  name: z.string(),
  /** base: the server's files, log included, for the same major version; logical: every table as text, for any PostgreSQL 15+ */
  kind: z.enum(['base', 'logical']),
  version: z.string(),
  postgres: z.string(),
  /** the server's own number; backups of other servers in the same folder are left alone */
  system: z.string(),
  timeline: z.string().optional(),
  startLsn: z.string().optional(),
  segmentBytes: z.number().optional(),
  beganAt: z.string(),
  /** logical: the snapshot's moment; base: it can be brought to any moment from here on */
  asOf: z.string(),
  schema: z.object({ hash: z.string(), migrations: z.array(z.object({ name: z.string(), hash: z.string() })) }),
  /** tells whether a secret is the right one, and nothing about it */
  secretMark: z.string(),
  rows: z.record(z.string(), z.number()).optional(),
  files: z.array(file),
})
export type Manifest = z.infer<typeof manifest>
export type Kept = Manifest['files'][number]
export type Backup = { folder: string; manifest: Manifest }

/** ANLAN_BACKUP_DIR, else `backups` in the data folder. */
export const backupRoot = (dataFolder: string): string => resolve(process.env.ANLAN_BACKUP_DIR || join(dataFolder, 'backups'))

const half = '.partial'
export const unfinished = (root: string, name: string): string => join(root, `${name}${half}`)
export const logFolder = (root: string, system: string): string => join(root, `wal-${system}`)

export async function readBackup(folder: string): Promise<Backup | undefined> {
  if (folder.endsWith(half)) return undefined
  const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => undefined)
  const parsed = text === undefined ? undefined : manifest.safeParse(jsonOr(text))
  return parsed?.success ? { folder, manifest: parsed.data } : undefined
}

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Whole backups below `root`, newest first. What a killed backup left is never among them. */
export async function listBackups(root: string): Promise<Backup[]> {
  const names = await readdir(root).catch(() => [] as string[])
  const found = await Promise.all(names.map((name) => readBackup(join(root, name))))
  return found.filter((b) => b !== undefined).sort((a, b) => b.manifest.asOf.localeCompare(a.manifest.asOf))
}

/** A backup's folder is that backup; a folder of backups is its newest, or the newest before `to`. */
export async function pickBackup(folder: string, to?: Date): Promise<Backup> {
  const one = await readBackup(resolve(folder))
  const all = one ? [one] : await listBackups(resolve(folder))
  if (!all.length) throw new Error(`there is no whole backup in ${folder}`)
  const fit = all.find((b) => !to || Date.parse(b.manifest.asOf) <= to.getTime())
  if (!fit) throw new Error(`the oldest backup in ${folder} is of ${all.at(-1)?.manifest.asOf}: nothing can be restored to ${to?.toISOString()}`)
  return fit
}

export const rootOfBackup = ({ folder }: Backup): string => dirname(folder)

/** What was begun and not finished, by whoever was killed. Call it while holding the right to make backups. */
export async function clearUnfinished(root: string): Promise<void> {
  for (const name of await readdir(root).catch(() => [] as string[])) if (/^\d{8}T\d{6}Z-/.test(name) && basename(name).endsWith(half)) await rm(join(root, name), { recursive: true, force: true })
}
