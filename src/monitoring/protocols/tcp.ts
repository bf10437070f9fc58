// A TCP door for senders that nobody knows yet: slow, noisy, hurt or hostile ones cost a bounded amount of memory and never the others' connection.
import { createServer, type Server, type Socket } from 'node:net'

/** Cuts a byte stream into items, sound or refused. The same bytes must give the same items however they were cut into chunks. */
export type Framer<Item> = {
  push(chunk: Buffer): Item[]
  /** No more bytes will come (or they come too slowly): what is left is refused, once, and read past. */
  flush(): Item[]
  /** What it is waiting in: decides how long the sender may take. */
  readonly waiting: 'nothing' | 'garbage' | 'frame'
}

/** One connection as a kind sees it. */
export type Link = {
  /** address:port of the sender, as the frames' rows show it */
  remote: string
  /** Writes of one turn leave together. A sender that never reads is cut off. */
  send: (bytes: Buffer) => void
  /** Work that must end (a sink's COMMIT) before the sender is asked for much more; `then` runs after it, and not at all where it failed. */
  keep: <T>(work: Promise<T>, then?: (value: T) => void) => void
  end: () => void
}

/** What a kind gives for each connection. `closed` runs once, after the last item. */
export type Talk<Item> = { framer: Framer<Item>; handle: (item: Item) => void; closed?: () => void }

/** What one door has seen since it was opened. `lastAt`: epoch ms of the last item, sound or not. */
export type Traffic = { frames: number; refused: number; turnedAway: number; lastAt: number | null }
export type Listening = { port: number; connections: () => number; traffic: () => Traffic; close: () => Promise<void> }

export type Limits = typeof defaultLimits

/**
 * connections, perAddress: more are turned away (many gauges stand behind one address of a mobile network, so one address may have most).
 * idleMs: silence that ends a connection. slowFrameMs: from a frame's first byte to its last; a byte now and then buys no time.
 * garbageMs: the same for what is no frame. outstanding: items under way before reading pauses. unsentBytes: answers that nobody reads.
 */
export const defaultLimits = { connections: 8192, perAddress: 6144, idleMs: 11 * 60_000, slowFrameMs: 20_000, garbageMs: 1_000, outstanding: 256, unsentBytes: 1 << 20 }

export type TcpOptions<Item> = { host: string; port: number; limits?: Partial<Limits>; open: (link: Link) => Talk<Item> }

/** Opens the port (0 = any free one); rejects when it can't be had. */
export async function listenTcp<Item extends { ok: boolean }>(options: TcpOptions<Item>): Promise<Listening> {
  const limits = { ...defaultLimits, ...options.limits }
  const open = new Set<Socket>()
  const perAddress = new Map<string, number>()
  const traffic: Traffic = { frames: 0, refused: 0, turnedAway: 0, lastAt: null }
  const server = createServer({ noDelay: true, keepAlive: true }, (socket) => {
    const address = socket.remoteAddress ?? ''
    const beside = perAddress.get(address) ?? 0
    if (open.size >= limits.connections || beside >= limits.perAddress) return void (traffic.turnedAway++, socket.on('error', () => {}).destroy())
    open.add(socket)
    perAddress.set(address, beside + 1)
    socket.once('close', () => {
      open.delete(socket)
      const left = (perAddress.get(address) ?? 1) - 1
      if (left > 0) perAddress.set(address, left)
      else perAddress.delete(address)
    })
    serve(socket, options.open, limits, traffic)
  })
  await started(server, options)
  return {
    port: (server.address() as { port: number }).port,
    connections: () => open.size,
    traffic: () => ({ ...traffic }),
    close: () => new Promise((done) => {
      server.close(() => done())
      for (const socket of open) socket.destroy()
    }),
  }
}

const started = (server: Server, { host, port }: { host: string; port: number }) => new Promise<void>((done, fail) => {
  server.once('error', fail).listen({ port, host, backlog: 1024 }, () => {
    server.off('error', fail)
    server.on('error', () => {}) // a failed accept (out of descriptors) must not end the process
    done()
  })
})

function linkOf(socket: Socket, limits: Limits): Link {
  let outstanding = 0
  return {
    remote: `${socket.remoteAddress}:${socket.remotePort}`,
    send(bytes) {
      if (!socket.writable) return
      if (socket.writableCorked === 0) { // the answers of one COMMIT go out together
        socket.cork()
        process.nextTick(() => socket.uncork())
      }
      socket.write(bytes)
      if (socket.writableLength > limits.unsentBytes) socket.destroy() // it sends and never reads
    },
    keep(work, then) {
      if (++outstanding >= limits.outstanding) socket.pause()
      work.then(then, () => {}).finally(() => {
        if (--outstanding < limits.outstanding) socket.resume()
      })
    },
    end: () => void socket.destroy(),
  }
}

function serve<Item extends { ok: boolean }>(socket: Socket, open: TcpOptions<Item>['open'], limits: Limits, traffic: Traffic): void {
  const talk = open(linkOf(socket, limits))
  const { framer } = talk
  let patience: NodeJS.Timeout | undefined

  function take(items: Item[]): void {
    for (const item of items) {
      traffic.frames++
      if (!item.ok) traffic.refused++
      talk.handle(item)
    }
    if (items.length > 0) traffic.lastAt = Date.now()
  }

  /** What is begun and not finished in time is refused; the connection lives. Time runs from the frame's first byte: a byte now and then buys none. */
  function watch(progress: boolean): void {
    const { waiting } = framer
    if (waiting !== 'nothing' && patience && !progress) return
    clearTimeout(patience)
    patience = waiting === 'nothing' ? undefined : setTimeout(giveUp, waiting === 'frame' ? limits.slowFrameMs : limits.garbageMs)
  }
  const giveUp = () => {
    patience = undefined
    take(framer.flush())
  }

  socket.setTimeout(limits.idleMs, () => socket.destroy())
  socket.on('data', (chunk) => {
    const items = framer.push(chunk)
    take(items)
    watch(items.length > 0)
  })
  socket.on('error', () => {})
  socket.once('close', () => {
    clearTimeout(patience)
    take(framer.flush())
    talk.closed?.()
  })
}
