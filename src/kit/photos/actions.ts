import { randomUUID } from 'node:crypto'
import { createHash } from 'node:crypto'
import { type Tx } from '../db/index.ts'
import { notFound } from '../errors/index.ts'
import { record } from '../events/index.ts'
import { fileOf } from '../files/index.ts'
import { attachment, type Attachment } from '../http/index.ts'
import { hashDiffers, idTaken, notAPhoto, notDrawable, notReady, photosMissing, sameAsBefore } from './errors.ts'
import { mimeOf, plausible, type Role } from './model.ts'
import { by, insertPhoto, insertSubjects, photoKept, photosOf, place, seen, visible, type Receipt } from './store.ts'

export type NewPhoto = {
  bytes: Buffer
  /** the sender's own id: the same photo again is the same receipt */
  id?: string
  /** what the sender reckoned; a difference is refused */
  sha256?: string
  /** by the telephone's clock */
  takenAt?: string
  /** the server's clock minus the telephone's */
  clockOffsetMs?: number
  lon?: number
  lat?: number
  /** metres */
  accuracy?: number
  regionPath: string
  note?: string
}

/**
 * Keeps a photo as it came; durable when the transaction is committed, so answer only after it. Nobody sees it before the worker has drawn it anew.
 * Throws photo.not_a_picture, photo.hash_differs, photo.id_taken.
 */
export async function keepPhoto(tx: Tx, { bytes, id = randomUUID(), sha256, takenAt, clockOffsetMs, regionPath, note = '', ...given }: NewPhoto): Promise<Receipt> {
  const mime = mimeOf(bytes), reckoned = createHash('sha256').update(bytes).digest('hex')
  if (!mime) throw notAPhoto()
  if (sha256 !== undefined && sha256.toLowerCase() !== reckoned) throw hashDiffers()
  const { lon, lat, accuracy } = plausible(given)
  const made = await insertPhoto(tx, { id, sha256: reckoned, mime, bytes, takenAt: takenAt ?? null, clockOffsetMs: clockOffsetMs ?? null, lon, lat, accuracy, note, regionPath })
  if (!made) return repeated(tx, id, reckoned)
  await record(tx, { type: 'photo.received', subject: { kind: 'photo', id }, region: regionPath, data: { sha256: reckoned, size: bytes.length, positioned: lon !== null } })
  return made
}

async function repeated(tx: Tx, id: string, sha256: string): Promise<Receipt> {
  const known = await photoKept(tx, id)
  if (!known || known.sha256 !== sha256 || known.addedBy !== by(tx)) throw idTaken()
  const { addedBy: _, ...receipt } = known
  return receipt
}

/**
 * Says what photos show. `regionPath` and `unitId` (an enterprise) are those of the subject: with them the photo is seen by whoever sees the subject; without, by those
 * who see where its sender works. Throws photo.not_received, photo.same_as_before.
 */
export async function attachPhotos(tx: Tx, ids: readonly string[], subject: { kind: string; id: string; role: Role; regionPath?: string; unitId?: string | null }): Promise<void> {
  if (!ids.length) return
  const found = await seen(tx, ids), missing = ids.filter((id) => !found.some((f) => f.id === id))
  if (missing.length) throw photosMissing({ ids: missing })
  if (subject.role === 'after') {
    const before = new Set((await photosOf(tx, subject)).filter((p) => p.role === 'before').map((p) => p.sha256))
    const same = found.filter((f) => before.has(f.sha256))
    if (same.length) throw sameAsBefore({ ids: same.map((s) => s.id) })
  }
  await insertSubjects(tx, ids, subject)
  await place(tx, ids, subject)
}

/** The drawn picture of a photo that the actor may see. */
export async function photoFile(tx: Tx, id: string): Promise<Attachment> {
  const found = await visible(tx, id)
  if (!found) throw notFound({ what: '这张照片' })
  if (found.fault) throw notDrawable()
  if (!found.file) throw notReady()
  return attachment({ name: 'photo.jpg', mime: 'image/jpeg', bytes: (await fileOf(tx, found.file)).bytes, inline: true })
}
