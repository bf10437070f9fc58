// The JavaScript of the first load, gzipped. The raw limit: the same bytes' count before compression, so the ratio is what gzip leaves.
import { firstLoads } from '../scripts/page-sizes.ts'
import type { Bench } from './main.ts'

export const page: Bench = async (_, report) => {
  for (const { entry, gzip, raw, goal, files } of await firstLoads()) report({ name: `page.${entry}`, value: gzip / 1000, unit: 'kB', goal, higher: false, limit: raw / 1000, n: files })
}
