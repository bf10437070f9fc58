// Files by content: kept under their SHA-256, in the transaction of the record that names them, and so in every backup.
import { createHash } from 'node:crypto'
import { sql, type Tx } from '../db/index.ts'
import { notFound } from '../errors/index.ts'

/** Keeps the bytes; the same bytes again are the same file. Returns the hash that a record names. */
export async function keepFile(tx: Tx, file: { bytes: Buffer; mime: string }): Promise<string> {
  const hash = createHash('sha256').update(file.bytes).digest('hex')
  await tx.run(sql`insert into files (hash, bytes, mime) values (${hash}, ${file.bytes}, ${file.mime}) on conflict (hash) do nothing`)
  return hash
}

/** The bytes of a hash. Ask only with a hash that was read from a record under the actor's scope. */
export async function fileOf(tx: Tx, hash: string): Promise<{ bytes: Buffer; mime: string }> {
  const found = await tx.maybe<{ bytes: Buffer; mime: string }>(sql`select bytes, mime from files where hash = ${hash}`)
  if (!found) throw notFound({ what: '文件' })
  return found
}
