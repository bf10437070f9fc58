// The doors of all protocols onto one ingest.
import { protocols, type Listening } from '#monitoring/protocols'
import type { Ingest } from './ingest.ts'

export type Gauges = { ports: Record<string, number>; connections: () => number; close: () => Promise<void> }

/** Opens every protocol that has a port (0 = any free one). `ports`: key of the protocol → port; one that is left out stays shut. */
export async function listenGauges({ ingest, host, ports }: { ingest: Ingest; host: string; ports: Record<string, number> }): Promise<Gauges> {
  const open: Record<string, Listening> = {}
  for (const protocol of protocols) {
    const port = ports[protocol.key]
    if (port !== undefined) open[protocol.key] = await protocol.listen({ host, port, sink: async (item) => void (await ingest.receive([item])) })
  }
  return {
    ports: Object.fromEntries(Object.entries(open).map(([key, l]) => [key, l.port])),
    connections: () => Object.values(open).reduce((n, l) => n + l.connections(), 0),
    close: async () => void (await Promise.all(Object.values(open).map((l) => l.close()))),
  }
}

/** The ports as the environment gives them: a setting of 0 switches a protocol off. */
export const portsOf = (env: Record<string, string | undefined>): Record<string, number> =>
  Object.fromEntries(protocols.map((p) => [p.key, Number(env[p.portSetting] || p.defaultPort)] as const).filter(([, port]) => port > 0))
