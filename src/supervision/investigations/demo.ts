// 演示: an investigation for every accident of the demo city. Those of 2022 hold as many units and people to account as 泉应急〔2023〕10号 counts; 回头看 is done for all of 2020 and 2021.
import { addDays, today } from '#kit/calendar'
import { raw, sql, type Tx } from '#kit/db'
import { setTimers, type NewTimer } from '#kit/timers'
import { type Random, randomFrom } from '#registry/demo'
import { demoLeads } from '#supervision/accidents'
import { addMonths, endOfDay } from './clock.ts'
import { limits, type Limit } from './store.ts'
import { planOf, type Accident, type Plan, type Special } from './demoPlan.ts'
import { caseId, noRows, rowsOf, type Rows } from './demoRows.ts'

type Held = { units: number; people: number }
/** `total` in as equal parts as can be, the larger first. */
export const shares = (total: number, parts: number): number[] => Array.from({ length: parts }, (_, i) => Math.floor(total / parts) + (i < total % parts ? 1 : 0))

export async function demo(tx: Tx, scale: 'full' | 'small'): Promise<void> {
  const { there } = await tx.one<{ there: boolean }>(sql`select exists (select from investigations where demo) as there`)
  if (there) return
  const day = await today(tx), accidents = await demoAccidents(tx, scale, day), how = new Map((await demoLeads(tx)).map((l) => [l.id, l.how])), random = randomFrom(350_510)
  const special = specials(accidents, day), plans = accidents.map((a) => planOf(a, howOf(a, how, random), day, random, special.get(a.id)))
  const held = heldOf(plans, random), rows = noRows(), filed = new Map<string, number>()
  plans.forEach((p, n) => rowsOf(rows, p, n + 1, held.get(p) ?? { units: 0, people: 0 }, p.closedOn && archive(filed, p.closedOn.slice(0, 4)), random))
  for (const table of Object.keys(rows) as (keyof Rows)[]) await insertRows(tx, table, rows[table])
  await setTimers(tx, clocks(plans, await limits(tx)))
}

const demoAccidents = (tx: Tx, scale: 'full' | 'small', day: string): Promise<Accident[]> => tx.rows(sql`
  select a.id, a.name, a.region_path, coalesce(r.name, '') as county, a.occurred_on, a.unit_name, a.deaths, a.grade, a.led_by, a.direct_cause, a.industry
  from accidents a left join regions r on r.code = split_part(a.region_path, '/', 2)
  where a.demo and a.kind = 'accident' and a.occurred_on < ${addDays(day, -4)} and a.retired_at is null order by a.occurred_on, a.id ${scale === 'small' ? sql`limit 3` : sql``}`)

function howOf(a: Accident, known: ReadonlyMap<string, 'escalated' | 'listed'>, random: Random): 'escalated' | 'listed' | undefined {
  if (a.ledBy !== 'city') return undefined
  return known.get(a.id) ?? (a.grade === 4 && random.next() < 0.3 ? 'escalated' : 'listed')
}

/** Of the counties' young cases one stands still, one has more time, one is late. */
export function specials(accidents: readonly Accident[], day: string): Map<string, Special> {
  const young = accidents.filter((a) => a.ledBy === 'county' && (a.deaths ?? 0) > 0 && a.occurredOn >= addDays(day, -130)), old = young.filter((a) => a.occurredOn <= addDays(day, -62))
  const [overdue, extended] = [old[0], old.at(-1)], paused = young.findLast((a) => a !== overdue && a !== extended && a.occurredOn <= addDays(day, -24))
  return new Map([[overdue, 'overdue'], [extended === overdue ? undefined : extended, 'extended'], [paused, 'paused']].flatMap(([a, s]) => (a ? [[(a as Accident).id, s as Special]] : [])))
}

/** 2022 as the report has it: 40 units and 72 people over what the city took up or listed, 35 and 91 over the counties' fatal ones. Other years as it may have been. */
export function heldOf(plans: readonly Plan[], random: Random): Map<Plan, Held> {
  const out = new Map<Plan, Held>(), of2022 = plans.filter((p) => p.accident.occurredOn.startsWith('2022')), deadly = (p: Plan) => (p.accident.deaths ?? 0) > 0
  for (const p of plans) if (!of2022.includes(p) && p.lead !== 'other') out.set(p, p.lead === 'city' ? { units: random.between(1, 3), people: random.between(3, 6) } : deadly(p) ? { units: random.between(0, 1), people: random.between(1, 3) } : { units: random.between(0, 1), people: random.between(0, 1) })
  const give = (among: readonly Plan[], units: number, people: number) => {
    const [u, h] = [shares(units, among.length), shares(people, among.length)]
    among.forEach((p, i) => out.set(p, { units: u[i] ?? 0, people: h[i] ?? 0 }))
  }
  give(of2022.filter((p) => p.escalated || p.listed), 40, 72)
  give(of2022.filter((p) => !p.escalated && !p.listed && p.lead === 'county' && deadly(p)), 35, 91)
  return out
}

/** Files that were closed before the product kept the number book. */
function archive(filed: Map<string, number>, year: string): string {
  const no = (filed.get(year) ?? 0) + 1
  filed.set(year, no)
  return `事故案卷${year}-${String(no).padStart(3, '0')}`
}

async function insertRows(tx: Tx, table: keyof Rows, rows: readonly Record<string, unknown>[]): Promise<void> {
  const columns = [...new Set(rows.flatMap((r) => Object.keys(r)))], list = raw(columns.map((c) => `"${c}"`).join(', ')), name = raw(`"${table}"`)
  for (let i = 0; i < rows.length; i += 5000)
    await tx.run(sql`insert into ${name} (${list}) select ${list} from jsonb_populate_recordset(null::${name}, ${JSON.stringify(rows.slice(i, i + 5000))}::jsonb)`)
}

/** What is still owed has its timer. */
function clocks(plans: readonly Plan[], known: ReadonlyMap<string, Limit>): NewTimer[] {
  return plans.flatMap((p, n) => {
    const timer = (kind: string, limit: string, dueOn: string): NewTimer => ({ kind: `investigation.${kind}`, subject: { kind: 'investigation', id: caseId(n + 1) }, region: p.accident.regionPath, dueAt: endOfDay(dueOn), article: known.get(limit)?.article })
    const listing = p.listedOn && !p.approvedOn ? [timer('listing_due', 'listing', addDays(p.listedOn, 60))] : []
    if (p.state === 'opened' || p.state === 'investigating') return [...listing, timer('report_due', 'report', p.reportDueOn)]
    if (p.submittedOn && !p.approvedOn) return [...listing, timer('approval_due', 'approval', addDays(p.submittedOn, 15))]
    return p.approvedOn && !p.evaluatedOn ? [timer('evaluation_start', 'evaluation_start', addMonths(p.approvedOn, 10)), timer('evaluation_due', 'evaluation', addMonths(p.approvedOn, 12))] : listing
  })
}
