// Behind the receipts: photos drawn anew one after another by a thread of low priority, in whichever process has time.
import { setTimeout as sleep } from 'node:timers/promises'
import { system } from '../access/index.ts'
import { sql, type Db, type Tx } from '../db/index.ts'
import type { Background } from '../feature/index.ts'
import { keepFile, openDrawer, type Drawer } from '../files/index.ts'
import { photoBytes } from './model.ts'

const atOnce = 8
const restMs = 500
/** While so many come within two seconds, telephones wait for receipts: then only one photo at a time is drawn, and this long after the one before. It ends behind, and does end. */
const rush = 20
const rushMs = 250

/** Draws up to eight that wait; how many it took. */
export async function drawSome(tx: Tx, drawer: Drawer, most = atOnce): Promise<number> {
  const open = await tx.rows<{ id: string; bytes: Buffer }>(sql`select p.id, o.bytes from photos p join photo_originals o on o.photo_id = p.id
    where p.file is null and p.fault is null order by p.received_at limit ${most} for update of o skip locked`)
  for (const { id, bytes } of open) await drawOne(tx, drawer, id, bytes)
  return open.length
}

/** What could not be drawn stays as it came, for nobody to see, until its time is up. */
async function drawOne(tx: Tx, drawer: Drawer, id: string, bytes: Buffer): Promise<void> {
  const drawn = await drawer.redraw(bytes, photoBytes)
  if (!drawn.ok) return void (await tx.run(sql`update photos set fault = ${drawn.fault} where id = ${id}`))
  const file = await keepFile(tx, { bytes: Buffer.from(drawn.bytes), mime: 'image/jpeg' })
  await tx.run(sql`update photos set file = ${file}, width = ${drawn.width}, height = ${drawn.height} where id = ${id}`)
  await tx.run(sql`delete from photo_originals where photo_id = ${id}`)
}

export const drawing: Background = { key: 'photos.draw', run: async (db: Db, signal: AbortSignal) => {
  const drawer = openDrawer()
  while (!signal.aborted) {
    const { took, rushed } = await db.tx(system('photos'), async (tx) => {
      const rushed = (await tx.one<{ n: number }>(sql`select count(*) as n from photos where received_at > anlan_now() - interval '2 seconds'`)).n >= rush
      return { took: await drawSome(tx, drawer, rushed ? 1 : atOnce), rushed }
    }).catch(() => ({ took: 0, rushed: false }))
    if (!took || rushed) await sleep(took ? rushMs : restMs, undefined, { signal }).catch(() => {})
  }
  drawer.close()
} }

/** All that wait, at once: for tests and the command line. */
export async function drawAll(db: Db): Promise<void> {
  const drawer = openDrawer()
  try {
    while (await db.tx(system('photos'), (tx) => drawSome(tx, drawer)));
  } finally {
    drawer.close()
  }
}
