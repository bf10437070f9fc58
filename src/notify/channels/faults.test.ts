// Every adapter against every way in which its other end fails; what stands in the ledger is compared with what the far end really has.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { system } from '#kit/access'
import { sql } from '#kit/db'
import { seal } from '#kit/seal'
import { smallCity, type City } from '#kit/testing'
import { claimAttempts, settleAttempts } from '#notify/callouts'
import { startGateway, startMail, type Gateway, type MailServer } from '#notify/simulators'
import { attemptsOf, begin, promises, type Tried } from '../callouts/testing.ts'
import { kinds } from './kinds.ts'
import type { ChannelKind } from './kind.ts'
import { send } from './port.ts'
import { askReceipts, inquireOnce } from './sender.ts'
import { gatewaySecret, signatureHeaders } from './signature.ts'
import { endpointAt } from './store.ts'

let city: City, gateway: Gateway, mail: MailServer
before(async () => {
  city = await smallCity()
  gateway = await startGateway({ port: 0, secret: gatewaySecret(), loss: 0, duplicate: 0, late: 0, delay: 0 })
  mail = await startMail()
  process.env.ANLAN_GATEWAY_URL = gateway.url
  for (const [key, given] of Object.entries(settings()).filter(([, s]) => s)) await city.tx((tx) => tx.run(sql`update channels set settings = ${JSON.stringify(given)}::jsonb, allow_private = true, connected_at = anlan_now() where key = ${key}`))
})
after(async () => { delete process.env.ANLAN_GATEWAY_URL; await gateway.close(); await mail.close() })

const settings = (): Record<string, Record<string, string> | undefined> => ({
  sms: undefined, voice: undefined,
  wecom: { url: gateway.url, corpid: 'corp', agentid: '7', corpsecret: 's' }, dingtalk: { url: gateway.url, mode: 'work', appkey: 'k', agentid: '9', appsecret: 's' },
  broadcast: { url: `${gateway.url}/ebm`, source: '435052100000', sender: '泉州市防指' }, email: { url: '', host: '127.0.0.1', port: String(mail.port), security: 'none', from: 'anlan@example.test' },
})
const adapters = kinds.filter((k) => k.key !== 'loopback')
const patience = 150
const at = ({ key }: ChannelKind) => endpointAt(settings()[key]?.url || gateway.url, settings()[key] ?? {}, true, patience)

/** A callout whose people are written to by this channel alone. */
async function queued({ key }: ChannelKind): Promise<string> {
  const { calloutId } = await begin(city)
  await city.tx(async (tx) => {
    await tx.run(sql`insert into holder_reach (holder_id, region_path, email_sealed, email_mask, changed_by) select id, region_path, ${seal('duty@example.test')}, 'd***@example.test', 'test' from duty_holders on conflict (holder_id) do nothing`)
    await tx.run(sql`update attempts set channel = ${key} where callout_id = ${calloutId}`)
  })
  return calloutId
}

/** What a sender does in one go, and then what asks after it; six minutes later by the database. */
async function turn(kind: ChannelKind): Promise<void> {
  const batch = await city.tx((tx) => claimAttempts(tx, kind.key, 96))
  const settled = await Promise.all(batch.map((attempt) => send(at(kind), kind, attempt)))
  await city.db.tx(system('sender'), (tx) => settleAttempts(tx, settled))
  await city.clock.shift('6 minutes')
  const { hang } = gateway.faults
  gateway.faults.hang = 0 // the questions have the product's own patience, ten seconds: too long for a test
  await inquireOnce(city.db, kind)
  await askReceipts(city.db, kind)
  gateway.faults.hang = hang
}

/** How often the far end was given this attempt's message. */
function had({ key }: ChannelKind, { id }: Tried, no: number): number {
  if (key === 'email') return mail.mails.find((m) => m.id === `<${id}@anlan>`)?.posts ?? 0
  const link = `/c/${no.toString(36)}-`
  return [...gateway.messages.values()].filter((m) => (key === 'broadcast' ? m.key === id.replaceAll('-', '') : m.key === id || (m.path === `/${key}` && m.key.includes(link)))).reduce((n, m) => n + m.posts, 0)
}
const numbers = async (calloutId: string) => new Map((await city.tx((tx) => tx.rows<{ id: string; no: number }>(sql`select id, no from calls where callout_id = ${calloutId}`))).map((c) => [c.id, c.no]))

/** The ledger says no more than the far end knows, and nobody was written to twice. */
async function honest(kind: ChannelKind, calloutId: string): Promise<Tried[]> {
  const tried = await attemptsOf(city, calloutId), no = await numbers(calloutId)
  for (const t of tried) {
    const n = had(kind, t, no.get(t.callId) ?? 0)
    const told = `${kind.key}: ${t.state} (${t.reason ?? ''}), and the far end has it ${n} times`
    if (['sent', 'delivered', 'heard'].includes(t.state)) assert.equal(n, 1, told)
    else if (t.state === 'unknown') assert.ok(n <= 1, told)
    else assert.equal(n, 0, told)
  }
  return tried
}

const heal = () => { Object.assign(gateway.faults, { refuse: 0, hang: 0, errors: 0, loss: 0 }); delete mail.faults.refuse; delete mail.faults.hang }

