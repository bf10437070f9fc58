import assert from 'node:assert/strict'
import { test } from 'node:test'

// before the first date: the browser of somebody on a journey
process.env.TZ = 'America/New_York'
const { fromPicker, toPicker } = await import('./zone.ts')

test("a picker shows and takes Beijing's clock wherever the browser stands", () => {
  const shown = toPicker('2026-11-23T10:30:00.000Z')
  assert.equal(shown?.format('YYYY-MM-DD HH:mm'), '2026-11-23 18:30')
  assert.equal(fromPicker(shown), '2026-11-23T10:30:00.000Z')
})

test('nothing stays nothing', () => assert.deepEqual([fromPicker(null), toPicker(undefined)], [null, null]))
