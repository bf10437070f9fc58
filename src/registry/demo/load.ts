// The generated rows into the tables, ledger by ledger.
import { sql, type Tx } from '#kit/db'
import type { Ledger } from '#registry/definition'
import { closeChange, insertMany, openChange, recordOf, standardsOf } from '#registry/ledger'
import { organizations as organizationLedger } from '#registry/organizations'
import { holders, informants as informantLedger } from '#registry/people'
import { villagePlans } from '#registry/plans'
import { planeOf } from '#registry/regions'
import { shelters as shelterLedger } from '#registry/shelters'
import { teams as teamLedger } from '#registry/teams'
import { bodiesOf } from './bodies.ts'
import { dutiesOf } from './duties.ts'
import { sheltersOf, teamsOf } from './forces.ts'
import { gaugesOf } from './gauges.ts'
import { informantsOf, plansOf } from './informants.ts'
import { bulk } from './bulk.ts'
import { ratedCount } from './enterprises.ts'
import { loadEnterprises } from './loadEnterprises.ts'
import { nameFrom, phoneFrom } from './names.ts'
import { objects } from './objects/index.ts'
import { organizationsOf } from './organizations.ts'
import { placesOf, type Place, type Places } from './places.ts'
import { idOf, type Random, randomFrom } from './random.ts'
import { inRound, roundId, roundSeed } from './rounds.ts'
import { type Scale, small } from './scale.ts'

export type Progress = (step: { what: string; done: number; total: number }) => void

const seed = 350_500
const place = (at: Place) => [at.code, at.path]
type Made = { id: string; place: Place; lon?: number; lat?: number; values: Record<string, unknown> }

/** `beside`: where a transaction beside this one loads the enterprises. */
type At = { round: number; progress: Progress; beside?: Promise<unknown> | undefined }

/** Rows into their ledger, through the engine: words, sealed numbers, history. */
async function into(tx: Tx, ledger: Ledger, rows: readonly Made[], round = 0): Promise<void> {
  const change = await openChange(tx, ledger, { origin: 'demo', note: '演示' }), standards = await standardsOf(tx, ledger), marked = inRound(ledger, round)
  const count = await insertMany(tx, ledger, rows.map(({ id, place: at, lon = null, lat = null, values }) => ({ id: roundId(id, round), demo: true, ...recordOf(ledger, marked(values), { regionCode: at.code, regionPath: at.path, lon, lat }, standards) })), change, ['demo'])
  await closeChange(tx, change, count)
  await tx.run(sql`select registry_analyze_table(${ledger.table})`)
}

/** The ledgers of the demo city on regions that are already there. Idempotent: a city that has demo posts is left alone. */
export async function loadLedgers(tx: Tx, scale: Scale, progress: Progress = () => {}, beside?: Promise<unknown>): Promise<void> {
  const { there } = await tx.one<{ there: boolean }>(sql`select exists (select from posts where demo) as there`)
  if (there) return
  await walk(tx, scale, [organizations, duties, informants, plans, stations, teams, shelters, enterprises, objects], { round: 0, progress, beside })
}

/**
 * The city once more, beside what is there: people with their posts, teams, shelters, enterprises, and all that hangs on them. What a city has once does not grow: its departments,
 * the plan of a village, the gauges, the layers of a survey. A round that is there is left alone. Returns whether it was loaded.
 */
export async function loadRound(tx: Tx, scale: Scale, round: number, progress: Progress = () => {}): Promise<boolean> {
  const { there } = await tx.one<{ there: boolean }>(sql`select exists (select from posts where id = ${roundId(idOf(1, 1), round)}) as there`)
  if (there) return false
  await walk(tx, scale, [duties, informants, teams, shelters, enterprises, objects], { round, progress })
  return true
}

async function walk(tx: Tx, scale: Scale, steps: readonly ((tx: Tx, places: Places, scale: Scale, at: At) => Promise<unknown>)[], at: At): Promise<void> {
  const places = await placesOf(tx)
  for (const [i, step] of steps.entries()) {
    at.progress({ what: step.name, done: i, total: steps.length })
    await step(tx, places, scale, at)
  }
  await tx.run(sql`select registry_analyze()`)
  at.progress({ what: 'done', done: steps.length, total: steps.length })
}

// Each ledger draws from a source of its own, so that a change in one leaves the others as they were.
const drawFor = (ledger: number, round = 0) => randomFrom(seed + ledger + roundSeed(round))

