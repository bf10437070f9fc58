// Opening the doors that the environment names.
import type { Delivers, Kind } from './kind.ts'
import type { Sink } from './received.ts'
import type { Limits, Listening } from './tcp.ts'

export type Env = Record<string, string | undefined>

/** The port of a kind: its setting, else its usual one. 0: off. */
export function portOf(kind: Pick<Kind, 'portSetting' | 'defaultPort'>, env: Env): number {
  const given = env[kind.portSetting]
  if (given === undefined || given === '') return kind.defaultPort
  const port = Number(given)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new RangeError(`${kind.portSetting}=${given}: a port is 1–65535, or 0 for off`)
  return port
}

/** Where a kind listens: ANLAN_<KIND>_HOST, else HOST, else this machine alone. */
export const hostOf = (kind: Pick<Kind, 'portSetting'>, env: Env): string => env[kind.portSetting.replace(/PORT$/, 'HOST')] || env.HOST || '127.0.0.1'

export type Opened = Record<string, Listening>

/** Opens each of these kinds that has a port, onto one sink. All or none: a port in use closes those already open and rejects, so that the caller tries again. */
export async function openKinds<Item>(kinds: readonly Kind<string, Delivers, Item>[], sink: Sink<Item>, env: Env, more: { now?: () => number; limits?: Partial<Limits> } = {}): Promise<Opened> {
  const open: Opened = {}
  try {
    for (const kind of kinds) {
      const port = portOf(kind, env)
      if (port > 0) open[kind.key] = await kind.listen({ host: hostOf(kind, env), port, sink, ...more })
    }
    return open
  } catch (error) {
    await closeAll(open)
    throw error
  }
}

export const closeAll = async (open: Opened): Promise<void> => void (await Promise.all(Object.values(open).map((l) => l.close())))
