// The embedded broker: stations and gateways publish, each to its own topics alone. A PUBLISH is acknowledged only after our COMMIT, because the broker
// forgets what it has acknowledged when its process is killed.
import { Aedes, type AedesOptions, type Client } from 'aedes'
import { createServer, type Socket } from 'node:net'
import { Duplex } from 'node:stream'
import type { Listening, Traffic } from '../tcp.ts'
import { createMeter, type Meter } from './meter.ts'

/** `who` is what `authenticate` gave. */
export type BrokerOptions<Who> = {
  host: string; port: number; limits?: Partial<BrokerLimits>
  /** undefined: refused. */
  authenticate: (username: string, password: string) => Promise<Who | undefined>
  mayPublish: (who: Who, topic: string) => boolean
  maySubscribe: (who: Who, filter: string) => boolean
  /** Resolves after COMMIT, whatever the payload was; rejects when it could not be kept: then the sender is cut off without an acknowledgement and sends again. */
  take: (who: Who, topic: string, payload: Buffer, remote: string) => Promise<'kept' | 'refused'>
}
/** payload: bytes of one packet. perMinute: packets of one connection. slowMs: from a packet's first byte to its last. */
export type BrokerLimits = typeof defaults
const defaults = { connections: 4096, perAddress: 3072, payload: 256 * 1024, perMinute: 1200, slowMs: 20_000, connectMs: 10_000 }

export async function openBroker<Who>(options: BrokerOptions<Who>): Promise<Listening> {
  const limits = { ...defaults, ...options.limits }
  const known = new WeakMap<Client, { who: Who; remote: string }>()
  const traffic: Traffic = { frames: 0, refused: 0, turnedAway: 0, lastAt: null }
  const broker = await Aedes.createBroker({ connectTimeout: limits.connectMs, keepaliveLimit: 3600, queueLimit: 64, maxClientsIdLength: 128, maxInflightInbound: 32, maxTopicLevels: 20, ...rules(options, known, traffic) })
  for (const event of ['clientError', 'connectionError'] as const) broker.on(event, () => {}) // told to nobody: the connection is closed and counted
  const open = new Set<Socket>(), perAddress = new Map<string, number>()
  const server = createServer({ noDelay: true }, (socket) => {
    const address = socket.remoteAddress ?? '', beside = perAddress.get(address) ?? 0
    if (open.size >= limits.connections || beside >= limits.perAddress) return void (traffic.turnedAway++, socket.on('error', () => {}).destroy())
    open.add(socket)
    perAddress.set(address, beside + 1)
    socket.once('close', () => { open.delete(socket); perAddress.set(address, (perAddress.get(address) ?? 1) - 1) })
    broker.handle(guarded(socket, limits))
  })
  await new Promise<void>((done, fail) => server.once('error', fail).listen({ port: options.port, host: options.host, backlog: 1024 }, () => { server.off('error', fail).on('error', () => {}); done() }))
  return {
    port: (server.address() as { port: number }).port, connections: () => open.size, traffic: () => ({ ...traffic }),
    close: async () => {
      const shut = new Promise<void>((done) => server.close(() => done()))
      for (const socket of open) socket.destroy()
      await Promise.all([shut, new Promise<void>((done) => broker.close(() => done()))])
    },
  }
}

function rules<Who>(options: BrokerOptions<Who>, known: WeakMap<Client, { who: Who; remote: string }>, traffic: Traffic): AedesOptions {
  const refuse = (code: number) => Object.assign(new Error('refused'), { returnCode: code })
  return {
    authenticate(client, username, password, done) {
      options.authenticate(username ?? '', password?.toString('utf8') ?? '').then((who) => {
        if (who === undefined) return done(refuse(4), false)
        known.set(client, { who, remote: String((client.conn as Guarded).remote ?? '') })
        ;(client as { id: string }).id = `${username}/${client.id}` // nobody takes another's place by taking his client id
        done(null, true)
      }, () => done(refuse(3), false))
    },
    authorizeSubscribe(client, subscription, done) {
      const one = known.get(client)
      done(null, one && options.maySubscribe(one.who, subscription.topic) ? subscription : null)
    },
    authorizePublish(client, packet, done) {
      const one = client && known.get(client)
      if (!one || !options.mayPublish(one.who, packet.topic)) return void (traffic.refused++, done(new Error('topic')))
      packet.retain = false // kept in the tables, not in the broker's memory
      traffic.frames++
      traffic.lastAt = Date.now()
      options.take(one.who, packet.topic, Buffer.from(packet.payload), one.remote).then((kept) => {
        if (kept === 'refused') traffic.refused++
        done(null)
      }, (error: Error) => done(error))
    },
  }
}

type Guarded = Duplex & { remote: string }

/** A socket whose packets are counted, measured and timed before the broker sees them. */
function guarded(socket: Socket, limits: BrokerLimits): Guarded {
  const meter = createMeter(limits.payload)
  const stream = new Duplex({
    read: () => void socket.resume(),
    write: (chunk: Buffer, _, done) => void socket.write(chunk, done),
    final: (done) => void socket.end(done),
    destroy: (error, done) => { socket.destroy(); done(error) },
  }) as Guarded
  stream.remote = `${socket.remoteAddress}:${socket.remotePort}`
  const tooFast = pace(meter, limits.perMinute)
  let patience: NodeJS.Timeout | undefined, timed = -1
  socket.on('data', (chunk) => {
    if (!meter.take(chunk) || tooFast()) return void stream.destroy()
    if (!meter.inside || meter.packets !== timed) clearTimeout(patience), (patience = undefined)
    if (meter.inside && !patience) (patience = setTimeout(() => stream.destroy(), limits.slowMs)), (timed = meter.packets)
    if (!stream.push(chunk)) socket.pause()
  })
  socket.on('end', () => void stream.push(null))
  socket.on('error', () => stream.destroy())
  socket.on('close', () => { clearTimeout(patience); stream.destroy() })
  return stream
}

/** A minute's packets, counted from its first. */
function pace(meter: Meter, perMinute: number): () => boolean {
  let since = Date.now(), from = 0
  return () => {
    if (Date.now() - since > 60_000) (since = Date.now()), (from = meter.packets)
    return meter.packets - from > perMinute
  }
}
