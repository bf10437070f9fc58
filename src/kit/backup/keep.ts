// What is kept: the newest of each of the last days, the newest of each of the last weeks, and always the newest.
import { readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { logFolder, unfinished, type Backup } from './place.ts'
import { segmentName, toLsn } from './replication.ts'

export type Keeping = { daily: number; weekly: number }
type Dated = { asOf: string }

const dayOf = (at: string) => at.slice(0, 10)
/** Weeks begin on Monday; 1970-01-01 was a Thursday. */
const weekOf = (at: string) => String(Math.floor((Date.parse(at) / 86_400_000 + 3) / 7))

function newestOfEach<T extends Dated>(newestFirst: readonly T[], of: (at: string) => string, count: number): T[] {
  const seen = new Map<string, T>()
  for (const one of newestFirst) if (!seen.has(of(one.asOf))) seen.set(of(one.asOf), one)
  return [...seen.values()].slice(0, count)
}

/** `days`: those from which the log is kept, so that any moment since can be restored; `all`: these and the weeks' own. */
export function toKeep<T extends Dated>(backups: readonly T[], { daily, weekly }: Keeping): { days: T[]; all: ReadonlySet<T> } {
  const newestFirst = backups.toSorted((a, b) => b.asOf.localeCompare(a.asOf))
  const days = newestOfEach(newestFirst, dayOf, daily)
  return { days, all: new Set([...newestFirst.slice(0, 1), ...days, ...newestOfEach(newestFirst, weekOf, weekly)]) }
}

/** Removes what the rule does not keep, of this server and this kind; returns their names. A removal that is cut off leaves nothing that looks whole. */
export async function removeOld(root: string, backups: readonly Backup[], keeping: Keeping): Promise<string[]> {
  const { all, days } = toKeep(backups.map((b) => ({ ...b, asOf: b.manifest.asOf })), keeping)
  const kept = new Set([...all].map((b) => b.manifest.name))
  const gone = backups.filter((b) => !kept.has(b.manifest.name))
  for (const { folder, manifest } of gone) {
    await rename(folder, unfinished(root, manifest.name))
    await rm(unfinished(root, manifest.name), { recursive: true, force: true })
  }
  await removeLog(root, days.map((d) => d.manifest))
  return gone.map((b) => b.manifest.name)
}

/** The log before the oldest backup of the last days serves nobody: weekly ones are whole in themselves. */
async function removeLog(root: string, days: readonly Backup['manifest'][]): Promise<void> {
  const oldest = days.filter((d) => d.kind === 'base').at(-1)
  if (!oldest?.startLsn || !oldest.segmentBytes) return
  const first = segmentName(Number(oldest.timeline), toLsn(oldest.startLsn), oldest.segmentBytes)
  const folder = logFolder(root, oldest.system)
  for (const name of await readdir(folder).catch(() => [] as string[])) if (/^[0-9A-F]{24}\./.test(name) && name.slice(0, 24) < first) await rm(join(folder, name), { force: true })
}
