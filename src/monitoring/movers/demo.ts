// The demo city's movers with the track of their last hours, through the same keeper as what comes over the line. Marked 演示; once.
import { sql, type Tx } from '#kit/db'
import type { Moved } from '#monitoring/protocols'
import { registerMover } from './actions.ts'
import { fleet, whereAt, type Unit } from './fleet.ts'
import { keepMoved } from './keep.ts'

const hours = 8, everyMinutes = 10

export async function seedDemoMovers(tx: Tx): Promise<void> {
  if (await tx.maybe(sql`select from movers where demo limit 1`)) return
  const towns = await tx.rows<{ code: string; name: string }>(sql`select code, name from regions where level = 4 order by code`)
  const city = await tx.maybe<{ code: string }>(sql`select code from regions where level = 2`)
  if (!city) return
  for (const u of fleet) {
    const { kind, key, name, callSign, sort, hazardClass, goods, owner, homePort, contact, phone, people } = u
    await registerMover(tx, kind, key, { name, callSign, sort, hazardClass, goods, owner, homePort, contact, phone, people, regionCode: towns.find((t) => t.name.startsWith(u.town))?.code ?? city.code }, true)
  }
  const now = (await tx.now()).getTime()
  await keepMoved(tx, fleet.map((u, n) => spoken(u, n, now)))
}

/** Some have been silent for an hour, one sends an alarm. */
function spoken(unit: Unit, n: number, now: number): Moved {
  const last = n % 12 === 7 ? now - 70 * 60_000 : now - (n % 5) * 60_000
  const moments = Array.from({ length: (hours * 60) / everyMinutes }, (_, i) => last - i * everyMinutes * 60_000)
  return {
    ok: true, protocol: unit.kind === 'vehicle' ? 'jt808' : 'nmea', raw: Buffer.alloc(0), remote: 'demo', kind: unit.kind, key: unit.key, func: 0,
    positions: moments.map((at) => ({ at: Math.floor(at / 1000) * 1000, ...whereAt(unit, at), fixed: true, altitude: null, alarms: unit.kind === 'vehicle' && (unit.kmh > 80 || (n === 3 && at === last)) ? (n === 3 ? 1 << 3 : 1 << 1) : 0, status: 3, mileageKm: null })),
  }
}
