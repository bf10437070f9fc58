// Whom a draft is for: towns that were chosen, what was drawn on the map, or the towns whose alarms stand at a level.
import type { Tx } from '#kit/db'
import type { Level } from '#monitoring/rules/web'
import type { Place } from './area.ts'
import { pickTowns } from './compose.ts'
import { nobodyTargeted, unknownTown } from './errors.ts'
import type { Shape } from './model.ts'
import { townsIn } from './shape.ts'
import { alarmedTowns, areaOf, placesUnder, seatsUnder, type Area } from './store.ts'

export type Target = { areaCode: string; regionCodes?: readonly string[] | undefined; shape?: Shape | undefined; alarmLevel?: Level | undefined }
export type Found = { area: Area; towns: Place[]; how: string | null }

/** Towns of one county or of the whole city; without any choice, all of them. */
export async function targetOf(tx: Tx, t: Target): Promise<Found> {
  const area = await areaOf(tx, t.areaCode)
  if (!area || area.level > 3) throw unknownTown({ codes: [t.areaCode] })
  const [codes, how] = await codesOf(tx, area, t)
  if (codes && !codes.length) throw nobodyTargeted({})
  return { area, how, towns: codes ? await pickTowns(tx, area, codes) : await placesUnder(tx, area.path) }
}

async function codesOf(tx: Tx, area: Area, t: Target): Promise<[codes: readonly string[] | null, how: string | null]> {
  if (t.shape) {
    const seats = await seatsUnder(tx, area.path), bounded = seats.filter((s) => s.rings?.length).length
    return [townsIn(t.shape, seats), bounded === seats.length ? '按乡镇边界' : bounded ? '按乡镇边界，无边界的按最近的驻地' : '按最近的乡镇驻地']
  }
  if (t.alarmLevel) return [await alarmedTowns(tx, area.path, t.alarmLevel), '按当前报警']
  return [t.regionCodes?.length ? t.regionCodes : null, null]
}
