// Rain in step with ingest: a counter that goes on is a subtraction in memory; whatever is late, repeated differently, reset or
// of another source is folded anew from the tables.
import { sql, type Tx } from '#kit/db'
import { numbers, texts, words } from './arrays.ts'
import type { Fall } from './model.ts'
import type { Gauge, Row } from './plan.ts'
import { bestSource, counterStep, derived, foldRain, isRain, rainSources, type RainReading, type RainSource, type RainStep } from './rain.ts'
import type { Latest, Newest } from './store.ts'

export type RainPlan = {
  /** falls that simply go on, as rows to be stored with the readings */
  rows: Row[]
  /** rain rows that need more than the last counter value, if they turn out to be new */
  open: Row[]
  before: Newest
}

/** `before`: the newest rain values before this batch. */
export function planRain(rows: readonly Row[], before: RainPlan['before']): RainPlan {
  const plan: RainPlan = { rows: [], open: [], before }
  const byGauge = Map.groupBy(rows.filter((r) => !r.flagged && isRain(r.element)), (r) => r.gauge.id)
  for (const [id, list] of byGauge) {
    const steps = goesOn(list, before.get(id)?.get('PT'))
    if (!steps) plan.open.push(...list)
    else for (const { row, mm } of steps) plan.rows.push({ ...row, key: row.key.replace(/PT /, `${derived} `), element: derived, value: mm })
  }
  return plan
}

/** The steps of a counter that goes on from its newest value; undefined where anything else has come. */
function goesOn(list: readonly Row[], last: Latest | undefined): { row: Row; mm: number }[] | undefined {
  const counters = list.filter((r) => r.element === 'PT') // in order of time
  if (!last || counters.length === 0 || (counters[0] as Row).at <= last.at) return undefined
  const times = new Set(counters.map((r) => r.at))
  if (list.some((r) => !times.has(r.at))) return undefined
  const steps: { row: Row; mm: number }[] = []
  let before: { at: number; value: number } = last
  for (const row of counters) {
    const mm = counterStep(before, row)
    if (mm === undefined) return undefined
    steps.push({ row, mm })
    before = row
  }
  return steps
}

export type Refold = { gauge: Gauge; source: RainSource; from: number }

/** Which gauges must be folded anew, and from when: from the beginning when a better source than before has come. A gauge's first source folds from its own first value: rain that was loaded for it stays. */
export function refoldsOf(plan: RainPlan, changed: ReadonlySet<string> | 'all'): Refold[] {
  const touched = plan.open.filter((r) => changed === 'all' || changed.has(r.key))
  return [...Map.groupBy(touched, (r) => r.gauge.id)].map(([id, list]) => {
    const known = plan.before.get(id)?.keys() ?? []
    const [was, source] = [bestSource(plan.before.get(id)?.keys() ?? []), bestSource([...known, ...list.map((r) => r.element)]) as RainSource]
    return { gauge: (list[0] as Row).gauge, source, from: was === source || was === undefined ? Math.min(...list.map((r) => r.at)) : 0 }
  })
}

type Loaded = { stationId: string; element: string; at: number; value: number }

/** Folds these gauges anew and rewrites their RAIN rows from `from` on. Returns the falls as they now stand. */
export async function refold(tx: Tx, refolds: readonly Refold[], now: number): Promise<Fall[]> {
  const loaded = await loadRain(tx, refolds)
  const byGauge = Map.groupBy(loaded, (r) => r.stationId)
  const falls: Fall[] = []
  for (const { gauge, source, from } of refolds) {
    const list = byGauge.get(gauge.id) ?? []
    const readings: RainReading[] = list.filter((r) => r.element !== derived)
    const earlier: RainStep[] = list.filter((r) => r.element === derived && r.at < from).map((r) => ({ at: r.at, mm: r.value }))
    for (const step of foldRain(source, readings, earlier, from)) falls.push({ stationId: gauge.id, regionPath: gauge.regionPath, ...step })
  }
  await rewrite(tx, refolds, falls, now)
  return falls
}

const given = (refolds: readonly Refold[]) => sql`unnest(${words(refolds.map((r) => r.gauge.id))}::uuid[], ${numbers(refolds.map((r) => r.from / 1000))}::float8[]) g(id, from_at)`

/** Bounds all of them, so that no older month is looked into; each gauge is asked by itself, whatever is thought of the tables' sizes. */
const earliest = (refolds: readonly Refold[]) => sql`to_timestamp(${Math.min(...refolds.map((r) => r.from)) / 1000}::float8)`

const loadRain = (tx: Tx, refolds: readonly Refold[]): Promise<Loaded[]> =>
  tx.rows<Loaded>(sql`
    select g.id as station_id, r.element, extract(epoch from r.observed_at)::float8 * 1000 as at, r.value
    from ${given(refolds)} cross join lateral (select element, observed_at, value from readings where station_id = g.id and element = any(${[derived, ...rainSources]}::text[])
      and observed_at >= to_timestamp(g.from_at) - interval '25 hours' and observed_at >= ${earliest(refolds)} - interval '25 hours' and not flagged offset 0) r
    order by g.id, r.observed_at`)

async function rewrite(tx: Tx, refolds: readonly Refold[], falls: readonly Fall[], now: number): Promise<void> {
  await tx.run(sql`
    with kept as (select id, to_timestamp(at) as at from unnest(${words(falls.map((f) => f.stationId))}::uuid[], ${numbers(falls.map((f) => f.at / 1000))}::float8[]) k(id, at))
    delete from readings r using ${given(refolds)} where r.station_id = g.id and r.element = ${derived} and r.observed_at >= to_timestamp(g.from_at) and r.observed_at >= ${earliest(refolds)}
      and not exists (select from kept where kept.id = r.station_id and kept.at = r.observed_at)`)
  if (falls.length === 0) return
  await tx.run(sql`
    insert into readings as r (station_id, element, observed_at, value, sent_at, region_path)
    select id, ${derived}, to_timestamp(at), mm, to_timestamp(${now / 1000}::float8), path
    from unnest(${words(falls.map((f) => f.stationId))}::uuid[], ${numbers(falls.map((f) => f.at / 1000))}::float8[], ${numbers(falls.map((f) => f.mm))}::float8[], ${texts(falls.map((f) => f.regionPath))}::text[]) f(id, at, mm, path)
    on conflict (station_id, element, observed_at) do update set value = excluded.value where r.value <> excluded.value`)
  const newest = [...new Map(falls.map((f) => [f.stationId, f])).values()] // falls come in order of time
  await tx.run(sql`
    insert into latest_readings as l (station_id, element, observed_at, value, sent_at, region_path)
    select id, ${derived}, to_timestamp(at), mm, to_timestamp(${now / 1000}::float8), path
    from unnest(${words(newest.map((f) => f.stationId))}::uuid[], ${numbers(newest.map((f) => f.at / 1000))}::float8[], ${numbers(newest.map((f) => f.mm))}::float8[], ${texts(newest.map((f) => f.regionPath))}::text[]) f(id, at, mm, path)
    on conflict (station_id, element) do update set observed_at = excluded.observed_at, value = excluded.value where excluded.observed_at >= l.observed_at`)
}
