// 示意图 (演示): two drawings, of a valve before and after, under every danger since 2022 that the demo city invents: no photo is of anything real.
import { crc32, deflateSync } from 'node:zlib'
import { sql, type Tx } from '#kit/db'
import { keepFile, openDrawer } from '#kit/files'

const width = 440, height = 304
type Colour = readonly [number, number, number]
type Shape = { x: number; y: number; w: number; h: number; colour: Colour; round?: boolean }

const sky: Colour = [205, 213, 220], ground: Colour = [160, 168, 176], tank: Colour = [228, 232, 236], rim: Colour = [198, 205, 212], pipe: Colour = [96, 108, 120], rust: Colour = [122, 84, 62], dark: Colour = [30, 40, 50], blue: Colour = [52, 92, 142], white: Colour = [246, 248, 250]
const scene: readonly Shape[] = [
  { x: 0, y: 0, w: width, h: 214, colour: sky }, { x: 0, y: 214, w: width, h: 90, colour: ground }, { x: 26, y: 66, w: 120, h: 160, colour: tank }, { x: 26, y: 52, w: 120, h: 28, colour: rim, round: true },
  { x: 168, y: 66, w: 120, h: 160, colour: tank }, { x: 168, y: 52, w: 120, h: 28, colour: rim, round: true }, { x: 0, y: 236, w: width, h: 10, colour: pipe },
]
const broken: readonly Shape[] = [{ x: 268, y: 214, w: 56, h: 44, colour: rust }, { x: 290, y: 174, w: 12, h: 44, colour: rust }, { x: 268, y: 150, w: 56, h: 34, colour: rust, round: true }, { x: 280, y: 158, w: 32, h: 18, colour: sky, round: true }, { x: 296, y: 222, w: 4, h: 30, colour: dark }, { x: 324, y: 262, w: 66, h: 10, colour: dark, round: true }]
const mended: readonly Shape[] = [{ x: 268, y: 214, w: 56, h: 44, colour: blue }, { x: 290, y: 180, w: 12, h: 36, colour: blue }, { x: 266, y: 130, w: 60, h: 52, colour: blue }, { x: 274, y: 138, w: 44, h: 34, colour: white }, { x: 282, y: 150, w: 28, h: 8, colour: blue }]

const holds = ({ x, y, w, h, round }: Shape, px: number, py: number): boolean => round ? ((px - x - w / 2) / (w / 2)) ** 2 + ((py - y - h / 2) / (h / 2)) ** 2 <= 1 : px >= x && px < x + w && py >= y && py < y + h

/** A PNG of the shapes, the last on top. */
function drawn(shapes: readonly Shape[]): Buffer {
  const rows = Buffer.alloc((width * 3 + 1) * height)
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) {
    const [r, g, b] = shapes.findLast((s) => holds(s, x, y))?.colour ?? sky
    rows.set([r, g, b], y * (width * 3 + 1) + 1 + x * 3)
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0); head.writeUInt32BE(height, 4); head.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))])
}
function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]), out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(data.length, 0); body.copy(out, 4); out.writeUInt32BE(crc32(body), body.length + 4)
  return out
}

/** The two files, drawn anew like any photo of the field. */
async function files(tx: Tx): Promise<{ role: 'before' | 'after'; file: string; size: number }[]> {
  const drawer = openDrawer()
  try {
    return await Promise.all(([['before', broken], ['after', mended]] as const).map(async ([role, shapes]) => {
      const picture = await drawer.redraw(drawn([...scene, ...shapes]), 8 << 20)
      if (!picture.ok) throw new Error(`the demo's picture could not be drawn: ${picture.fault}`)
      return { role, file: await keepFile(tx, { bytes: Buffer.from(picture.bytes), mime: 'image/jpeg' }), size: picture.bytes.length }
    }))
  } finally { drawer.close() }
}

/** One photo from before at the discovery and one from after at the rectification, where it was taken, under the danger's enterprise. */
export async function demoPhotos(tx: Tx): Promise<void> {
  for (const { role, file, size } of await files(tx)) await tx.run(sql`
    with taken as (select s.photo_ids[1] as id, d.id as danger_id, s.at, s.by_key, s.by_name, d.region_path, d.enterprise_id, d.lon, d.lat from danger_steps s join dangers d on d.id = s.danger_id
        where d.demo and cardinality(s.photo_ids) = 1 and s.kind = any(${role === 'before' ? ['found'] : ['rectified', 'fixed_on_spot']}::text[])),
      kept as (insert into photos (id, sha256, mime, size, taken_at, lon, lat, accuracy, note, received_at, added_by, added_name, file, width, height, region_path, unit_id)
        select id, ${file}, 'image/jpeg', ${size}, at, lon, lat, case when lon is not null then 12 end, '示意图（演示）', at, by_key, by_name, ${file}, ${width}, ${height}, region_path, enterprise_id from taken)
    insert into photo_subjects (photo_id, kind, subject_id, role, attached_at, attached_by) select id, 'danger', danger_id::text, ${role}, at, by_key from taken`)
}
