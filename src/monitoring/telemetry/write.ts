// One batch into the tables: newest values first (their rows are the gauges' locks), readings, rain, frames, and then the rules.
import type { Tx } from '#kit/db'
import { planRain, refold, refoldsOf } from './derive.ts'
import type { News } from './model.ts'
import { markStored, type Plan, type Row } from './plan.ts'
import { isRain } from './rain.ts'
import { insertFrames, lockLatestRain, raiseLatest, storeReadings, type LatestRain } from './store.ts'

/** Runs in the transaction of the readings. Keep it short: every gauge waits for it. */
export type ReadingsHook = (tx: Tx, news: News) => Promise<void>

/** Everything one batch writes, in one transaction; afterwards `plan.frames` tell what became of each. */
export async function writeBatch(tx: Tx, plan: Plan, cityPath: string, hooks: readonly ReadingsHook[]): Promise<void> {
  const news = await storeAll(tx, plan)
  await insertFrames(tx, plan.frames, plan.now, cityPath)
  await judge(tx, news, hooks)
}

/** The readings alone, of frames that are kept already. */
export async function writeReadings(tx: Tx, plan: Plan, hooks: readonly ReadingsHook[]): Promise<void> {
  await judge(tx, await storeAll(tx, plan), hooks)
}

async function judge(tx: Tx, news: News, hooks: readonly ReadingsHook[]): Promise<void> {
  if (news.readings.length > 0 || news.refolded.length > 0) for (const hook of hooks) await hook(tx, news)
}

async function storeAll(tx: Tx, plan: Plan): Promise<News> {
  const rainy = [...new Set(plan.rows.filter((r) => !r.flagged && isRain(r.element)).map((r) => r.gauge.id))]
  const before = latestByGauge(rainy.length > 0 ? await lockLatestRain(tx, rainy) : [])
  const rain = planRain(plan.rows, before)
  await raiseLatest(tx, [...plan.rows, ...rain.rows])
  const changed = await storeReadings(tx, [...plan.rows, ...rain.rows])
  markStored(plan, changed)
  const refolds = refoldsOf(rain, changed)
  if (refolds.length > 0) await refold(tx, refolds, plan.now)
  const isNew = (r: Row) => !r.flagged && (changed === 'all' || changed.has(r.key))
  return {
    now: new Date(plan.now),
    readings: plan.rows.filter(isNew).map((r) => ({ stationId: r.gauge.id, stationCode: r.gauge.code, regionPath: r.gauge.regionPath, element: r.element, at: r.at, value: r.value })),
    rain: rain.rows.filter(isNew).map((r) => ({ stationId: r.gauge.id, regionPath: r.gauge.regionPath, at: r.at, mm: r.value })),
    refolded: refolds.map((r) => ({ stationId: r.gauge.id, from: r.from })),
  }
}

function latestByGauge(list: readonly LatestRain[]): Map<string, Map<string, LatestRain>> {
  const out = new Map<string, Map<string, LatestRain>>()
  for (const row of list) (out.get(row.stationId) ?? out.set(row.stationId, new Map()).get(row.stationId) as Map<string, LatestRain>).set(row.element, row)
  return out
}
