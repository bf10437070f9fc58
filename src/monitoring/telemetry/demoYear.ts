// The demo city's last year of readings, so that a rule can be tried on something the day the city is first opened. Marked by its stations, which are 演示.
import { sql, type Tx } from '#kit/db'
import { rainOf, riseOf, type Site } from './demoRain.ts'
import { counterGap, derived } from './rain.ts'

const hour = 3_600_000, day = 24 * hour, year = 365 * day
type Gauge = Site & { kind: 'P' | 'H' | 'K'; regionPath: string; line: number | null }
type Row = [station: string, element: string, at: string, value: number, sent: string, flagged: boolean, path: string]
/** metres a millimetre, and what is left of a rise after an hour: a river swells and falls within a day, a reservoir in days */
const answers = { H: { gain: 0.028, keep: 0.9, ordinary: 2.6 }, K: { gain: 0.009, keep: 0.985, ordinary: 1.6 } }

/** Readings of the 365 days that ended yesterday at 08:00; once, and never over readings that are there. */
export async function seedDemoYear(tx: Tx): Promise<void> {
  const gauges = await tx.rows<Gauge>(sql`select id, lon, lat, kind, region_path, coalesce(thresholds ->> 'warning', thresholds ->> 'flood_limit')::float8 as line from stations where demo and retired_at is null and kind in ('P', 'H', 'K') order by code`)
  const to = Math.floor((await tx.now()).getTime() / day) * day - day, from = to - year
  if (!gauges.length || (await tx.maybe(sql`select from readings where observed_at < ${new Date(to).toISOString()}::timestamptz and station_id = any(${gauges.map((g) => g.id)}::uuid[]) limit 1`))) return
  for (let month = new Date(from); month.getTime() < to; month = new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 1))) await tx.run(sql`select readings_month(${month.toISOString().slice(0, 10)}::date)`)
  await tx.run(sql`create temporary table demo_readings on commit drop as select station_id, element, observed_at, value, sent_at, flagged, region_path from readings with no data`)
  await tx.copyIn('demo_readings', ['station_id', 'element', 'observed_at', 'value', 'sent_at', 'flagged', 'region_path'], rows(gauges, from, to))
  await tx.run(sql`insert into readings (station_id, element, observed_at, value, sent_at, flagged, region_path) select station_id, element, observed_at, value, sent_at, flagged, region_path from demo_readings order by 1, 2, 3 on conflict do nothing`)
}

/** What each gauge's bucket would have sent: its counter in wet hours, with the dry hour before a spell, and the rain that follows from it, the same that a refold makes. */
function* rows(gauges: readonly Gauge[], from: number, to: number): Generator<Row> {
  const falls = gauges.map(() => new Map<number, number>()), row = ({ id, regionPath }: Gauge, element: string, at: number, value: number): Row => [id, element, new Date(at).toISOString(), value, new Date(at + 60_000).toISOString(), false, regionPath]
  // where two spells meet, the heavier is what fell
  for (const { site, at, mm } of rainOf(gauges, from, to)) { const own = falls[site] as Map<number, number>; own.set(at, Math.max(mm, own.get(at) ?? 0)) }
  for (const [site, gauge] of gauges.entries()) {
    const fallen = [...(falls[site] as Map<number, number>)].map(([at, mm]) => ({ at, mm })).sort((a, b) => a.at - b.at)
    for (const { at, mm, counter } of counted(fallen)) if (at < to) { yield row(gauge, 'PT', at, counter); yield row(gauge, derived, at, mm) }
    if (gauge.line === null || gauge.kind === 'P') continue
    const answer = answers[gauge.kind]
    for (const { at, metres } of riseOf(fallen, answer)) if (at < to) yield row(gauge, 'Z', at, Math.round((gauge.line - answer.ordinary + metres) * 100) / 100)
  }
}

/** Dry hours that a gauge tells of after a spell, so that what the rain has raised is seen to end: of windows of 1 to 24 hours. */
const dryHours = [1, 2, 3, 7, 13, 25, 26]

/** The counter at each wet hour and in the dry ones after a spell; after a silence that would hide when it fell, at the hour before too. */
function* counted(fallen: readonly { at: number; mm: number }[]): Generator<{ at: number; mm: number; counter: number }> {
  let counter = 0, last = -Infinity
  for (const [i, { at, mm }] of fallen.entries()) {
    if (at - last > counterGap) yield { at: at - hour, mm: 0, counter }
    counter += mm
    yield { at, mm, counter }
    last = at
    const next = fallen[i + 1]?.at ?? Infinity
    for (const h of dryHours) if (at + h * hour < next - hour) yield { at: (last = at + h * hour), mm: 0, counter }
  }
}
