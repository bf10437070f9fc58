// I-9: numbers reconcile. What the roll-ups keep is what the records say, in every grain; what an indicator counts is what its list shows.
import { sql, type Tx } from '#kit/db'
import type { PromiseCheck } from '#kit/feature'
import { totalRows } from '#registry/ledger'
import { indicators } from './all.ts'
import { listOf } from './address.ts'
import { type Indicator, isOfLedger } from './definition.ts'
import { yearOf } from './model.ts'
import { numberOf, questionOf } from './store.ts'

type Difference = { cube: string; grain: string; regionPath: string; month: string; value: string; n: number }

async function differences(tx: Tx): Promise<Difference[]> {
  return tx.rows(sql`select c.cube, d.grain, d.region_path, d.month, d.value, count(*) over () as n from rollup_cubes c cross join lateral rollup_differences(c.cube) d order by c.cube, d.grain, d.month limit 1`)
}

/** Of whom the number and the list disagree, in a year. */
export async function disagreements(tx: Tx, of: readonly Indicator[], year: number): Promise<string[]> {
  const wrong: string[] = []
  for (const indicator of of) {
    if (!isOfLedger(indicator.of) || indicator.value !== 'count') continue
    const asked = yearOf(year), number = await numberOf(tx, indicator, await questionOf(tx, indicator, asked)), listed = await totalRows(tx, indicator.of.ledger, listOf(indicator, asked) ?? {})
    if (number !== listed) wrong.push(`${indicator.key} ${number} ≠ ${listed}`)
  }
  return wrong
}

export const promises: readonly PromiseCheck[] = [
  {
    key: 'I-9', title: 'the roll-ups are what the records say, by town, county and city, and by every value that splits them',
    check: async (tx) => {
      const [first] = await differences(tx)
      return { ok: !first, figure: first ? `${first.n} cells differ, the first: ${first.cube} ${first.grain} ${first.regionPath} ${first.month} ${first.value}` : 0 }
    },
  },
  {
    key: 'I-9', title: 'an indicator counts what its list shows, this year and the one before',
    check: async (tx) => {
      const year = (await tx.now()).getUTCFullYear(), wrong = [...await disagreements(tx, indicators, year), ...await disagreements(tx, indicators, year - 1)]
      return { ok: !wrong.length, figure: wrong.length ? wrong.join('; ') : indicators.length }
    },
  },
]
