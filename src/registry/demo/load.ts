// The generated rows into the tables, ledger by ledger.
import { sql, type Tx } from '#kit/db'
import { maskPhone, seal } from '#kit/seal'
import { planeOf } from '#registry/regions'
import { dutiesOf } from './duties.ts'
import { sheltersOf, teamsOf } from './forces.ts'
import { gaugesOf } from './gauges.ts'
import { informantsOf, plansOf } from './informants.ts'
import { bulk } from './bulk.ts'
import { loadEnterprises } from './loadEnterprises.ts'
import { phoneFrom } from './names.ts'
import { objects } from './objects/index.ts'
import { organizationsOf } from './organizations.ts'
import { placesOf, type Place, type Places } from './places.ts'
import { randomFrom } from './random.ts'
import type { Scale } from './scale.ts'

export type Progress = (step: { what: string; done: number; total: number }) => void

const seed = 350_500
const place = (at: Place) => [at.code, at.path]
const phoneColumns = ['phone_sealed', 'phone_mask', 'phone_tail']
const phone = (index: number) => {
  const number = phoneFrom(index)
  return [seal(number), maskPhone(number), number.slice(-4)]
}

/** The ledgers of the demo city on regions that are already there. Idempotent: a city that has demo posts is left alone. */
export async function loadLedgers(tx: Tx, scale: Scale, progress: Progress = () => {}): Promise<void> {
  const { there } = await tx.one<{ there: boolean }>(sql`select exists (select from posts where demo) as there`)
  if (there) return
  const places = await placesOf(tx)
  const steps = [organizations, duties, informants, plans, stations, teams, shelters, enterprises, objects]
  for (const [i, step] of steps.entries()) {
    progress({ what: step.name, done: i, total: steps.length })
    await step(tx, places, scale, progress)
  }
  await tx.run(sql`select registry_analyze()`)
  progress({ what: 'done', done: steps.length, total: steps.length })
}

// Each ledger draws from a source of its own, so that a change in one leaves the others as they were.
const drawFor = (ledger: number) => randomFrom(seed + ledger)

async function organizations(tx: Tx, places: Places): Promise<void> {
  const list = organizationsOf(places)
  await bulk(tx, 'organizations', ['id', 'code', 'name', 'kind', 'region_code', 'region_path', 'superior_id', 'demo'],
    list.map((o) => [o.id, o.code, o.name, o.kind, ...place(o.place), o.superior, true]))
}

async function duties(tx: Tx, places: Places, scale: Scale): Promise<void> {
  const { posts, holders } = dutiesOf(places, scale, drawFor(1))
  await bulk(tx, 'posts', ['id', 'region_code', 'region_path', 'title', 'kind', 'level', 'superior_post_id', 'charge', 'demo'],
    posts.map((p) => [p.id, ...place(p.place), p.title, 'flood_duty', p.level, p.superior, p.charge, true]))
  await bulk(tx, 'duty_holders', ['id', 'post_id', 'rank', 'person_name', ...phoneColumns, 'region_code', 'region_path', 'demo'],
    holders.map((h, i) => [h.id, h.post.id, h.rank, h.name, ...phone(i), ...place(h.post.place), true]))
}

async function informants(tx: Tx, places: Places, scale: Scale): Promise<void> {
  await bulk(tx, 'informants', ['id', 'person_name', 'rank', ...phoneColumns, 'region_code', 'region_path', 'trained_on', 'demo'],
    informantsOf(places, scale, drawFor(2)).map((n, i) => [n.id, n.name, n.rank, ...phone(20_000 + i), ...place(n.place), n.trainedOn, true]))
}

async function plans(tx: Tx, places: Places, scale: Scale): Promise<void> {
  await bulk(tx, 'village_plans', ['id', 'region_code', 'region_path', 'title', 'filed_on', 'people_at_risk', 'meeting_point', 'demo'],
    plansOf(places, scale, drawFor(3)).map((p) => [p.id, ...place(p.place), p.title, p.filedOn, p.peopleAtRisk, p.meetingPoint, true]))
}

async function stations(tx: Tx, places: Places, scale: Scale): Promise<void> {
  await bulk(tx, 'stations', ['id', 'code', 'name', 'kind', 'region_code', 'region_path', 'lon', 'lat', 'plane', 'thresholds', 'demo'],
    gaugesOf(places, scale, drawFor(4)).map((g) => [g.id, g.code, g.name, g.kind, ...place(g.place), g.lon, g.lat, planeOf(g.lon, g.lat), g.thresholds, true]))
}

async function teams(tx: Tx, places: Places, scale: Scale): Promise<void> {
  await bulk(tx, 'teams', ['id', 'name', 'kind', 'tier', 'region_code', 'region_path', 'leader_name', ...phoneColumns, 'skills', 'equipment', 'members', 'lon', 'lat', 'plane', 'readiness', 'coastal', 'insured_until', 'demo'],
    teamsOf(places, scale, drawFor(5)).map((t, i) => [t.id, t.name, t.kind, t.tier, ...place(t.place), t.leader, ...phone(30_000 + i), t.skills, JSON.stringify(t.equipment), t.members,
      t.place.lon, t.place.lat, planeOf(t.place.lon, t.place.lat), t.readiness, t.coastal, '2027-06-30', true]))
}

async function shelters(tx: Tx, places: Places, scale: Scale): Promise<void> {
  await bulk(tx, 'shelters', ['id', 'code', 'name', 'region_code', 'region_path', 'capacity', 'area', 'address', 'lon', 'lat', 'plane', 'manager_name', ...phoneColumns, 'facilities', 'demo'],
    sheltersOf(places, scale, drawFor(6)).map((s, i) => [s.id, s.code, s.name, ...place(s.place), s.capacity, s.area, `${s.place.name}`, s.lon, s.lat, planeOf(s.lon, s.lat), s.manager,
      ...phone(31_000 + i), s.facilities, true]))
}

async function enterprises(tx: Tx, places: Places, scale: Scale, progress: Progress): Promise<void> {
  await loadEnterprises(tx, places, scale.enterprises, { at: (done, total) => progress({ what: 'enterprises', done, total }) })
}
