// What a kind of line is. One folder per kind exports one of these; the list in index.ts names them; nobody asks which kind it is.
import type { CommandKind } from './command.ts'
import type { Received, Sink } from './received.ts'
import type { Limits, Listening } from './tcp.ts'

export type ListenOptions<Item = Received> = {
  host: string
  /** 0 = any free one */
  port: number
  sink: Sink<Item>
  /** The database's clock for the times in answers; the process's own where none is given. */
  now?: () => number
  limits?: Partial<Limits>
}

export type Delivers = 'readings' | 'positions'

/** `Item`: what the kind delivers. Readings go to telemetry's ingest as `Received`; positions have a sink and an item of their own. */
export type Kind<Key extends string = string, D extends Delivers = Delivers, Item = Received> = {
  /** 'sl651': stands in frames.protocol, in metrics and in string keys */
  key: Key
  title: string
  /** 'ANLAN_SL651_PORT'; 0 switches it off */
  portSetting: `ANLAN_${string}_PORT`
  defaultPort: number
  delivers: D
  /** where it is described: 'docs/sl651.md' */
  docs: string
  listen: (options: ListenOptions<Item>) => Promise<Listening>
  /** the codes of its refusals: permanent, each with a string `frame.reason.<code>` */
  reasons: readonly string[]
  /** What an operator may set per address, each with its default. */
  settings?: Readonly<Record<string, string | number | boolean>>
  /** What the centre may ask of a station, or set in it. */
  commands?: readonly CommandKind[]
  /** An address as people write it, where that is not how frames say it. */
  shown?: (address: string) => string
  /** A kept frame read again (for the eye, for a station registered later). Pure; [] where it says nothing by itself. */
  reread?: (raw: Buffer) => Item[]
  /** A file of frames (hexadecimal lines, or the bytes as they came over the line). Pure. */
  readFile?: (bytes: Buffer) => Item[]
}
