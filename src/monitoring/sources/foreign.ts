// Brokers of other houses: subscribed to by URL with a shared subscription, so that each message reaches one of our processes. A QoS 1 message is
// acknowledged by the client only after our COMMIT.
import { connect, type IPublishPacket, type MqttClient } from 'mqtt'
import { createHash } from 'node:crypto'
import { lookup } from 'node:dns'
import { BlockList, isIP } from 'node:net'
import { hostname } from 'node:os'
import { open } from '#kit/seal'
import { tellDoor, type Env } from '#monitoring/protocols'
import type { Ingest } from '#monitoring/telemetry'
import type { Rows } from './background.ts'
import { itemsOf } from './router.ts'
import type { BrokerLogin } from './store.ts'

/** One per serving process: two of a host differ by their port. */
const clientId = `anlan-${createHash('sm3').update(`${hostname()}:${process.env.PORT ?? ''}`).digest('hex').slice(0, 12)}`

type Kept = { version: string; client: MqttClient; filters: string }
const maxPayload = 256 * 1024

/** This machine and its link are nobody's foreign broker; ANLAN_MQTT_LOCAL=1 lets a broker on this machine be one. */
const never = new BlockList()
for (const [net, bits] of [['0.0.0.0', 8], ['127.0.0.0', 8], ['169.254.0.0', 16], ['224.0.0.0', 4], ['240.0.0.0', 4]] as const) never.addSubnet(net, bits)
for (const [net, bits] of [['::', 127], ['fe80::', 10], ['ff00::', 8]] as const) never.addSubnet(net, bits, 'ipv6')
const mayCall = (address: string): boolean => {
  const bare = address.replace(/^::ffff:/i, ''), family = isIP(bare)
  return family !== 0 && !never.check(bare, family === 4 ? 'ipv4' : 'ipv6')
}

export function createForeign({ ingest, rows, env }: { ingest: Ingest; rows: Rows; env: Env }): { keep: (logins: readonly BrokerLogin[]) => void; close: () => Promise<void> } {
  const clients = new Map<string, Kept>()
  const local = env.ANLAN_MQTT_LOCAL === '1'
  const end = (id: string) => { void clients.get(id)?.client.endAsync(true).catch(() => {}); clients.delete(id) }

  return {
    keep(logins) {
      const filters = rows.routes.map((r) => r.pattern.filter).sort()
      for (const id of clients.keys()) if (!logins.some((l) => l.id === id)) end(id)
      for (const login of logins) {
        const version = `${login.changedAt}${filters.join('\n')}`
        if (clients.get(login.id)?.version === version) continue
        end(login.id)
        if (filters.length > 0) clients.set(login.id, { version, filters: filters.join(), client: subscribe(login, filters, local, ingest, rows) })
      }
    },
    close: async () => { for (const id of clients.keys()) end(id) },
  }
}

function subscribe(login: BrokerLogin, filters: string[], local: boolean, ingest: Ingest, rows: Rows): MqttClient {
  const url = new URL(login.url)
  const key = `mqtt:${login.title}`, host = url.hostname.replace(/^\[|\]$/g, ''), tell = (state: 'listening' | 'failed', reason: string) => tellDoor(key, { state, host, port: Number(url.port) || 1883, reason })
  const forbidden = isIP(host) !== 0 && !local && !mayCall(host)
  tell('failed', forbidden ? 'this address may not be called' : 'connecting')
  const client = connect(login.url, {
    username: login.username || undefined, password: login.password ? open(login.password) : undefined, clientId,
    // a session of its own that outlives a restart: what was not acknowledged is sent again
    protocolVersion: 5, clean: false, reconnectPeriod: 10_000, connectTimeout: 10_000, properties: { maximumPacketSize: maxPayload, receiveMaximum: 64, sessionExpiryInterval: 3600 }, rejectUnauthorized: true,
    // asked of the address that is connected to, not of the name: a name may point elsewhere a moment later
    lookup: ((name: string, options: object, done: (error: Error | null, ...found: unknown[]) => void) => lookup(name, { ...options, all: true }, (error, found) => {
      const refused = error ?? (found.every(({ address }) => local || mayCall(address)) && found[0] ? null : new Error('this address may not be called'))
      if (refused) return done(refused)
      const [first] = found as [{ address: string; family: number }]
      return (options as { all?: boolean }).all ? done(null, found) : done(null, first.address, first.family)
    })) as never,
    ...(forbidden && { manualConnect: true }),
    customHandleAcks: (topic: string, payload: Buffer, _: IPublishPacket, done: (error: Error | number | undefined, code?: number) => void) => {
      if (payload.length > maxPayload) return done(undefined, 0x97)
      ingest.receive(itemsOf(rows.routes, topic, payload, login.title, Date.now(), () => true)).then(() => done(undefined, 0), (error: Error) => {
        console.error(`sources: ${login.title}: ${error.message}`) // not acknowledged: it comes again with the next connection
        setTimeout(() => client.reconnect(), 5_000).unref()
      })
    },
  } as never)
  client.on('error', (error) => tell('failed', error.message.slice(0, 100)))
  client.on('close', () => tell('failed', 'not connected'))
  client.on('connect', () => {
    client.subscribeAsync(Object.fromEntries(filters.map((f) => [`$share/anlan/${f}`, { qos: 1 as const }]))).then(() => tell('listening', ''), (error: Error) => tell('failed', error.message.slice(0, 100)))
  })
  return client
}