async function organizations(tx: Tx, places: Places, scale: Scale): Promise<void> {
  const list = organizationsOf(places), government = list[0]?.id as string, more = scale === small ? [] : bodiesOf(places, list.length, government, drawFor(7))
  await into(tx, organizationLedger, [
    ...list.map((o) => ({ id: o.id, place: o.place, values: { code: o.code, name: o.name, kind: o.kind, superiorId: o.superior } })), ...more.map((body) => ({ ...body, place: places.city })),
  ])
}

async function duties(tx: Tx, places: Places, scale: Scale, { round }: At): Promise<void> {
  const { posts, holders: people } = dutiesOf(places, scale, drawFor(1, round)), titled = inRound(holders, round), titleOf = (title: string) => titled({ postTitle: title }).postTitle as string
  await bulk(tx, 'posts', ['id', 'region_code', 'region_path', 'title', 'kind', 'level', 'superior_post_id', 'charge', 'demo'],
    posts.map((p) => [roundId(p.id, round), ...place(p.place), titleOf(p.title), 'flood_duty', p.level, p.superior && roundId(p.superior, round), p.charge, true]))
  await into(tx, holders, people.map((h, i) => ({ id: h.id, place: h.post.place, values: { personName: h.name, postTitle: h.post.title, rank: h.rank, charge: h.post.charge, phone: phoneFrom(i + round * 613) } })), round)
}

async function informants(tx: Tx, places: Places, scale: Scale, { round }: At): Promise<void> {
  const taken = round ? new Set((await tx.rows<{ key: string }>(sql`select region_code || person_name || rank as key from informants where retired_at is null`)).map((r) => r.key)) : undefined, random = drawFor(22, round)
  await into(tx, informantLedger, informantsOf(places, scale, drawFor(2, round)).map((n, i) => ({ id: n.id, place: n.place, values: { personName: freeName(n, taken, random), rank: n.rank, phone: phoneFrom(20_000 + i + round * 613), trainedOn: n.trainedOn } })), round)
}

/** A village's informants of one rank are told apart by their names. */
function freeName(of: { place: Place; name: string; rank: string }, taken: ReadonlySet<string> | undefined, random: Random): string {
  let name = of.name
  while (taken?.has(of.place.code + name + of.rank)) name = nameFrom(random)
  return name
}

async function plans(tx: Tx, places: Places, scale: Scale): Promise<void> {
  await into(tx, villagePlans, plansOf(places, scale, drawFor(3)).map(({ id, place: at, ...values }) => ({ id, place: at, values })))
}

async function stations(tx: Tx, places: Places, scale: Scale): Promise<void> {
  await bulk(tx, 'stations', ['id', 'code', 'name', 'kind', 'region_code', 'region_path', 'lon', 'lat', 'plane', 'thresholds', 'demo'],
    gaugesOf(places, scale, drawFor(4)).map((g) => [g.id, g.code, g.name, g.kind, ...place(g.place), g.lon, g.lat, planeOf(g.lon, g.lat), g.thresholds, true]))
}

async function teams(tx: Tx, places: Places, scale: Scale, { round }: At): Promise<void> {
  await into(tx, teamLedger, teamsOf(places, scale, drawFor(5, round)).map(({ id, place: at, leader, ...values }, i) => ({
    id, place: at, lon: at.lon, lat: at.lat, values: { ...values, leaderName: leader, phone: phoneFrom(30_000 + i + round * 613), insuredUntil: '2027-06-30' },
  })), round)
}

async function shelters(tx: Tx, places: Places, scale: Scale, { round }: At): Promise<void> {
  await into(tx, shelterLedger, sheltersOf(places, scale, drawFor(6, round)).map(({ id, place: at, lon, lat, manager, ...values }, i) => ({ id, place: at, lon, lat, values: { ...values, address: at.name, managerName: manager, phone: phoneFrom(31_000 + i + round * 613) } })), round)
}

/** The enterprises of the city alone; those that are there stay. */
export const loadItsEnterprises = async (tx: Tx, scale: Scale): Promise<void> => enterprises(tx, await placesOf(tx), scale, { round: 0, progress: () => {} })

async function enterprises(tx: Tx, places: Places, scale: Scale, { round, progress, beside }: At): Promise<void> {
  await beside?.catch(() => {}) // what it could not do is done here
  const first = round * ratedCount(scale.enterprises)
  // trials at size bring enterprises alone
  if ((await tx.one<{ there: boolean }>(sql`select exists (select from enterprises where id = ${idOf(20, first + 1)}) as there`)).there) return
  await loadEnterprises(tx, places, scale.enterprises, { first, at: (done, total) => progress({ what: 'enterprises', done, total }) })
}
