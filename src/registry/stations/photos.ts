// 测站照片: what a station looks like. A file from outside is never kept: what is kept is drawn anew from its pixels.
import { readFile } from 'node:fs/promises'
import { actorName } from '#kit/access'
import { sql, type Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { record } from '#kit/events'
import { fileOf, keepFile, redraw } from '#kit/files'
import { attachment, type Attachment, type Uploaded } from '#kit/http'
import { notAPicture, photoKnown, tooManyPhotos } from './errors.ts'
import { stationOf } from './ledger.ts'
import { mostPhotos, photoBytes, type Photo } from './model.ts'

export const photosOf = (tx: Tx, stationId: string): Promise<Photo[]> =>
  tx.rows(sql`select id, width, height, caption, added_at, added_by from station_photos where station_id = ${stationId} order by added_at desc, id`)

export async function addPhoto(tx: Tx, stationId: string, upload: Uploaded, caption: string): Promise<{ id: string }> {
  const { regionPath } = await stationOf(tx, stationId)
  if ((await photosOf(tx, stationId)).length >= mostPhotos) throw tooManyPhotos({ most: mostPhotos })
  const drawn = await redraw(await readFile(upload.path), photoBytes)
  if (!drawn.ok) throw notAPicture({ why: drawn.fault })
  const file = await keepFile(tx, { bytes: Buffer.from(drawn.bytes), mime: 'image/jpeg' })
  const made = await tx.maybe<{ id: string }>(sql`insert into station_photos (station_id, file, width, height, caption, added_by, region_path)
    values (${stationId}, ${file}, ${drawn.width}, ${drawn.height}, ${caption}, ${actorName(tx.actor)}, ${regionPath}) on conflict (station_id, file) do nothing returning id`)
  if (!made) throw photoKnown({})
  await record(tx, { type: 'station.photo_added', subject: { kind: 'station', id: stationId }, region: regionPath, data: { photoId: made.id, file, caption } })
  return made
}

export async function photoFile(tx: Tx, stationId: string, id: string): Promise<Attachment> {
  return attachment({ name: 'station.jpg', mime: 'image/jpeg', bytes: (await fileOf(tx, (await photoAt(tx, stationId, id)).file)).bytes, inline: true })
}

export async function removePhoto(tx: Tx, stationId: string, id: string): Promise<void> {
  const { file, regionPath, caption } = await photoAt(tx, stationId, id)
  await tx.run(sql`select anlan_drop_station_photo(${id}::uuid)`)
  await record(tx, { type: 'station.photo_removed', subject: { kind: 'station', id: stationId }, region: regionPath, data: { photoId: id, file, caption } })
}

async function photoAt(tx: Tx, stationId: string, id: string): Promise<{ file: string; caption: string; regionPath: string }> {
  const found = await tx.maybe<{ file: string; caption: string; regionPath: string }>(sql`select file, caption, region_path from station_photos where id = ${id} and station_id = ${stationId}`)
  if (!found) throw notFound({ what: '这张照片' })
  return found
}
