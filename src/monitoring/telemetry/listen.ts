// The doors of all protocols that deliver readings, onto one ingest.
import { closeAll, readingKinds, type Opened, type Sink } from '#monitoring/protocols'
import type { Ingest } from './ingest.ts'

export type Gauges = { ports: Record<string, number>; connections: () => number; close: () => Promise<void> }

/** What a door gives its frames to. One that ends in the quarantine for what the ledger knows (a wrong password) is not answered. */
export const sinkOf = (ingest: Ingest): Sink => async (item) => ((await ingest.receive([item]))[0]?.result === 'quarantined' ? 'refused' : 'kept')

/** Opens every protocol that has a port (0 = any free one). `ports`: key of the protocol → port; one that is left out stays shut. */
export async function listenGauges({ ingest, host, ports }: { ingest: Ingest; host: string; ports: Record<string, number> }): Promise<Gauges> {
  const open: Opened = {}
  for (const kind of readingKinds) {
    const port = ports[kind.key]
    if (port !== undefined) open[kind.key] = await kind.listen({ host, port, sink: sinkOf(ingest) })
  }
  return {
    ports: Object.fromEntries(Object.entries(open).map(([key, l]) => [key, l.port])),
    connections: () => Object.values(open).reduce((n, l) => n + l.connections(), 0),
    close: () => closeAll(open),
  }
}
