// Counts MQTT packets in a byte stream by their fixed headers (MQTT 3.1.1 clause 2.2), so that no client makes the broker wait for, or hold, more than it may.

export type Meter = {
  /** false: a packet longer than allowed, or a length that is none. */
  take: (chunk: Buffer) => boolean
  /** In the middle of a packet. */
  readonly inside: boolean
  readonly packets: number
}

export function createMeter(most: number): Meter {
  let phase: 'type' | 'length' | 'body' = 'type'
  let left = 0, shift = 0, packets = 0

  function length(byte: number): boolean {
    left += (byte & 0x7f) * 2 ** shift
    shift += 7
    if (byte & 0x80) return shift < 28
    if (left > most) return false
    phase = left > 0 ? 'body' : 'type'
    return true
  }

  return {
    take(chunk) {
      for (let at = 0; at < chunk.length; ) {
        if (phase === 'body') {
          const n = Math.min(left, chunk.length - at)
          at += n
          left -= n
          if (left === 0) phase = 'type'
        } else if (phase === 'type') {
          at++
          packets++
          phase = 'length'
          left = shift = 0
        } else if (!length(chunk[at++] as number)) return false
      }
      return true
    },
    get inside() { return phase !== 'type' },
    get packets() { return packets },
  }
}
