// The TCP door of the vehicles' terminals. A terminal registers, proves itself with the code that it was given, and then speaks; what it sends is answered after COMMIT.
import type { ListenOptions } from '../kind.ts'
import type { Moved } from '../moved.ts'
import type { Kept } from '../received.ts'
import { listenTcp, type Link, type Listening, type Talk } from '../tcp.ts'
import { message, readCode, readRegistration } from './body.ts'
import { encodeAck, encodeRegistered, type Result } from './encode.ts'
import type { Bad, Frame } from './frame.ts'
import { createFramer } from './framer.ts'
import { createJoiner } from './parts.ts'
import { badOf, moved, positionsOf, refused } from './read.ts'
import { Refused } from './reasons.ts'

export const listenJt808 = (options: ListenOptions<Moved>): Promise<Listening> => listenTcp({ ...options, open: (link) => talk(link, options) })

/** A gateway may speak for many terminals over one connection. */
const mostTerminals = 2000
type Of = { serial: number; id: number }

function talk(link: Link, { sink }: ListenOptions<Moved>): Talk<Frame | Bad> {
  const joiner = createJoiner(), { remote } = link
  const proven = new Set<string>(), warned = new Set<string>()
  /** While a terminal is being proven, what it has sent behind waits: it doesn't wait for answers. */
  let gate: Promise<unknown> | undefined
  let own = 0
  const serial = () => (own = (own + 1) & 0xffff)
  const give = (item: Moved, then?: (kept: Kept | void) => void) => link.keep(sink(item), then)
  const ack = (to: Frame, result: Result, of: readonly Of[] = [to]) => { for (const one of of) link.send(encodeAck(to, serial(), one, result)) }

  function handle(item: Frame | Bad): void {
    if (!gate) return take(item)
    link.keep(gate.then(() => handle(item)))
  }

  function take(item: Frame | Bad): void {
    if (!item.ok) return give(refused(item, remote))
    if (!item.part) return act(item, item.body, [item])
    const joined = joiner.take(item)
    if (joined.state === 'refused') return give(refused(badOf(item, new Refused('packet_order', joined.detail)), remote), () => ack(item, 2))
    if (joined.state === 'complete') act(item, joined.body, joined.serials)
  }

  function act(frame: Frame, body: Buffer, of: readonly Of[]): void {
    try {
      if (frame.encrypted) throw new Refused('encrypted', 'the body is encrypted')
      if (frame.id === message.register) register(frame, body)
      else if (frame.id === message.authenticate) authenticate(frame, body)
      else if (frame.id !== message.terminalAck) speak(frame, body, of)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      give(refused(badOf(frame, error), remote), () => ack(frame, error.reason === 'encrypted' ? 3 : 2, of))
    }
  }

  function register(frame: Frame, body: Buffer): void {
    give(moved(frame, remote, [], { act: 'register', ...readRegistration(body, frame.version), answer: ({ result, code }) => link.send(encodeRegistered(frame, serial(), frame.serial, result, code)) }))
  }

  function authenticate(frame: Frame, body: Buffer): void {
    let right = false
    const asked = sink(moved(frame, remote, [], { act: 'authenticate', code: readCode(body, frame.version), answer: (yes) => { right = yes } }))
    const mine = gate = asked.then(() => {
      if (right && (proven.has(frame.key) || proven.size < mostTerminals)) proven.add(frame.key)
      else proven.delete(frame.key)
      ack(frame, proven.has(frame.key) ? 0 : 1)
    }, () => {}).finally(() => { if (gate === mine) gate = undefined })
    link.keep(mine)
  }

  function speak(frame: Frame, body: Buffer, of: readonly Of[]): void {
    if (!proven.has(frame.key)) return turnAway(frame, of)
    if (frame.id === message.logout) return void (proven.delete(frame.key), ack(frame, 0, of))
    if (frame.id !== message.position && frame.id !== message.positions && frame.id !== message.heartbeat) return ack(frame, 3, of)
    give(moved(frame, remote, positionsOf(frame.id, body)), (kept) => ack(frame, kept === 'refused' ? 1 : 0, of))
  }

  /** Told once per terminal: a terminal that was never registered may send every second. */
  function turnAway(frame: Frame, of: readonly Of[]): void {
    if (warned.has(frame.key) || warned.size >= mostTerminals) return ack(frame, 1, of)
    warned.add(frame.key)
    give(refused(badOf(frame, new Refused('not_authenticated', 'it has not proven itself on this connection')), remote), () => ack(frame, 1, of))
  }

  return { framer: createFramer(), handle }
}
