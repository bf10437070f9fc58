// The TCP door of the gauges. Each frame is answered only after its sink has resolved, that is after COMMIT.
import { createServer, type Server, type Socket } from 'node:net'
import type { Received, Sink } from '../received.ts'
import { decodeBody, isBad } from './decode.ts'
import { encodeAck } from './encode.ts'
import type { Bad, Frame } from './frame.ts'
import { createFramer } from './framer.ts'
import { heartbeat } from './functions.ts'
import { createAssembler, type Assembled } from './packets.ts'

export type ListenOptions = {
  host: string
  port: number
  sink: Sink
  /** The database's clock for the answers' time; the process's own where none is given. */
  now?: () => number
  limits?: Partial<typeof defaults>
}
export type Listening = { port: number; connections: () => number; close: () => Promise<void> }

/** ESC keeps a link for ten minutes (6.6.4.2 asks for a heartbeat every 40 s), so silence longer than that ends it. */
const defaults = { connections: 4096, idleMs: 11 * 60_000, slowFrameMs: 20_000, garbageMs: 1_000, outstanding: 256, unsentBytes: 1 << 20 }

export async function listenSl651(options: ListenOptions): Promise<Listening> {
  const limits = { ...defaults, ...options.limits }
  const open = new Set<Socket>()
  const server = createServer({ noDelay: true, keepAlive: true }, (socket) => {
    if (open.size >= limits.connections) return void socket.destroy()
    open.add(socket)
    socket.once('close', () => open.delete(socket))
    serve(socket, options, limits)
  })
  await started(server, options)
  return {
    port: (server.address() as { port: number }).port,
    connections: () => open.size,
    close: () => new Promise((done) => {
      server.close(() => done())
      for (const socket of open) socket.destroy()
    }),
  }
}

const started = (server: Server, { host, port }: ListenOptions) => new Promise<void>((done, fail) => {
  server.once('error', fail).listen(port, host, () => {
    server.off('error', fail)
    server.on('error', () => {}) // a failed accept (out of descriptors) must not end the process
    done()
  })
})

function serve(socket: Socket, options: ListenOptions, limits: typeof defaults): void {
  const framer = createFramer()
  const assembler = createAssembler()
  const remote = `${socket.remoteAddress}:${socket.remotePort}`
  let outstanding = 0
  let patience: NodeJS.Timeout | undefined

  const send = (bytes: Buffer) => {
    if (!socket.writable) return
    if (socket.writableCorked === 0) { // the answers of one COMMIT go out together
      socket.cork()
      process.nextTick(() => socket.uncork())
    }
    socket.write(bytes)
    if (socket.writableLength > limits.unsentBytes) socket.destroy() // it sends and never reads
  }
  const answer = (frame: Frame, serial: number, kind: 'stay' | 'again', packet?: { total: number; seq: number }) =>
    send(encodeAck(frame, serial, options.now?.() ?? Date.now(), kind, packet))

  /** Gives one frame to the sink; `then` runs after COMMIT. A sink that fails leaves the frame unanswered: the station sends it again. */
  function give(item: Received, then?: () => void): void {
    if (++outstanding >= limits.outstanding) socket.pause()
    options.sink(item).then(then, () => {}).finally(() => {
      if (--outstanding < limits.outstanding) socket.resume()
    })
  }

  function handle(item: Frame | Bad): void {
    if (!item.ok) return hurt(item)
    if (item.packet) return packet(item)
    const body = decodeBody(item)
    if (isBad(body)) return give(refused(body, remote))
    const then = item.func === heartbeat ? undefined : () => answer(item, body.serial, 'stay')
    give({ ok: true, protocol: 'sl651', raw: item.raw, remote, station: item.station, func: item.func, ...body }, then)
  }

  function hurt(bad: Bad): void {
    give(refused(bad, remote))
    if (bad.hint?.packet) askAgain(assembler.hurt(bad.hint))
  }

  function askAgain(state: Assembled): void {
    if (state.state === 'missing') answer(state.first, serialOf(state.first), 'again', { total: state.total, seq: state.seq })
  }

  /** M3: every packet is kept; the last that was missing carries the report, and one answer closes it. */
  function packet(frame: Frame): void {
    const state = assembler.take(frame)
    const part = { ok: true as const, protocol: 'sl651' as const, raw: frame.raw, remote, station: frame.station, func: frame.func, serial: 0, sentAt: null, stationClass: null, values: [], attachments: [] }
    if (state.state === 'refused') return give(refused({ ok: false, raw: frame.raw, reason: state.reason, detail: state.detail, hint: { station: frame.station, func: frame.func } }, remote))
    if (state.state !== 'complete') return give(part, () => askAgain(state))
    const body = decodeBody(frame, state.body)
    if (isBad(body)) return give(refused(body, remote))
    give({ ...part, ...body }, () => answer(frame, body.serial, 'stay', { total: state.total, seq: state.total }))
  }

  /** What is begun and not finished in time is refused; the connection lives. Time runs from the frame's first byte: a byte now and then buys none. */
  function watch(progress: boolean): void {
    const waiting = framer.waiting
    if (waiting !== 'nothing' && patience && !progress) return
    clearTimeout(patience)
    patience = waiting === 'nothing' ? undefined : setTimeout(giveUp, waiting === 'frame' ? limits.slowFrameMs : limits.garbageMs)
  }
  const giveUp = () => {
    patience = undefined
    framer.flush().forEach(handle)
  }

  socket.setTimeout(limits.idleMs, () => socket.destroy())
  socket.on('data', (chunk) => {
    const items = framer.push(chunk)
    items.forEach(handle)
    watch(items.length > 0)
  })
  socket.on('error', () => {})
  socket.once('close', () => {
    clearTimeout(patience)
    framer.flush().forEach(handle)
  })
}

/** The serial stands in the first packet alone (6.6.2.4); where another packet is the first to come, it isn't known yet. */
const serialOf = (frame: Frame) => (frame.packet?.seq === 1 && frame.body.length >= 2 ? frame.body.readUInt16BE(0) : 0)

function refused(bad: Bad, remote: string): Received {
  return { ok: false, protocol: 'sl651', raw: bad.raw, remote, station: bad.hint?.station ?? null, func: bad.hint?.func ?? null, reason: bad.reason, detail: bad.detail }
}
