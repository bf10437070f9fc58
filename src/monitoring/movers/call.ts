// The lines that we open ourselves: to an AIS receiver or a provider, by TCP. The address is judged when it is connected to; a line that ends or falls silent is opened again.
import { connect, isIP, type Socket } from 'node:net'
import { createNmeaFramer, createNmeaReader, tellDoor, type Traffic } from '#monitoring/protocols'
import { guarded, literal, mayCall } from '#registry/webhooks'
import type { Keeper } from './ingest.ts'

export type Called = { host: string; port: number; inside: boolean }
const silentMs = 15 * 60_000, againMs = 10_000, mostOutstanding = 512

export type Line = { close: () => void }

/** `allow` is for tests, which stand on this machine. */
export function callAis({ host, port, inside }: Called, keeper: Keeper, allow: (address: string) => boolean = (a) => mayCall(a, { private: inside })): Line {
  const key = `nmea:${host}:${port}`, fixed = literal(host)
  let closed = false, socket: Socket | undefined, again: NodeJS.Timeout | undefined
  const traffic: Traffic = { frames: 0, refused: 0, turnedAway: 0, lastAt: null }
  const close = () => { closed = true; clearTimeout(again); socket?.destroy(); tell('off', '') }
  const listening = { port, connections: () => (socket && !socket.destroyed && !socket.connecting ? 1 : 0), traffic: () => ({ ...traffic }), close: async () => close() }
  const tell = (state: 'listening' | 'failed' | 'off', reason: string) => tellDoor(key, { state, host, port, reason: reason.slice(0, 120), listening })

  function open(): void {
    if (closed) return
    if (fixed && !allow(fixed)) return tell('failed', `the address ${fixed} may not be called`)
    tell('failed', 'connecting')
    const line = socket = connect({ host: fixed ?? host, port, ...(isIP(host) ? {} : { lookup: guarded(allow) }) })
    let why = ''
    line.setTimeout(silentMs, () => { why = 'silent'; line.destroy() })
    line.once('connect', () => tell('listening', ''))
    line.once('error', (error) => { why = error.message })
    line.once('close', () => {
      if (closed) return
      tell('failed', why || 'closed by the other side')
      again = setTimeout(open, againMs)
    })
    listen(line, `${host}:${port}`, keeper, traffic)
  }

  open()
  return { close }
}

function listen(line: Socket, remote: string, keeper: Keeper, traffic: Traffic): void {
  const framer = createNmeaFramer(), read = createNmeaReader(remote, Date.now)
  let outstanding = 0
  line.on('data', (chunk) => {
    for (const one of framer.push(chunk)) {
      traffic.frames++
      traffic.lastAt = Date.now()
      if (!one.ok) traffic.refused++
      const item = read(one)
      if (!item) continue
      if (++outstanding >= mostOutstanding) line.pause()
      // what could not be kept is lost to this line: NMEA 0183 sends nothing twice, and the next word comes in seconds
      keeper.receive(item).then(() => {}, () => {}).finally(() => { if (--outstanding < mostOutstanding) line.resume() })
    }
  })
}
