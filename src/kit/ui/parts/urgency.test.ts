import assert from 'node:assert/strict'
import { test } from 'node:test'
import { urgency } from './urgency.ts'

const now = Date.parse('2026-11-23T10:00:00Z')
const due = (minutes: number) => new Date(now + minutes * 60_000).toISOString()

test('a clock is in time, then soon, then overdue', () => {
  assert.deepEqual([90, 30, 0, -1].map((m) => urgency({ dueAt: due(m) }, now)), ['ok', 'soon', 'soon', 'over'])
})

test('what is soon depends on the clock', () => assert.equal(urgency({ dueAt: due(90), soonMinutes: 120 }, now), 'soon'))

test('a met clock stays met, and a paused one is never overdue', () => {
  assert.equal(urgency({ dueAt: due(-60), satisfiedAt: due(-70) }, now), 'met')
  assert.equal(urgency({ dueAt: due(-60), paused: '等待补正' }, now), 'pause')
})
