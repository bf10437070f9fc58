// 演示: the accidents of the demo city since 2018, those of 2021 and 2022 as 泉应急〔2023〕10号 counts them.
import { addDays, today as todayOf } from '#kit/calendar'
import { sql, type Tx } from '#kit/db'
import { type Random, randomFrom } from '#registry/demo'
import { closeChange, insertMany, openChange, recordOf, standardsOf, type Stored } from '#registry/ledger'
import { demoNow } from './demoNow.ts'
import { placesAndUnits, type Around } from './demoPlaces.ts'
import { accidentOf, named } from './demoRows.ts'
import { fatalOf, type Fate, firstYear, harmlessOf } from './demoYears.ts'
import { accidents } from './ledger.ts'

/** Accident `n` of a year has the same id on every machine. */
const idOf = (year: number, n: number) => `00000000-de31-8${String(year).slice(1)}-8000-${n.toString(16).padStart(12, '0')}`

export async function demo(tx: Tx, scale: 'full' | 'small'): Promise<void> {
  const { there } = await tx.one<{ there: boolean }>(sql`select exists (select from accidents where demo) as there`)
  if (there) return
  const around = await placesAndUnits(tx), today = await todayOf(tx)
  // the small city's are long ago: what tests enter meets none of them
  const rows = scale === 'small' ? yearOf(Number(today.slice(0, 4)) - 2, around, today).filter((_, i) => i % 9 === 0).slice(0, 4) : [...everyYear(around, today)]
  const change = await openChange(tx, accidents, { origin: 'demo', note: '演示' })
  await closeChange(tx, change, await insertMany(tx, accidents, await records(tx, rows), change, ['demo']))
  if (scale === 'full') await demoNow(tx, around)
  await tx.run(sql`select registry_analyze_table(${accidents.table})`)
}

type Made = { id: string; place: { code: string; path: string; lon: number; lat: number }; values: Record<string, unknown> }

function* everyYear(around: Around, today: string): Iterable<Made> {
  for (let year = firstYear; year <= Number(today.slice(0, 4)); year++) yield* yearOf(year, around, today)
}

/** This year's fatal ones until three months ago: those since are told apart, with their clocks. */
function yearOf(year: number, around: Around, today: string): Made[] {
  const random = randomFrom(350_600 + year), until = (days: number) => (year === Number(today.slice(0, 4)) ? addDays(today, -days) : '9999'), ends = { fatal: until(95), harmless: until(2) }
  const fatal = fatalOf(year, random), all = [...fatal, ...harmlessOf(year, fatal.length, random)].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  return all.filter(({ county, day, deaths }) => day < (deaths ? ends.fatal : ends.harmless) && around.has(county)).map((fate, i) => made(idOf(year, i + 1), fate, around, random))
}

function made(id: string, fate: Fate, around: Around, random: Random): Made {
  const { place, values } = accidentOf(fate, around, random)
  return { id, place, values }
}

async function records(tx: Tx, rows: readonly Made[]): Promise<Stored[]> {
  const standards = await standardsOf(tx, accidents)
  return rows.map(({ id, place, values }) => ({ id, demo: true, ...recordOf(accidents, values, { regionCode: place.code, regionPath: place.path, lon: place.lon, lat: place.lat }, standards) }))
}

/** The fourteen accidents of 2022 that the city led in the demo city: three that it took up itself, eleven that it listed. Empty where the city is small. */
export async function demoLeads(tx: Tx): Promise<{ id: string; name: string; how: 'escalated' | 'listed' }[]> {
  const rows = await tx.rows<{ id: string; name: string; regionPath: string; occurredOn: string }>(sql`select id, name, region_path, occurred_on from accidents where demo and led_by = 'city' and occurred_on between '2022-01-01' and '2022-12-31' and deaths > 0 order by occurred_on, id`)
  const escalated = new Set(Object.values(named).filter((n) => n.escalated).map((n) => n.name))
  return rows.map(({ id, name }) => ({ id, name, how: escalated.has(name) ? 'escalated' : 'listed' }))
}
