// What proves something on a case: documents and pictures, by content; given out as a download alone.
import { readFile } from 'node:fs/promises'
import { sql, type Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { fileOf, keepFile } from '#kit/files'
import type { Uploaded } from '#kit/http'
import { takeCase, touch } from './act.ts'
import { actorName } from '#kit/access'
import { fileKind } from './errors.ts'

const kinds: Readonly<Record<string, string>> = {
  pdf: 'application/pdf', jpg: 'image/jpeg', jpeg: 'image/jpeg', png: 'image/png', docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}
/** The first bytes say what a file is; a name alone does not. */
const begins: Readonly<Record<string, string>> = { pdf: '25504446', jpg: 'ffd8ff', jpeg: 'ffd8ff', png: '89504e47', docx: '504b0304', xlsx: '504b0304' }

export async function addFile(tx: Tx, id: string, given: { revision: number; name: string; file: Uploaded }): Promise<{ id: string; fileId: string; revision: number }> {
  const c = await takeCase(tx, id, given.revision), bytes = await readFile(given.file.path), end = given.name.split('.').at(-1)?.toLowerCase() ?? ''
  const mime = kinds[end]
  if (!mime || !bytes.subarray(0, 4).toString('hex').startsWith(begins[end] as string)) throw fileKind({ name: given.name })
  const hash = await keepFile(tx, { bytes, mime })
  const { fileId } = await tx.one<{ fileId: string }>(sql`insert into investigation_files (investigation_id, region_path, name, mime, hash, bytes, added_by) values (${id}, ${c.regionPath}, ${given.name}, ${mime}, ${hash}, ${bytes.length}, ${actorName(tx.actor)}) returning id as file_id`)
  return { ...(await touch(tx, c, 'file_added', { name: given.name, sha256: hash })), fileId }
}

export async function readStored(tx: Tx, id: string, fileId: string): Promise<{ name: string; mime: string; bytes: Buffer }> {
  const found = await tx.maybe<{ name: string; hash: string }>(sql`select name, hash from investigation_files where id = ${fileId} and investigation_id = ${id}`)
  if (!found) throw notFound({ what: '这个附件' })
  return { name: found.name, ...(await fileOf(tx, found.hash)) }
}
