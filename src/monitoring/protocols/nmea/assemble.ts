// Messages of several sentences, joined by their number and channel, under limits and given up in time. One per connection.
import type { Line } from './framer.ts'
import type { Ais } from './sentence.ts'
import { Refused } from './reasons.ts'

type Sentence = Line & Ais
type Open = { total: number; begun: number; got: Map<number, Sentence> }
export type Whole = { payload: string; fill: number; at: number | null; raw: Buffer }

const most = { open: 32, ms: 30_000 } as const

/** `take` gives a whole message, undefined while parts are missing; throws Refused for a sentence that fits none. */
export function createAssembler(now: () => number = Date.now): { take: (line: Sentence) => Whole | undefined } {
  const open = new Map<string, Open>()

  function room(): void {
    for (const [name, one] of open) if (now() - one.begun > most.ms) open.delete(name)
    while (open.size >= most.open) open.delete(open.keys().next().value as string)
  }

  return {
    take(line) {
      if (line.total === 1) return { payload: line.payload, fill: line.fill, at: line.at, raw: line.raw }
      if (line.group === '') throw new Refused('packet_order', 'one of several sentences without a number')
      const name = `${line.group} ${line.channel}`
      let one = open.get(name)
      // the numbers 0–9 come again and again: a part that stands already is the beginning of the next message
      if (!one || one.total !== line.total || one.got.has(line.index) || now() - one.begun > most.ms) {
        open.delete(name)
        room()
        open.set(name, one = { total: line.total, begun: now(), got: new Map() })
      }
      one.got.set(line.index, line)
      if (one.got.size < one.total) return undefined
      open.delete(name)
      const parts = Array.from({ length: one.total }, (_, i) => (one as Open).got.get(i + 1) as Sentence)
      return { payload: parts.map((p) => p.payload).join(''), fill: (parts.at(-1) as Sentence).fill, at: parts.find((p) => p.at !== null)?.at ?? null, raw: Buffer.concat(parts.map((p) => p.raw)) }
    },
  }
}
