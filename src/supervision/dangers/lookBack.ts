// 回头看: after the clearance another than who rectified looks whether it held. What has come back is a new danger that names the first; the first stays cleared.
import { today } from '#kit/calendar'
import { sql, type Tx } from '#kit/db'
import { meetLookBackClock } from './clocks.ts'
import { ownRecheck } from './errors.ts'
import { type Danger } from './model.ts'
import { registerDanger } from './register.ts'
import { type Said, step } from './step.ts'
import { whoIs } from './who.ts'

export type Recurrence = { id: string; code: string }
type Where = { regionCode: string; spot: string | null; lon: number | null; lat: number | null }

export async function lookBackAt(tx: Tx, id: string, given: Said & { held: boolean }): Promise<Danger & { recurredAs: Recurrence | null }> {
  let recurredAs: Recurrence | null = null
  const after = await step(tx, id, 'looked_back', given, async (d) => {
    if (d.rectifiedByKey === whoIs(tx.actor)) throw ownRecheck({ code: d.code, by: d.rectifiedBy ?? '' })
    recurredAs = given.held ? null : await foundAgain(tx, d, given)
    return { set: { lookedBackOn: await today(tx) }, data: { held: given.held, ...(recurredAs && { recurredAs }) } }
  })
  await meetLookBackClock(tx, id)
  return { ...after, recurredAs }
}

/** At the same enterprise and spot, with the photos of this visit as those from before. */
async function foundAgain(tx: Tx, d: Danger, { note, photoIds }: Said): Promise<Recurrence> {
  const where = await tx.one<Where>(sql`select region_code, spot, lon, lat from dangers where id = ${d.id}`)
  const { id, code } = await registerDanger(tx, {
    source: { kind: 'inspection' }, recurredOf: { id: d.id, code: d.code }, regionCode: where.regionCode, enterpriseId: d.enterpriseId ?? undefined, title: d.title, description: note || undefined,
    place: where.spot ?? undefined, lon: where.lon ?? undefined, lat: where.lat ?? undefined, photoIds,
  })
  return { id, code }
}
