// The generated enterprises into their ledger, through the engine: rows, words, history.
import { raw, sql, type Tx } from '#kit/db'
import { enterprises } from '#registry/enterprises'
import { closeChange, insertMany, openChange, recordOf, type Stored } from '#registry/ledger'
import { enterprisesOf, type Ratings } from './enterprises.ts'
import type { Places } from './places.ts'

/** `at` hears every 5,000 rows. */
export async function loadEnterprises(tx: Tx, places: Places, ratings: Ratings, { times = 1, first = 0, at = () => {} }: { times?: number; first?: number; at?: (done: number, total: number) => void } = {}): Promise<number> {
  const change = await openChange(tx, enterprises, { origin: 'demo', note: '演示' }), total = (ratings.national + ratings.provincial + ratings.quanzhou) * times
  const count = await insertMany(tx, enterprises, records(places, ratings, times, first, (done) => at(done, total)), change, ['demo'])
  await closeChange(tx, change, count)
  await tx.run(sql`select ${raw("registry_analyze_table('enterprises')")}`)
  return count
}

function* records(places: Places, ratings: Ratings, times: number, first: number, at: (done: number) => void): Iterable<Stored> {
  let n = 0
  for (const { id, place, lon, lat, values } of enterprisesOf(places, ratings, times, first)) {
    if (n++ % 5000 === 0) at(n)
    yield { id, demo: true, ...recordOf(enterprises, values, { regionCode: place.code, regionPath: place.path, lon, lat }) }
  }
}
