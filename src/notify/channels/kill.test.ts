import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { smallCity, type City } from '#kit/testing'
import { startGateway } from '#notify/simulators'
import { attemptsOf, begin } from '../callouts/testing.ts'
import { kinds } from './kinds.ts'
import { inquireOnce, runSender } from './sender.ts'
import { gatewaySecret } from './signature.ts'

let city: City
before(async () => { city = await smallCity() })
after(() => { delete process.env.ANLAN_GATEWAY_URL })

const script = fileURLToPath(new URL('./senderProcess.testing.ts', import.meta.url))
const reached = async (calloutId: string) => (await attemptsOf(city, calloutId)).every((t) => t.state === 'sent' || t.state === 'delivered')
const rest = (ms: number) => new Promise((r) => setTimeout(r, ms))

describe('kill -9 of a sender', () => {
  it('at any instant leaves nobody uncalled and nobody called twice for one attempt', async () => {
    const gateway = await startGateway({ port: 0, secret: gatewaySecret(), loss: 0, delay: 0.01, slow: 0.2 })
    process.env.ANLAN_GATEWAY_URL = gateway.url
    const { calloutId, holders } = await begin(city, { regionPaths: ['350500/'], region: '350500/' })
    try {
      for (let kills = 0; kills < 3; kills++) {
        const had = gateway.messages.size
        const sender = spawn(process.execPath, [script, city.url], { env: process.env, stdio: 'ignore' })
        const ended = new Promise((r) => sender.once('exit', r))
        for (let n = 0; n < 2000 && gateway.messages.size < Math.min(holders, had + 4) && sender.exitCode === null; n++) await rest(10)
        sender.kill('SIGKILL')
        await ended
      }
      assert.ok((await attemptsOf(city, calloutId)).some((t) => t.state === 'sending'), 'a kill met messages under way')
      const ending = new AbortController()
      const sender = runSender(city.db, kinds[0] as (typeof kinds)[0], ending.signal)
      for (let n = 0; n < 60 && !(await reached(calloutId)); n++) {
        await city.clock.shift('1 minute')
        await inquireOnce(city.db, kinds[0] as (typeof kinds)[0])
        await rest(150)
      }
      ending.abort()
      await sender
      assert.ok(await reached(calloutId))
      assert.equal(gateway.messages.size, holders)
      assert.deepEqual([...gateway.messages.values()].filter((m) => m.posts !== 1), [])
    } finally {
      await city.clock.reset()
      await gateway.close()
    }
  })
})
