import { actorId, actorName } from '#kit/access'
import { sql, type Tx } from '#kit/db'
import { blocksOf, type DayRow, type HolidayYear } from './model.ts'

type Row = Omit<HolidayYear, 'blocks' | 'own'> & { enteredId: string | null }
const columns = sql`year::int as year, source, reason, version, entered_at, entered_by, entered_id, verified_at, verified_by, entered_id is not null and verified_at is null as waiting`
const days = (tx: Tx, year: number | null): Promise<(DayRow & { year: number })[]> => tx.rows(sql`select day, kind, name, year::int as year from holidays where ${year}::int is null or year = ${year} order by day`)
const shown = (tx: Tx, { enteredId, ...row }: Row, own: readonly DayRow[]): HolidayYear => ({ ...row, blocks: blocksOf(own), own: enteredId !== null && enteredId === actorId(tx.actor) })

export async function yearsNow(tx: Tx): Promise<HolidayYear[]> {
  const all = await days(tx, null)
  return (await tx.rows<Row>(sql`select ${columns} from holiday_years order by year desc`)).map((row) => shown(tx, row, all.filter((d) => d.year === row.year)))
}
/** Locked: two who write one year come one after the other. */
export async function yearLocked(tx: Tx, year: number): Promise<HolidayYear | undefined> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended('holiday_years', 0))`)
  const row = await tx.maybe<Row>(sql`select ${columns} from holiday_years where year = ${year} for update`)
  return row && shown(tx, row, await days(tx, year))
}
export const lastYear = async (tx: Tx): Promise<number | null> => (await tx.one<{ last: number | null }>(sql`select max(year)::int as last from holiday_years`)).last
export const isEntered = async (tx: Tx, year: number): Promise<boolean> => Boolean(await tx.maybe(sql`select from holiday_years where year = ${year}`))

export async function writeYear(tx: Tx, year: number, given: { source: string; reason: string; days: readonly DayRow[] }): Promise<void> {
  await tx.run(sql`insert into holiday_years (year, source, reason, entered_by, entered_id) values (${year}, ${given.source}, ${given.reason}, ${actorName(tx.actor)}, ${actorId(tx.actor)})
    on conflict (year) do update set source = excluded.source, reason = excluded.reason, version = holiday_years.version + 1, entered_at = anlan_now(), entered_by = excluded.entered_by, entered_id = excluded.entered_id, verified_at = null, verified_by = null, verified_id = null`)
  await tx.run(sql`delete from holidays where year = ${year}`)
  await tx.run(sql`insert into holidays (day, year, kind, name) select d.day, ${year}, d.kind, d.name from jsonb_to_recordset(${JSON.stringify(given.days)}::jsonb) as d(day date, kind text, name text)`)
}
export const markVerified = (tx: Tx, year: number, source: string): Promise<number> =>
  tx.run(sql`update holiday_years set source = ${source}, version = version + 1, verified_at = anlan_now(), verified_by = ${actorName(tx.actor)}, verified_id = ${actorId(tx.actor)} where year = ${year}`)
/** Days that another year's notice holds already. */
export const heldElsewhere = (tx: Tx, year: number, given: readonly DayRow[]): Promise<{ day: string; year: number }[]> => tx.rows(sql`select day, year::int as year from holidays where year <> ${year} and day = any(${given.map((d) => d.day)}::date[]) order by day`)

export const keepVersion = (tx: Tx, year: number, act: 'entered' | 'verified', reason: string): Promise<number> => tx.run(sql`insert into holiday_year_versions (year, version, act, days, source, reason, by_name)
  select y.year, y.version, ${act}, coalesce((select jsonb_agg(jsonb_build_object('day', h.day, 'kind', h.kind, 'name', h.name) order by h.day) from holidays h where h.year = y.year), '[]'), y.source, ${reason}, ${actorName(tx.actor)} from holiday_years y where y.year = ${year}`)
export const versionsOf = (tx: Tx, year: number): Promise<{ version: number; act: 'entered' | 'verified'; days: DayRow[]; source: string; reason: string; at: string; byName: string }[]> =>
  tx.rows(sql`select version, act, days, source, reason, at, by_name from holiday_year_versions where year = ${year} order by version desc limit 100`)
export const cityPath = async (tx: Tx): Promise<string | undefined> => (await tx.maybe<{ path: string }>(sql`select path from regions where level = 2 order by code limit 1`))?.path
