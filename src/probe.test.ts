import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { sql } from '#kit/db'
import { smallCity, type City } from '#kit/testing'
import { takeBeat } from '#notify/heartbeat'
import { sensing } from './probe.ts'

let city: City
before(async () => { city = await smallCity() })

const newest = () => city.tx((tx) => tx.one<{ sensed: boolean; fault: string | null }>(sql`select sensed_at is not null as sensed, fault from heartbeats order by started_at desc limit 1`))
const alarms = () => city.tx(async (tx) => (await tx.one<{ n: number }>(sql`select count(*)::int as n from alarms`)).n)

describe('the heartbeat’s reading', () => {
  it('becomes an alarm by the rules in force, and leaves none; twice in a row too', async () => {
    const sense = sensing()
    for (let n = 0; n < 2; n++) {
      await city.tx((tx) => takeBeat(tx, sense))
      assert.deepEqual(await newest(), { sensed: true, fault: null })
    }
    assert.equal(await alarms(), 0)
  })
})
