import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Places } from '#registry/demo'
import { pilotsOf } from './demo.ts'

test('the pilots are 陈埭镇 and 东石镇 of 晋江 and 水口镇 of 德化, each on its own town', () => {
  const towns = [['350582103', '陈埭镇'], ['350582109', '东石镇'], ['350526103', '水口镇'], ['350582111', '永和镇'], ['350524103', '水口镇']].map(([code = '', name]) => ({ code, name, path: `350500/${code.slice(0, 6)}/${code}/`, lon: 118, lat: 25 }))
  assert.deepEqual(pilotsOf({ towns } as unknown as Places).map(({ place, values }) => [place.path.split('/')[1], values.name]), [['350582', '陈埭镇'], ['350582', '东石镇'], ['350526', '水口镇']])
})
