// What is signed is kept as it was issued, byte for byte: a later version of the program prints the same document.
import { sql, type Tx } from '#kit/db'
import { fileOf, keepFile } from '#kit/files'
import { signSitrep } from './actions.ts'
import { docxOf } from './document.ts'

const mime = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Signs and keeps the document in one transaction: there is no number without its document. Problems as signSitrep. */
export async function issueSitrep(tx: Tx, id: string, revision: number): ReturnType<typeof signSitrep> {
  const signed = await signSitrep(tx, id, revision)
  const { name, bytes } = await docxOf(tx, id)
  const hash = await keepFile(tx, { bytes, mime })
  await tx.run(sql`insert into sitrep_files (sitrep_id, region_path, hash, name) select id, region_path, ${hash}, ${name} from sitreps where id = ${id}`)
  return signed
}

/** The issued document; of a draft, one drawn now. */
export async function documentFile(tx: Tx, id: string): Promise<{ name: string; mime: string; bytes: Buffer }> {
  const issued = await tx.maybe<{ hash: string; name: string }>(sql`select hash, name from sitrep_files where sitrep_id = ${id}`)
  return issued ? { name: issued.name, ...(await fileOf(tx, issued.hash)) } : { mime, ...(await docxOf(tx, id)) }
}
