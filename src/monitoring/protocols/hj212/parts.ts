// 分包: a long report in several packets of one QN, MN and CN; the CPs are joined in order of PNO (clause 6.3.3, PNUM and PNO).
import type { Packet } from './packet.ts'

export type Joined = { state: 'waiting' } | { state: 'complete'; cp: string } | { state: 'refused'; detail: string }
export type Joiner = { take: (packet: Packet) => Joined }

type Pending = { total: number; parts: Map<number, string>; size: number }
const limits = { bytes: 1 << 20, open: 4 }

export function createJoiner(): Joiner {
  const open = new Map<string, Pending>()
  return {
    take(packet) {
      const { total, no } = packet.part as { total: number; no: number }
      const key = `${packet.mn}/${packet.cn}/${packet.qn ?? ''}`
      let pending = open.get(key)
      if (!pending || pending.total !== total) {
        if (open.size >= limits.open) open.delete(open.keys().next().value as string)
        open.set(key, (pending = { total, parts: new Map(), size: 0 }))
      }
      pending.size += packet.cp.length - (pending.parts.get(no)?.length ?? 0)
      pending.parts.set(no, packet.cp)
      if (pending.size > limits.bytes) return open.delete(key), { state: 'refused', detail: `more than ${limits.bytes} bytes` }
      if (pending.parts.size < total) return { state: 'waiting' }
      open.delete(key)
      return { state: 'complete', cp: joined(Array.from({ length: total }, (_, i) => pending.parts.get(i + 1) as string)) }
    },
  }
}

/** Parts end between items; some devices leave the ';' out there, some write it. DataTime is repeated in each, which does no harm. */
const joined = (parts: string[]): string => parts.map((p) => p.replace(/^;|;$/g, '')).filter(Boolean).join(';')
