// One batch into the tables: newest values first (their rows are the gauges' locks), readings, rain, frames, and then the rules.
import type { Tx } from '#kit/db'
import { keepAttachments } from './attachments.ts'
import { planRain, refold, refoldsOf, type RainPlan } from './derive.ts'
import type { News } from './model.ts'
import { markStored, type Plan, type Row } from './plan.ts'
import { bestSource, derived, isRain, rainSources } from './rain.ts'
import { allLater, insertFrames, lockFirstRain, lockLatest, raiseLatest, storeLater, storeQualities, storeReadings, type Newest } from './store.ts'

/** Runs in the transaction of the readings. Keep it short: every gauge waits for it. */
export type ReadingsHook = (tx: Tx, news: News) => Promise<void>

/**
 * Everything one batch writes, in one transaction; afterwards `plan.frames` tell what became of each. `trusting`: what is later than the newest value is taken
 * for new, and the whole transaction fails (request.conflict on the key of readings) where it is not: to be written again without trust.
 */
export async function writeBatch(tx: Tx, plan: Plan, cityPath: string, hooks: readonly ReadingsHook[], trusting = false): Promise<void> {
  const { before, rain } = await known(tx, plan)
  const later = trusting && rain.open.length === 0 && allLater([...plan.rows, ...rain.rows], before)
  const news = later ? await storeAllLater(tx, plan, rain, cityPath) : await storeAll(tx, plan, before, rain)
  if (!later) await insertFrames(tx, plan.frames, plan.now, cityPath)
  await keepAttachments(tx, plan)
  await judge(tx, news, hooks)
}

/** The readings alone, of frames that are kept already. */
export async function writeReadings(tx: Tx, plan: Plan, hooks: readonly ReadingsHook[]): Promise<void> {
  const { before, rain } = await known(tx, plan)
  await judge(tx, await storeAll(tx, plan, before, rain), hooks)
}

async function judge(tx: Tx, news: News, hooks: readonly ReadingsHook[]): Promise<void> {
  if (news.readings.length > 0 || news.refolded.length > 0) for (const hook of hooks) await hook(tx, news)
}

/** The newest values that stood before, locked, and what the batch's counters mean beside them. */
async function known(tx: Tx, plan: Plan): Promise<{ before: Newest; rain: RainPlan }> {
  const lock = () => lockLatest(tx, [...new Set(plan.rows.map((r) => r.gauge.id))], elementsOf(plan.rows))
  let before = await lock()
  if (plan.rows.some((r) => isRain(r.element) && !r.flagged && bestSource(before.get(r.gauge.id)?.keys() ?? []) === undefined)) {
    await lockFirstRain(tx)
    before = await lock()
  }
  return { before, rain: planRain(plan.rows, before) }
}

async function storeAllLater(tx: Tx, plan: Plan, rain: RainPlan, cityPath: string): Promise<News> {
  markStored(plan, 'all')
  await storeLater(tx, [...plan.rows, ...rain.rows], plan.frames, plan.now, cityPath)
  return newsOf(plan, rain, 'all')
}

async function storeAll(tx: Tx, plan: Plan, before: Newest, rain: RainPlan): Promise<News> {
  await raiseLatest(tx, [...plan.rows, ...rain.rows])
  const changed = await storeReadings(tx, [...plan.rows, ...rain.rows], before)
  markStored(plan, changed)
  const spoken = plan.rows.filter((r): r is Row & { quality: string } => r.quality !== undefined && (changed === 'all' || changed.has(r.key)))
  if (spoken.length > 0) await storeQualities(tx, spoken)
  const refolds = refoldsOf(rain, changed)
  if (refolds.length > 0) await refold(tx, refolds, plan.now)
  return { ...newsOf(plan, rain, changed), refolded: refolds.map((r) => ({ stationId: r.gauge.id, from: r.from })) }
}

function newsOf(plan: Plan, rain: RainPlan, changed: ReadonlySet<string> | 'all'): News {
  const isNew = (r: Row) => !r.flagged && (changed === 'all' || changed.has(r.key))
  return {
    now: new Date(plan.now), refolded: [],
    readings: plan.rows.filter(isNew).map((r) => ({ stationId: r.gauge.id, stationCode: r.gauge.code, regionPath: r.gauge.regionPath, element: r.element, at: r.at, value: r.value })),
    rain: rain.rows.filter(isNew).map((r) => ({ stationId: r.gauge.id, regionPath: r.gauge.regionPath, at: r.at, mm: r.value })),
  }
}

/** A gauge with rain needs the newest of all its rain: its sources decide what is derived. */
function elementsOf(rows: readonly Row[]): string[] {
  const elements = new Set(rows.map((r) => r.element))
  return [...elements, ...([...elements].some(isRain) ? [...rainSources, derived].filter((e) => !elements.has(e)) : [])]
}
