import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { sql } from '#kit/db'
import { smallCity, type City } from '#kit/testing'
import { claimAttempts } from './index.ts'
import { begin, pair, village } from './testing.ts'

let city: City
before(async () => { city = await smallCity() })

/** Quiet hours around the clock as it stands in China now, whatever the machine says. */
async function aroundNow(): Promise<{ from: string; to: string }> {
  const now = (await city.tx((tx) => tx.now())).getTime() + 8 * 3_600_000
  const hour = (offset: number) => new Date(now + offset * 3_600_000).toISOString().slice(11, 16)
  return { from: hour(-1), to: hour(2) }
}
const dues = (calloutId: string) => city.tx((tx) => tx.rows<{ callId: string; channel: string; waits: boolean; hours: number }>(sql`
  select call_id, channel, due_at > queued_at as waits, round(extract(epoch from due_at - queued_at) / 3600)::int as hours from attempts where callout_id = ${calloutId}`))
const only = (level: 1 | 2 | 3 | 4) => begin(city, { level, regionPaths: [village], region: village })
const cancel = (calloutId: string) => city.as('cityDuty').post(`/api/callouts/${calloutId}/ending`, { reason: '演示结束' })

describe('a holder’s quiet hours', () => {
  it('put off yellow and blue messages to their end; red and orange wake him', async () => {
    const first = await only(4), { a, b } = await pair(city, first.calloutId)
    assert.ok((await dues(first.calloutId)).every((d) => !d.waits))
    const holderId = await city.tx(async (tx) => (await tx.one<{ holderId: string }>(sql`select holder_id from calls where id = ${a.id}`)).holderId)
    const { from, to } = await aroundNow()
    const set = await city.as('townCadre').put(`/api/holders/${holderId}/reach`, { quiet: { from, to, channels: ['voice'] } })
    assert.equal(set.status, 200, JSON.stringify(set.body))
    void b
    for (const level of [1, 2, 3, 4] as const) {
      const { calloutId } = await only(level), people = await pair(city, calloutId)
      const [mine, his] = await Promise.all([people.a, people.b].map(async (p) => (await dues(calloutId)).find((d) => d.callId === p.id)))
      assert.deepEqual([mine?.waits, his?.waits], [level > 2, false], `level ${level}`)
      if (level > 2) assert.equal(mine?.hours, 2)
      await cancel(calloutId)
    }
    await cancel(first.calloutId)
    assert.deepEqual((await city.events('holder_reach.changed')).map((e) => e.subjectId), [holderId])
  })

  it('a policy may have its own for everybody; what it lets through goes at once, the rest is not even claimed', async () => {
    const { from, to } = await aroundNow()
    const blue = (await city.as('cityLeader').get('/api/callout-policies')).body.rows[3]
    const steps = [{ kind: 'notice', after: 0, ways: ['sms', 'voice'] }, ...blue.steps.slice(1)]
    assert.equal((await city.as('cityLeader').put('/api/callout-policies/4', { ...blue, steps, heedsQuiet: true, quiet: { from, to, channels: ['voice'] }, reason: '夜间只打电话' })).status, 200)
    const { calloutId } = await only(4)
    const list = await dues(calloutId)
    assert.ok(list.length > 0 && list.every((d) => d.waits === (d.channel === 'sms')))
    assert.deepEqual(await city.tx((tx) => claimAttempts(tx, 'sms', 50)), [])
    assert.equal((await city.tx((tx) => claimAttempts(tx, 'voice', 50))).length, list.filter((d) => d.channel === 'voice').length)
    await cancel(calloutId)
  })

  it('run over midnight in China’s time', async () => {
    const ends = (at: string, from: string, to: string) => city.tx(async (tx) => (await tx.one<{ until: string | null }>(sql`select anlan_quiet_until(${at}::timestamptz, ${from}::time, ${to}::time) as until`)).until)
    const cases = [['2026-07-28T23:00:00+08', '22:00', '06:00', '2026-07-28T22:00:00.000Z'], ['2026-07-28T05:59:00+08', '22:00', '06:00', '2026-07-27T22:00:00.000Z'], ['2026-07-28T06:00:00+08', '22:00', '06:00', null], ['2026-07-28T13:00:00+08', '12:00', '14:00', '2026-07-28T06:00:00.000Z']] as const
    for (const [at, from, to, until] of cases) assert.equal(await ends(at, from, to).then((u) => u && new Date(u).toISOString()), until, at)
  })
})
