// Whether a backup on the disk is what was written, and what the server had read: every file's SHA-256, then every file inside the archive.
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { readKept, sumOf } from './keepFile.ts'
import type { Backup } from './place.ts'
import { readTar } from './tar.ts'

/** Throws with the first file that differs. */
export async function checkBackup({ folder, manifest }: Backup): Promise<void> {
  for (const { path, bytes, sha256 } of manifest.files) {
    const found = await sumOf(join(folder, path)).catch((e: NodeJS.ErrnoException) => {
      throw new Error(`the backup ${manifest.name} is damaged: ${path} can't be read (${e.code ?? e.message}). Earlier backups are not touched by this`)
    })
    if (found.bytes !== bytes || found.sha256 !== sha256) throw new Error(`the backup ${manifest.name} is damaged: ${path} differs from its SHA-256. Earlier backups are not touched by this`)
  }
}

type ServerFile = { Path: string; Size: number; Checksum?: string }

/** A base backup just made: what stands in the archive is what the server read, file by file. */
export async function checkArchive(folder: string): Promise<void> {
  let text = ''
  for await (const part of readKept(join(folder, 'server.json.zst')) as AsyncIterable<Buffer>) text += part
  const wanted = new Map((JSON.parse(text) as { Files: ServerFile[] }).Files.map((f) => [f.Path, f]))
  await readTar(readKept(join(folder, 'base.tar.zst')), async ({ name, kind }, body) => {
    const known = wanted.get(name)
    if (kind !== 'file' || !known) return
    const hash = createHash('sha256')
    for await (const part of body) hash.update(part)
    if (known.Checksum && hash.digest('hex') !== known.Checksum) throw new Error(`the backup is damaged: ${name} in the archive differs from what the server read`)
    wanted.delete(name)
  })
  if (wanted.size) throw new Error(`the backup is torn: ${wanted.size} files are missing in the archive, ${[...wanted.keys()][0]} among them`)
}
