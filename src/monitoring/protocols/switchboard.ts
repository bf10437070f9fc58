// Which station is on which connection of this process, and what it has just said: commands go out over it, answers are known by it.
import type { Received } from './received.ts'
import type { Link } from './tcp.ts'

/** `password`: as its last frame had it. */
export type Line = { protocol: string; address: string; link: Link; password: string; centre: number }
export type Listener = (line: Line, item: Received & { ok: true }) => void

const lines = new Map<string, Line>()
const listeners = new Set<Listener>()

/** A kind calls this for each sound frame after its COMMIT. The newest connection is a station's own. */
export function heard(line: Line, item: Received & { ok: true }): void {
  const key = `${line.protocol}:${line.address}`
  const known = lines.get(key)
  if (known?.link !== line.link) lines.set(key, line)
  else known.password = line.password
  for (const listener of listeners) listener(line, item)
}

/** The connection has ended: its stations can't be reached over it any more. */
export function gone(link: Link, keys: Iterable<string>): void {
  for (const key of keys) if (lines.get(key)?.link === link) lines.delete(key)
}

/** By `${protocol}:${address}`. */
export const lineOf = (key: string): Line | undefined => lines.get(key)
export const connectedStations = (): string[] => [...lines.keys()]

/** Is told of every sound frame; returns how to stop. Must be quick: every frame waits for it. */
export function onHeard(listener: Listener): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
