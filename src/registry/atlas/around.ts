// 周边: of every ledger with positions that the asker may read, how many rows lie in a circle or a ring, what they sum to, and which are nearest.
import { may } from '#kit/access'
import { join, raw, sql, type Tx } from '#kit/db'
import { type Ledger, snake } from '#registry/definition'
import { allLedgers, conditionsOf, mayReveal, seen } from '#registry/ledger'
import type { AroundLayer, NearRow, Shape } from './api.ts'
import { type Layer, layerIn, standingOf } from './layer.ts'
import { pointsAtHand } from './points.ts'
import { nearestOfEach, rowsOf, type Spot } from './near.ts'
import { nearest, sumsOf, within } from './search.ts'

/** The circle's middle; of a ring the middle of its corners. */
export function middleOf({ near, within }: Shape): Spot {
  const corners = (within ?? near ?? '').split(';').map((at) => at.split(',').map(Number))
  const mean = (i: 0 | 1) => corners.reduce((sum, at) => sum + (at[i] ?? 0), 0) / corners.length
  return { lon: mean(0), lat: mean(1) }
}

const layersFor = (tx: Tx, only: readonly string[] | undefined): Ledger[] => allLedgers().filter((ledger) => (!only || only.includes(ledger.key)) && (ledger.position !== 'none' || ledger.stands !== undefined) && may(tx.actor, `${ledger.key}.read`))

type Lies = { count: number; sums: Record<string, number>; rows: NearRow[] }
type Around = { at: string; lon: number; lat: number; layers: AroundLayer[] }

export async function lookAround(tx: Tx, shape: Shape, each: number, only?: readonly string[]): Promise<Around> {
  const ledgers = layersFor(tx, only), spot = middleOf(shape), standing = await standingOf(tx), found = new Map<string, Lies>()
  for (const ledger of ledgers) {
    const lies = shape.near && ledger.stands === undefined ? await ofPoints(tx, layerIn(standing, tx.actor, ledger, {}), Number(shape.near.split(',')[2]), spot, each) : undefined
    if (lies) found.set(ledger.key, lies)
  }
  for (const [key, lies] of await ofDatabase(tx, ledgers.filter((ledger) => !found.has(ledger.key)), shape, spot, each)) found.set(key, lies)
  return {
    at: standing.now.toISOString(), ...spot,
    layers: ledgers.map((ledger) => ({ ledger: ledger.key, ...(found.get(ledger.key) ?? { count: 0, sums: {}, rows: [] }), may: { take: may(tx.actor, `${ledger.key}.transfer`) } })),
  }
}

/** A circle over the points at hand; undefined where the database must be asked, as it is of a row within a hair of the rim. */
async function ofPoints(tx: Tx, layer: Layer, metres: number, spot: Spot, each: number): Promise<Lies | undefined> {
  const set = await pointsAtHand(tx, layer), lying = set && within(set, spot, metres)
  if (!lying || lying.close) return undefined
  return { count: lying.count, sums: sumsOf(set, lying.runs), rows: await rowsOf(tx, layer.ledger, set, nearest(set, spot, each, metres), spot) }
}

type Counted = { ledger: string; count: number; sums: Record<string, number | null> }

async function ofDatabase(tx: Tx, ledgers: readonly Ledger[], shape: Shape, spot: Spot, each: number): Promise<Map<string, Lies>> {
  if (!ledgers.length) return new Map()
  const questions = ledgers.map((ledger) => ({ ledger, where: conditionsOf(ledger, shape, mayReveal(tx.actor, ledger)).where }))
  const counts = await tx.rows<Counted>(join(questions.map(({ ledger, where }) => sql`(select ${ledger.key} as ledger, count(*) as count, ${sumsSql(ledger)} as sums from ${seen(ledger)} where ${where})`), ' union all '))
  const some = new Set(counts.filter(({ count }) => count > 0).map(({ ledger }) => ledger)), rows = await nearestOfEach(tx, questions.filter(({ ledger }) => some.has(ledger.key)), spot, each)
  return new Map(counts.map(({ ledger, count, sums }) => [ledger, { count, sums: Object.fromEntries(Object.entries(sums).filter((e): e is [string, number] => e[1] !== null)), rows: rows.get(ledger) ?? [] }]))
}

/** What is unknown is left out of a sum, never taken as 0. */
const sumsSql = (ledger: Ledger) => sql`json_build_object(${raw((ledger.sums ?? []).map((name) => `'${name}', sum(t.${snake(name)})`).join(', '))})`
