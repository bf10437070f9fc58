// 周边: of every ledger with positions that the asker may read, how many rows lie in a circle or a ring, what they sum to, and which are nearest.
import { may } from '#kit/access'
import { join, raw, sql, type Tx } from '#kit/db'
import { type Ledger, snake } from '#registry/definition'
import { allLedgers, conditionsOf, mayReveal, seen } from '#registry/ledger'
import type { AroundLayer, Shape } from './api.ts'
import { nearestOfEach, type Spot } from './near.ts'

/** The circle's middle; of a ring the middle of its corners. */
export function middleOf({ near, within }: Shape): Spot {
  const corners = (within ?? near ?? '').split(';').map((at) => at.split(',').map(Number))
  const mean = (i: 0 | 1) => corners.reduce((sum, at) => sum + (at[i] ?? 0), 0) / corners.length
  return { lon: mean(0), lat: mean(1) }
}

const layersFor = (tx: Tx, only: readonly string[] | undefined): Ledger[] => allLedgers().filter((ledger) => (!only || only.includes(ledger.key)) && (ledger.position !== 'none' || ledger.stands !== undefined) && may(tx.actor, `${ledger.key}.read`))

type Counted = { ledger: string; count: number; sums: Record<string, number | null> }

export async function lookAround(tx: Tx, shape: Shape, each: number, only?: readonly string[]): Promise<{ at: string; lon: number; lat: number; layers: AroundLayer[] }> {
  const ledgers = layersFor(tx, only), spot = middleOf(shape), questions = ledgers.map((ledger) => ({ ledger, where: conditionsOf(ledger, shape, mayReveal(tx.actor, ledger)).where }))
  const counts = questions.length ? await tx.rows<Counted>(join(questions.map(({ ledger, where }) => sql`(select ${ledger.key} as ledger, count(*) as count, ${sumsSql(ledger)} as sums from ${seen(ledger)} where ${where})`), ' union all ')) : []
  const byKey = new Map(counts.map((row) => [row.ledger, row])), full = questions.filter(({ ledger }) => byKey.get(ledger.key)?.count)
  const rows = await nearestOfEach(tx, full, spot, each)
  return {
    at: (await tx.now()).toISOString(), ...spot,
    layers: ledgers.map((ledger) => {
      const { count = 0, sums = {} } = byKey.get(ledger.key) ?? {}
      return { ledger: ledger.key, count, sums: Object.fromEntries(Object.entries(sums).filter((e): e is [string, number] => e[1] !== null)), rows: rows.get(ledger.key) ?? [], may: { take: may(tx.actor, `${ledger.key}.transfer`) } }
    }),
  }
}

/** What is unknown is left out of a sum, never taken as 0. */
const sumsSql = (ledger: Ledger) => sql`json_build_object(${raw((ledger.sums ?? []).map((name) => `'${name}', sum(t.${snake(name)})`).join(', '))})`
