// Messages cut into packets (分包, clause 4.4.3): joined in any order, under limits, and given up in time.
import type { Frame } from './frame.ts'

const most = { total: 64, open: 4, bytes: 64 * 1024, ms: 60_000 } as const
type Open = { id: number; total: number; begun: number; bytes: number; got: Map<number, Frame> }
export type Joined = { state: 'waiting' } | { state: 'refused'; detail: string } | { state: 'complete'; body: Buffer; serials: { serial: number; id: number }[] }

/** One per connection. A terminal numbers the packets of a message one after another, so that the first one's serial names the message. */
export function createJoiner(now: () => number = Date.now): { take: (frame: Frame) => Joined } {
  const open = new Map<string, Open>()

  function expire(): void {
    for (const [name, one] of open) if (now() - one.begun > most.ms) open.delete(name)
    while (open.size >= most.open) open.delete(open.keys().next().value as string)
  }

  function begin(name: string, id: number, total: number): Open {
    expire()
    const one = { id, total, begun: now(), bytes: 0, got: new Map<number, Frame>() }
    open.set(name, one)
    return one
  }

  return {
    take(frame) {
      const { total, index } = frame.part ?? { total: 0, index: 0 }
      if (index < 1 || index > total || total > most.total) return { state: 'refused', detail: `packet ${index} of ${total}` }
      const name = `${frame.key}:${frame.id}:${(frame.serial - index + 1) & 0xffff}`
      let one = open.get(name)
      if (!one || one.total !== total || now() - one.begun > most.ms) one = begin(name, frame.id, total)
      if (!one.got.has(index)) one.bytes += frame.body.length
      one.got.set(index, frame)
      if (one.bytes > most.bytes) return open.delete(name), { state: 'refused', detail: `more than ${most.bytes} bytes` }
      if (one.got.size < total) return { state: 'waiting' }
      open.delete(name)
      const frames = Array.from({ length: total }, (_, i) => one.got.get(i + 1) as Frame)
      return { state: 'complete', body: Buffer.concat(frames.map((f) => f.body)), serials: frames.map((f) => ({ serial: f.serial, id: f.id })) }
    },
  }
}