const ways: { what: string; begin: () => void }[] = [
  { what: 'refuses', begin: () => { gateway.faults.refuse = 1; mail.faults.refuse = 450 } },
  { what: 'hangs', begin: () => { gateway.faults.hang = 1; mail.faults.hang = true } },
  { what: 'hangs half of the time', begin: () => { gateway.faults.hang = 0.5 } },
  { what: 'errs half of the time', begin: () => { gateway.faults.errors = 0.5 } },
]

describe('an other end that', () => {
  for (const { what, begin: breakIt } of ways) for (const kind of adapters) {
    it(`${what}: ${kind.key} says no more than is known, writes to nobody twice, and goes on when it is well again`, async () => {
      const calloutId = await queued(kind)
      breakIt()
      try {
        for (let n = 0; n < 2; n++) { await turn(kind); await honest(kind, calloutId) }
      } finally { heal() }
      for (let n = 0; n < 4; n++) await turn(kind)
      const after = await honest(kind, calloutId)
      const left = after.filter((t) => !['sent', 'delivered', 'heard'].includes(t.state))
      // who can be asked has told; who can't be keeps an honest "unknown", and the policy's next step is the repeat
      assert.deepEqual([...new Set(left.map((t) => t.state))], kind.inquire || left.length === 0 ? [] : ['unknown'], kind.key)
      const { counts } = (await city.as('cityDuty').get(`/api/callouts/${calloutId}`)).body
      assert.equal(counts.delivered, after.filter((t) => ['delivered', 'heard'].includes(t.state)).length, 'unknown is never counted as delivered')
      await city.clock.reset()
    })
  }
})

const posted = (receipts: object[], offsetMs = 0) => {
  const body = JSON.stringify({ receipts })
  return city.app.inject({ method: 'POST', url: '/api/gateway/receipts', payload: body, headers: { 'content-type': 'application/json', ...signatureHeaders(gatewaySecret(), body, Date.now() + offsetMs) } })
}

describe('receipts that the gateway posts', () => {
  for (const kind of adapters.filter((k) => k.gateway)) {
    it(`${kind.key}: lost, doubled, late and of nobody, they end in the same state`, async () => {
      const calloutId = await queued(kind)
      await turn(kind)
      const [lost, twice, late, ...others] = await attemptsOf(city, calloutId) as [Tried, Tried, Tried, ...Tried[]]
      const before = new Map(others.map((t) => [t.id, t.state]))
      const of = (t: Tried, state: string) => ({ key: t.id, state, ...(state === 'failed' ? { reason: 'no_answer' } : {}) })
      await posted([of(twice, 'delivered'), of(twice, 'delivered')])
      await posted([of(twice, 'delivered'), of(late, 'delivered'), { key: '019a0000-0000-7000-8000-00000000dead', state: 'delivered' }, { key: 'nobody', state: 'heard' }])
      await posted([of(late, 'sent'), of(late, 'failed'), of(twice, 'sent')])
      const after = new Map((await attemptsOf(city, calloutId)).map((t) => [t.id, t.state]))
      assert.deepEqual([after.get(twice.id), after.get(late.id)], ['delivered', 'delivered'])
      assert.notEqual(after.get(lost.id), 'failed')
      for (const [id, state] of before) assert.equal(after.get(id), state, 'a receipt of nobody moves nobody')
      await city.clock.reset()
    })
  }
})

describe('receipts that are asked for', () => {
  const kind = kinds.find((k) => k.key === 'dingtalk') as ChannelKind
  const states = async (calloutId: string) => [...new Set((await attemptsOf(city, calloutId)).map((t) => t.state))].sort()

  it('DingTalk: sent until the platform says there, then heard when it was read; asked for twice, nothing changes', async () => {
    gateway.faults.delay = 3600
    const calloutId = await queued(kind)
    await turn(kind)
    assert.deepEqual(await states(calloutId), ['sent'], 'the platform still works on it')
    const mine = [...gateway.messages.values()].filter((m) => m.path === '/dingtalk' && m.arrivedNo === undefined)
    for (const m of mine) m.arrivedNo = 1
    await turn(kind)
    assert.deepEqual(await states(calloutId), ['delivered'])
    await turn(kind)
    assert.deepEqual(await states(calloutId), ['delivered'])
    for (const m of mine.slice(1)) m.state = 'heard'
    await turn(kind)
    assert.deepEqual(await states(calloutId), ['delivered', 'heard'])
    assert.equal((await city.as('cityDuty').get(`/api/callouts/${calloutId}`)).body.counts.answered, 0, 'read is not answered')
    gateway.faults.delay = 0
    await city.clock.reset()
  })

  it('DingTalk: one that it could not bring has failed, and a platform that errs or is gone changes nothing', async () => {
    gateway.faults.delay = 3600
    const calloutId = await queued(kind)
    await turn(kind)
    gateway.faults.errors = 1
    await turn(kind)
    heal()
    assert.deepEqual(await states(calloutId), ['sent'])
    for (const m of gateway.messages.values()) if (m.path === '/dingtalk' && m.arrivedNo === undefined) m.state = 'failed'
    for (let n = 0; n < 2; n++) await turn(kind)
    assert.deepEqual(await states(calloutId), ['failed'])
    gateway.faults.delay = 0
    await city.clock.reset()
  })

  it('and the promises hold after all of this', async () => {
    for (const p of promises) if (p.key !== 'I-10') assert.ok((await city.tx((tx) => p.check(tx))).ok, p.key)
  })
})
