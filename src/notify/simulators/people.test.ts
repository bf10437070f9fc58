import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { AddressInfo } from 'node:net'
import { sql } from '#kit/db'
import { smallCity, type City } from '#kit/testing'
import { begin, called } from '../callouts/testing.ts'
import { gatewaySecret } from '#notify/channels'
import { kinds, runSender } from '../channels/testing.ts'
import { simulatePeople, startGateway, startPeople } from './index.ts'

let city: City
let base = ''
before(async () => {
  city = await smallCity()
  await city.app.listen({ port: 0, host: '127.0.0.1' })
  base = `http://127.0.0.1:${(city.app.server.address() as AddressInfo).port}`
  process.env.ANLAN_PUBLIC_URL = base
})
after(() => { delete process.env.ANLAN_GATEWAY_URL; delete process.env.ANLAN_PUBLIC_URL })

const rest = (ms: number) => new Promise((r) => setTimeout(r, ms))

describe('a callout with simulated people', () => {
  it('is answered through links and keys alone; the silent are un-woken and reach a human owner', async () => {
    const gateway = await startGateway({ port: 0, secret: gatewaySecret(), callback: `${base}/api/gateway/receipts`, loss: 0.05, duplicate: 0.2, late: 0.1, lateSeconds: 0.3, unknown: 0.1, errors: 0.1, delay: 0.05, seed: 3 })
    process.env.ANLAN_GATEWAY_URL = gateway.url
    const ending = new AbortController()
    const senders = kinds.map((kind) => runSender(city.db, kind, ending.signal))
    const people = startPeople(gateway.url, { silent: 0.3, keyless: 0.1, cannot: 0.1, speed: 200, seed: 5 })
    try {
      const { calloutId, holders } = await begin(city, { regionPaths: ['350500/'], region: '350500/' })
      for (let minute = 0; minute < 18; minute++) {
        await city.clock.shift('1 minute')
        await city.runTimers()
        await rest(150)
      }
      const list = await called(city, calloutId)
      const own = list.filter((c) => c.role === 'holder')
      const count = (state: string) => own.filter((c) => c.state === state).length
      assert.equal(count('answered') + count('covered') + count('calling') + count('unwoken'), holders)
      assert.ok(count('answered') > holders / 2 && count('unwoken') > 0, `${count('answered')} answered, ${count('unwoken')} un-woken`)
      assert.ok(list.filter((c) => c.postState !== 'woken').every((c) => c.ownerKind !== null || c.nextAt !== null))
      const vias = await city.tx((tx) => tx.rows<{ answeredVia: string }>(sql`select distinct answered_via from calls where callout_id = ${calloutId} and answered_via is not null order by 1`))
      assert.deepEqual(vias.map((v) => v.answeredVia), ['link', 'voice'])
      const answers = await city.events('call.answered')
      assert.equal(new Set(answers.map((e) => e.subjectId)).size, answers.length)
      assert.ok(answers.every((e) => e.actorKind === 'holder'))
    } finally {
      await people.stop()
      ending.abort()
      await Promise.all(senders)
      await gateway.close()
      await city.clock.reset()
    }
  })

  it('is refused where there is no demo', async () => {
    process.env.ANLAN_DEMO = '0'
    try { await assert.rejects(simulatePeople([], new AbortController().signal), /ANLAN_DEMO=0/) } finally { delete process.env.ANLAN_DEMO }
  })
})
