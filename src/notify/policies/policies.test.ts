import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { sql } from '#kit/db'
import { smallCity, type City } from '#kit/testing'
import { begin } from '../callouts/testing.ts'
import { faultsOf } from './faults.ts'
import { expand, type Step } from './model.ts'

let city: City
before(async () => { city = await smallCity() })
const orange = async () => (await city.as('cityLeader').get('/api/callout-policies')).body.rows.find((p: { level: number }) => p.level === 2)
const edit = (p: Record<string, unknown>, over: object = {}) => ({ version: p.version, steps: p.steps, marks: p.marks, reportAfter: p.reportAfter, source: '泉州市防指办 2026 年修订（演示）', verified: true, reason: '按防指办修订', ...over })

describe('the callout policy', () => {
  it('comes with a source and unverified, and rings for red and orange alone', async () => {
    const { rows } = (await city.as('cityDuty').get('/api/callout-policies')).body
    assert.deepEqual(rows.map((p: { level: number }) => p.level), [1, 2, 3, 4])
    assert.ok(rows.every((p: { source: string; verified: boolean; steps: Step[] }) => p.source && !p.verified && faultsOf(p.steps).length === 0))
    assert.deepEqual(rows.map((p: { steps: Step[] }) => p.steps.some((s) => s.kind === 'voice')), [true, true, false, false])
  })

  it('red asks the village to knock at the door before it falls to the duty officer', async () => {
    const [red, ...others] = (await city.as('cityDuty').get('/api/callout-policies')).body.rows as { steps: Step[]; reason: string }[]
    const kinds = red?.steps.map((s) => s.kind) ?? []
    assert.equal(kinds[kinds.indexOf('duty') - 1], 'knock')
    assert.match(red?.reason ?? '', /上门/)
    assert.ok(others.every((p) => !p.steps.some((s) => s.kind === 'knock')))
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

  it('a loop is unrolled when a callout begins, so that a step’s number means the same all along', async () => {
    const now = await orange()
    const steps = [...now.steps.filter((s: Step) => s.kind !== 'again'), { kind: 'again', after: 1200, times: 3, every: 300 }]
    assert.equal((await city.as('cityLeader').put('/api/callout-policies/2', edit(now, { steps, reason: '再呼三次' }))).status, 200)
    const { calloutId } = await begin(city)
    const kept = (await city.as('cityDuty').get(`/api/callouts/${calloutId}`)).body.policy.steps
    assert.deepEqual(kept.slice(-3), [1200, 1500, 1800].map((after) => ({ kind: 'again', after })))
    assert.equal((await city.events('callout_policy.changed')).at(-1)?.data.reason, '再呼三次')
    assert.deepEqual(expand(kept), kept)
  })

  it('says what is wrong by a code, which each page says in its own language', () => {
    const at = (kind: Step['kind'], after: number, more: Partial<Step> = {}): Step => ({ kind, after, ...more })
    const good = [at('notice', 0), at('knock', 400), at('superior', 480), at('duty', 900), at('again', 1200, { times: 3, every: 600 })]
    assert.deepEqual(faultsOf(good), [])
    assert.deepEqual(faultsOf([at('notice', 0, { times: 2 }), ...good.slice(1)]), ['one_notice', 'loop_late'])
    assert.deepEqual(faultsOf([at('notice', 0), at('voice', 300, { times: 5 }), ...good.slice(2)]), ['loop_late'])
    assert.deepEqual(faultsOf([at('notice', 0), at('superior', 100, { times: 2, every: 60 }), at('duty', 900)]), ['no_own_loop'])
    assert.deepEqual(faultsOf([at('notice', 0), at('duty', 900), at('text', 1000)]), ['superior', 'duty_last'])
  })

  it('red waits for no quiet hours, whoever asks', async () => {
    const red = (await city.as('cityLeader').get('/api/callout-policies')).body.rows[0]
    assert.equal((await city.as('cityLeader').put('/api/callout-policies/1', edit(red, { heedsQuiet: true }))).body.code, 'callout_policy.red_never_waits')
    await assert.rejects(city.tx((tx) => tx.run(sql`update callout_policies set heeds_quiet = true where level = 1 and retired_at is null`)), { code: 'callout_policy.red_never_waits' })
  })
})
