// AIS receivers that send datagrams. Nothing in one proves who sent it: only addresses that the operator named are heard, every other is counted and dropped.
import { createSocket } from 'node:dgram'
import type { ListenOptions } from '../kind.ts'
import type { Moved } from '../moved.ts'
import type { Listening, Traffic } from '../tcp.ts'
import { createFramer } from './framer.ts'
import { createReader } from './read.ts'

/** Under way before datagrams are dropped: the next word of a vessel comes in seconds. */
const mostOutstanding = 2048

/** `ANLAN_NMEA_UDP_FROM`: addresses of receivers, divided by commas. */
export const sendersOf = (env: Record<string, string | undefined>): ReadonlySet<string> => new Set((env.ANLAN_NMEA_UDP_FROM ?? '').split(',').map((address) => address.trim()).filter(Boolean))
const plain = (address: string) => address.replace(/^::ffff:/, '')

export const nmeaUdp = {
  key: 'nmea:udp', title: 'AIS / NMEA 0183 UDP', portSetting: 'ANLAN_NMEA_UDP_PORT', defaultPort: 0, docs: 'docs/nmea.md',
  listen: (options: ListenOptions<Moved>): Promise<Listening> => listenNmeaUdp(options, sendersOf(process.env)),
} as const

export async function listenNmeaUdp({ host, port, sink, now = Date.now }: ListenOptions<Moved>, from: ReadonlySet<string>): Promise<Listening> {
  const socket = createSocket(host.includes(':') ? 'udp6' : 'udp4'), traffic: Traffic = { frames: 0, refused: 0, turnedAway: 0, lastAt: null }
  // parts of one message come in several datagrams of one receiver
  const readers = new Map([...from].map((address) => [address, createReader(address, now)] as const))
  let outstanding = 0
  socket.on('message', (bytes, { address }) => {
    const read = readers.get(plain(address))
    if (!read || outstanding >= mostOutstanding) return void traffic.turnedAway++
    const framer = createFramer()
    for (const line of [...framer.push(bytes), ...framer.flush()]) {
      traffic.frames++
      traffic.lastAt = Date.now()
      if (!line.ok) traffic.refused++
      const item = read(line)
      if (!item) continue
      outstanding++
      sink(item).then(() => {}, () => {}).finally(() => { outstanding-- })
    }
  })
  await new Promise<void>((done, fail) => socket.once('error', fail).bind(port, host, () => { socket.off('error', fail).on('error', () => {}); done() }))
  return { port: socket.address().port, connections: () => 0, traffic: () => ({ ...traffic }), close: () => new Promise((done) => { socket.close(() => done()) }) }
}
