// M3: one report in several packets, one answer; a NAK names one packet to send anew (6.4.3, tables 18–23).
import type { Frame } from './frame.ts'

export type Assembled =
  | { state: 'waiting' }
  | { state: 'missing'; first: Frame; seq: number; total: number }
  | { state: 'complete'; body: Buffer; total: number }
  | { state: 'refused'; reason: 'too_long' | 'packet_order'; detail: string }

export type Assembler = {
  take(frame: Frame): Assembled
  /** A packet came hurt; is its report waiting for it alone? Then ask for it. */
  hurt(hint: { station: string; func: number; packet?: { total: number; seq: number } }): Assembled
}

type Pending = { total: number; parts: Map<number, Buffer>; size: number; first: Frame; closing: boolean; asked: number }

/** A picture of a megabyte is the largest report taken; a connection may have this many open, and ask this often. */
const limits = { bytes: 1 << 20, open: 4, asks: 16 }

export function createAssembler(): Assembler {
  const open = new Map<string, Pending>()

  function judge(key: string, p: Pending): Assembled {
    if (p.parts.size === p.total) {
      open.delete(key)
      return { state: 'complete', total: p.total, body: Buffer.concat(Array.from({ length: p.total }, (_, i) => p.parts.get(i + 1) as Buffer)) }
    }
    if (!p.closing) return { state: 'waiting' }
    if (++p.asked > limits.asks) {
      open.delete(key)
      return { state: 'refused', reason: 'packet_order', detail: 'packets are still missing after repeated requests' }
    }
    let seq = 1
    while (p.parts.has(seq)) seq++
    return { state: 'missing', first: p.first, seq, total: p.total }
  }

  function start(key: string, frame: Frame): Pending {
    if (open.size >= limits.open) open.delete(open.keys().next().value as string)
    const fresh: Pending = { total: frame.packet?.total ?? 1, parts: new Map(), size: 0, first: frame, closing: false, asked: 0 }
    open.set(key, fresh)
    return fresh
  }

  return {
    take(frame) {
      const packet = frame.packet as { total: number; seq: number }
      const key = `${frame.station}/${frame.func}`
      const known = open.get(key)
      const p = known && known.total === packet.total ? known : start(key, frame)
      p.size += frame.body.length - (p.parts.get(packet.seq)?.length ?? 0)
      if (p.size > limits.bytes) {
        open.delete(key)
        return { state: 'refused', reason: 'too_long', detail: `more than ${limits.bytes} bytes` }
      }
      p.parts.set(packet.seq, frame.body)
      p.closing ||= packet.seq === packet.total
      return judge(key, p)
    },
    hurt(hint) {
      for (const [key, p] of open) {
        if (p.first.station !== hint.station || p.first.func !== hint.func || p.total !== hint.packet?.total) continue
        p.closing ||= hint.packet.seq === p.total
        return judge(key, p)
      }
      return { state: 'waiting' }
    },
  }
}
