// The doors of this process, as the page shows them: what listens, what is off, what could not be opened and why.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Kind } from './kind.ts'
import { hostOf, portOf, type Env } from './listen.ts'
import type { Sink } from './received.ts'
import type { Limits, Listening, Traffic } from './tcp.ts'

export type DoorState = { protocol: string; state: 'listening' | 'off' | 'failed'; host: string; port: number; reason: string; connections: number; traffic: Traffic }
type Door = { state: DoorState['state']; host: string; port: number; reason: string; listening?: Listening }

const none: Traffic = { frames: 0, refused: 0, turnedAway: 0, lastAt: null }
const doors = new Map<string, Door>()

/** For a kind that opens its door itself. */
export const tellDoor = (protocol: string, door: Door): void => void doors.set(protocol, door)

export const doorStates = (): DoorState[] => [...doors].map(([protocol, { listening, ...door }]) =>
  ({ protocol, ...door, port: listening?.port ?? door.port, connections: listening?.connections() ?? 0, traffic: listening?.traffic() ?? none }))

/**
 * Keeps the doors of these kinds open until the signal ends, each by itself: a port in use is told on the page and tried again every ten seconds,
 * and keeps no other door shut. Resolves when all are closed.
 */
export async function keepOpen<Item>(kinds: readonly Pick<Kind<string, never, Item>, 'key' | 'portSetting' | 'defaultPort' | 'listen'>[], sink: Sink<Item>, env: Env, signal: AbortSignal, more: { now?: () => number; limits?: Partial<Limits> } = {}): Promise<void> {
  await Promise.all(kinds.map(async (kind) => {
    const listening = await opened(kind.key, env, kind, (host, port) => kind.listen({ host, port, sink, ...more }), signal)
    if (!listening) return
    if (!signal.aborted) await new Promise((end) => signal.addEventListener('abort', end, { once: true }))
    await listening.close()
    doors.delete(kind.key)
  }))
}

async function opened(key: string, env: Env, kind: Pick<Kind, 'portSetting' | 'defaultPort'>, open: (host: string, port: number) => Promise<Listening>, signal: AbortSignal): Promise<Listening | undefined> {
  const host = hostOf(kind, env)
  while (!signal.aborted) {
    try {
      const port = portOf(kind, env)
      if (port === 0) return void tellDoor(key, { state: 'off', host, port, reason: '' })
      tellDoor(key, { state: 'failed', host, port, reason: 'opening' })
      const listening = await open(host, port)
      tellDoor(key, { state: 'listening', host, port, reason: '', listening })
      return listening
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException
      tellDoor(key, { state: 'failed', host, port: doors.get(key)?.port ?? 0, reason: code ?? message })
      console.error(`${key}: its port can't be opened, trying again in 10 s: ${message}`)
      await sleep(10_000, undefined, { signal }).catch(() => {})
    }
  }
  return undefined
}
