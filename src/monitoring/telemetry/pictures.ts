// 图片: looked at once they are committed, kept by content, shown on the gauge's page.
import { job } from '#kit/events'
import { sql, type Tx } from '#kit/db'
import { fileOf, keepFile, redraw } from '#kit/files'
import { notFound } from '#kit/errors'

export const drawn = job({
  key: 'telemetry.redraw', on: ['station_picture.received'],
  run: async (tx, event) => {
    const at = String(event.data.takenAt)
    const open = await tx.maybe<{ raw: Buffer }>(sql`select raw from station_pictures where station_id = ${event.subjectId} and taken_at = ${at} and raw is not null for update`)
    if (!open) return
    const result = await redraw(open.raw)
    const file = result.ok ? await keepFile(tx, { bytes: Buffer.from(result.bytes), mime: 'image/jpeg' }) : null
    await tx.run(sql`update station_pictures set raw = null, file = ${file}, width = ${result.ok ? result.width : null}, height = ${result.ok ? result.height : null}, fault = ${result.ok ? null : result.fault}
      where station_id = ${event.subjectId} and taken_at = ${at}`)
  },
})

export type PictureRow = { takenAt: string; width: number | null; height: number | null; fault: string | null; ready: boolean }
export const picturesOf = (tx: Tx, stationId: string): Promise<PictureRow[]> =>
  tx.rows(sql`select taken_at, width, height, fault, file is not null as ready from station_pictures where station_id = ${stationId} order by taken_at desc limit 24`)
export const notesOf = (tx: Tx, stationId: string): Promise<{ writtenAt: string; text: string }[]> =>
  tx.rows(sql`select written_at, text from station_notes where station_id = ${stationId} order by written_at desc limit 50`)

export async function pictureAt(tx: Tx, stationId: string, at: string): Promise<Buffer> {
  const found = await tx.maybe<{ file: string }>(sql`select file from station_pictures where station_id = ${stationId} and taken_at = ${at} and file is not null`)
  if (!found) throw notFound({ what: '这张图片' })
  return (await fileOf(tx, found.file)).bytes
}
