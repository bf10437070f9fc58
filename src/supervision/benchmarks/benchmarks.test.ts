import assert from 'node:assert/strict'
import { test } from 'node:test'
import { randomFrom } from '#registry/demo'
import { type Candidate, benchmarksOf } from './demo.ts'
import { divisions, sectors } from './sectors.ts'

const candidates = (each: number): Candidate[] => [...new Set(divisions.map(([, industry]) => industry))].flatMap((industry) => Array.from({ length: each }, (_, n) => ({ id: `${industry}-${n}`, name: `演示${industry}企业`, industry, regionCode: '350582103', regionPath: '350500/350582/350582103/' })))

test('130 enterprises are named in all 46 sectors, each of the industry of its sector, none twice', () => {
  const named = benchmarksOf(candidates(40), 130, randomFrom(350_576)), industryOf = new Map(divisions)
  assert.equal(sectors.length, 46)
  assert.deepEqual([named.length, new Set(named.map(({ of }) => of.id)).size, new Set(named.map(({ sector }) => sector)).size], [130, 130, 46])
  assert.ok(named.every(({ of, sector, namedOn }) => of.industry === industryOf.get(sector) && namedOn.startsWith('2022-')))
})

test('where there are too few enterprises, as many are named as there are', () => {
  assert.equal(benchmarksOf(candidates(1), 130, randomFrom(1)).length, new Set(divisions.map(([, industry]) => industry)).size)
})
