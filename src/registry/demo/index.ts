// 演示城市 the demo city: invented people and things on the real division codes, the same on every machine.
//
// The small city of the tests, always the same:
//   350500 泉州市 · 350521 惠安县 · 350582 晋江市
//   towns    350521100 螺城镇 · 350521104 洛阳镇 (in the full city it stands in the zone 350500TSQ) · 350582103 陈埭镇 · 350582105 深沪镇
//   villages the first three of each town: 350521100001 北关社区, 350521104201 洛阳村, 350582103001 四境社区, 350582105001 港阜社区, …
//   gauges   0035052101 螺城雨量站 · 0035052102 洛阳雨量站 · 0035058201 陈埭雨量站 · 0035058202 深沪雨量站 · 0035052103 螺城水文站 · 0035052104 (a second rain gauge in 螺城)
//   40 duty holders on 23 posts: city 1, county 1, town 2, village 1 each; A everywhere, B from the city down to six villages
//   2 professional teams (惠安 water+diving, 晋江 drainage+water), 1 coastal team (深沪 water+diving+sea), 2 shelters, 10 village plans, 14 informants
import type { Tx } from '#kit/db'
import { loadPrefecture } from '#registry/regions'
import { reported } from './enterprises.ts'
import { loadLedgers, type Progress } from './load.ts'
import { loadEnterprises } from './loadEnterprises.ts'
import { placesOf } from './places.ts'
import { full, small } from './scale.ts'

const towns = ['350521100', '350521104', '350582103', '350582105']

/** Loads the demo city; does nothing where it is already. Regions of 350500 are loaded first when they are missing. */
export async function demoCity(tx: Tx, options: { scale: 'full' | 'small'; progress?: Progress }): Promise<void> {
  options.progress?.({ what: 'regions', done: 0, total: 1 })
  if (options.scale === 'small') await loadPrefecture(tx, '350500', { only: { towns, villagesPerTown: 3, zones: false } })
  else await loadPrefecture(tx, '350500')
  await loadLedgers(tx, options.scale === 'small' ? small : full, options.progress)
}

/** More enterprises of the same kind in a city that has its regions: `times` 52,023, after the first so many. For trials at a larger size. */
export const moreEnterprises = async (tx: Tx, options: { times: number; first: number; at?: (done: number, total: number) => void }): Promise<number> => loadEnterprises(tx, await placesOf(tx), reported, options)

/** The small city of the tests. */
export const smallCityData = (tx: Tx): Promise<void> => demoCity(tx, { scale: 'small' })

export { commands } from './commands.ts'
export type { Progress }
