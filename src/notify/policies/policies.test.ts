import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { smallCity, type City } from '#kit/testing'
import { begin } from '../callouts/testing.ts'
import { faultsOf, type Step } from './model.ts'

let city: City
before(async () => { city = await smallCity() })
const orange = async () => (await city.as('cityLeader').get('/api/callout-policies')).body.rows.find((p: { level: number }) => p.level === 2)
const edit = (p: Record<string, unknown>, over: object = {}) => ({ version: p.version, steps: p.steps, marks: p.marks, reportAfter: p.reportAfter, source: '泉州市防指办 2026 年修订（演示）', verified: true, ...over })

describe('the callout policy', () => {
  it('comes with a source and unverified, and rings for red and orange alone', async () => {
    const { rows } = (await city.as('cityDuty').get('/api/callout-policies')).body
    assert.deepEqual(rows.map((p: { level: number }) => p.level), [1, 2, 3, 4])
    assert.ok(rows.every((p: { source: string; verified: boolean; steps: Step[] }) => p.source && !p.verified && faultsOf(p.steps).length === 0))
    assert.deepEqual(rows.map((p: { steps: Step[] }) => p.steps.some((s) => s.kind === 'voice')), [true, true, false, false])
  })

  it('a change is a new version; a callout that has begun keeps the one it began with', async () => {
    const before = await orange()
    const { calloutId } = await begin(city)
    const steps = before.steps.map((s: Step) => (s.kind === 'voice' ? { ...s, after: 120 } : s))
    const changed = await city.as('cityLeader').put('/api/callout-policies/2', edit(before, { steps }))
    assert.deepEqual([changed.status, changed.body.version, changed.body.verified], [200, before.version + 1, true])
    assert.equal((await city.as('cityDuty').get(`/api/callouts/${calloutId}`)).body.policy.version, before.version)
    assert.equal((await city.as('cityLeader').get('/api/callout-policies/2/versions')).body.rows.length, 2)
    assert.deepEqual((await city.events('callout_policy.changed')).map((e) => [e.actorName, e.data.version]), [['林带班', before.version + 1]])
  })

  it('a change on top of somebody else’s is refused', async () => {
    const now = await orange()
    const { status, body } = await city.as('cityLeader').put('/api/callout-policies/2', edit(now, { version: now.version - 1 }))
    assert.deepEqual([status, body.code], [409, 'callout_policy.changed_meanwhile'])
  })

  it('a policy that could leave a person uncalled is refused', async () => {
    const now = await orange()
    const without = (kind: string) => now.steps.filter((s: Step) => s.kind !== kind)
    for (const steps of [without('notice'), without('duty'), without('superior').filter((s: Step) => s.kind !== 'superior_next'), [...now.steps].reverse()])
      assert.equal((await city.as('cityLeader').put('/api/callout-policies/2', edit(now, { steps }))).status, 400)
    assert.equal((await city.as('cityDuty').put('/api/callout-policies/2', edit(now))).status, 403)
    assert.equal((await orange()).version, now.version)
  })
})
