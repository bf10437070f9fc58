// The TCP door of AIS receivers. Nothing is ever answered: NMEA 0183 has no answers.
import type { ListenOptions } from '../kind.ts'
import type { Moved } from '../moved.ts'
import { listenTcp, type Listening } from '../tcp.ts'
import { createFramer, type Bad, type Line } from './framer.ts'
import { createReader } from './read.ts'

/** A receiver on a quiet coast may hear nobody for an hour. */
const idleMs = 70 * 60_000

export const listenNmea = (options: ListenOptions<Moved>): Promise<Listening> => listenTcp({
  ...options, limits: { idleMs, connections: 256, perAddress: 64, ...options.limits },
  open(link) {
    const read = createReader(link.remote, options.now ?? Date.now)
    return {
      framer: createFramer(),
      handle(line: Line | Bad) {
        const item = read(line)
        if (item) link.keep(options.sink(item))
      },
    }
  },
})
