// Loading the demo city, whole or small.
import type { Tx } from '#kit/db'
import { loadPrefecture } from '#registry/regions'
import { type DemoEnterprise, enterprisesOf, reported } from './enterprises.ts'
import { loadItsEnterprises, loadLedgers, loadRound, type Progress } from './load.ts'
import { loadEnterprises } from './loadEnterprises.ts'
import { placesOf } from './places.ts'
import { full, small } from './scale.ts'

const towns = ['350521100', '350521104', '350582103', '350582105']

/** Loads the demo city; does nothing where it is already. Regions of 350500 are loaded first when they are missing. */
export async function demoCity(tx: Tx, options: { scale: 'full' | 'small'; progress?: Progress; beside?: Promise<unknown> }): Promise<void> {
  options.progress?.({ what: 'regions', done: 0, total: 1 })
  if (options.scale === 'small') await loadPrefecture(tx, '350500', { only: { towns, villagesPerTown: 3, zones: false } })
  else await loadPrefecture(tx, '350500')
  await loadLedgers(tx, options.scale === 'small' ? small : full, options.progress, options.beside)
}

/** Its regions, which all else stands on. */
export const demoRegions = (tx: Tx): Promise<unknown> => loadPrefecture(tx, '350500')
/** Its enterprises, half of the work: in a transaction beside `demoCity`'s, which waits for them where it comes to them (`beside`). Needs the regions. */
export const demoEnterprisesBeside = (tx: Tx): Promise<void> => loadItsEnterprises(tx, full)

/** The city `times` over: each round beyond the first brings its ledgers once more. Rounds that are there stay. Returns how many were loaded. */
export async function growCity(tx: Tx, { scale, times, progress }: { scale: 'full' | 'small'; times: number; progress?: Progress }): Promise<number> {
  let loaded = 0
  for (let round = 1; round < times; round++) if (await loadRound(tx, scale === 'small' ? small : full, round, (step) => progress?.({ ...step, what: `${round + 1}/${times} ${step.what}` }))) loaded++
  return loaded
}

/** More enterprises of the same kind in a city that has its regions: `times` 52,023, after the first so many. For trials at a larger size. */
export const moreEnterprises = async (tx: Tx, options: { times: number; first: number; at?: (done: number, total: number) => void }): Promise<number> => loadEnterprises(tx, await placesOf(tx), reported, options)

/** Such enterprises without their rows, for files of them; taken one by one. */
export const demoEnterprises = async (tx: Tx, options: { times: number; first: number }): Promise<Iterable<DemoEnterprise>> => enterprisesOf(await placesOf(tx), reported, options.times, options.first)

/** The small city of the tests. */
export const smallCityData = (tx: Tx): Promise<void> => demoCity(tx, { scale: 'small' })

export type { Progress }
