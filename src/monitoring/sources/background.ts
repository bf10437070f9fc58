// MQTT in this process: our broker, the foreign ones, the rows they go by, and what the page is told of all doors.
import { createHash, randomUUID, timingSafeEqual } from 'node:crypto'
import { hostname } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { system } from '#kit/access'
import type { Db } from '#kit/db'
import { doorStates, hostOf, matchTopic, mqtt, openBroker, parseTopic, portOf, tellDoor, type Env, type Listening, type TopicPattern } from '#monitoring/protocols'
import { judges, startIngest, type Ingest } from '#monitoring/telemetry'
import { stationOfKey, stationsByAddress, type Addressed } from '#registry/stations'
import { createForeign } from './foreign.ts'
import { itemsOf, routesOf, stationIn, type Route } from './router.ts'
import * as store from './store.ts'

/** A station speaks for itself; a gateway for every station, on its own topics. */
export type Who = { kind: 'station'; id: string; code: string } | { kind: 'gateway'; name: string; pattern: TopicPattern }
/** The rows as they stand, looked at anew every few seconds. */
export type Rows = { routes: Route[]; ledger: ReadonlyMap<string, Addressed> }

const everyMs = 5_000
const process_ = `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`

export async function runSources(db: Db, signal: AbortSignal, env: Env = process.env): Promise<void> {
  const ingest = startIngest({ db, hooks: judges(), log: lost })
  const rows: Rows = { routes: [], ledger: new Map() }
  const foreign = createForeign({ ingest, rows, env })
  let broker: Listening | undefined
  while (!signal.aborted) {
    await refresh(db, rows, foreign).catch(lost)
    broker ??= await opened(db, ingest, rows, env)
    await counted(db).catch(lost)
    await sleep(everyMs, undefined, { signal }).catch(() => {})
  }
  await foreign.close()
  await broker?.close()
  await ingest.close()
}

const told = new Map<string, { frames: number; refused: number }>()
/** The page is told how each door stands, and what came in since it was told last; a door that was opened anew counts from nothing. */
async function counted(db: Db): Promise<void> {
  const states = doorStates()
  const counts = states.map(({ protocol, traffic: { frames, refused } }) => {
    const before = told.get(protocol), fresh = before && before.frames <= frames ? before : { frames: 0, refused: 0 }
    return { protocol, frames: frames - fresh.frames, refused: Math.max(0, refused - fresh.refused) }
  }).filter((c) => c.frames > 0)
  await db.tx(system('sources'), async (tx) => { await store.tellStates(tx, process_, states); await store.addMinutes(tx, counts) })
  for (const { protocol, traffic } of states) told.set(protocol, { frames: traffic.frames, refused: traffic.refused })
}

const lost = (error: unknown) => console.error(`sources: ${(error as Error).message}`)

async function refresh(db: Db, rows: Rows, foreign: ReturnType<typeof createForeign>): Promise<void> {
  const logins = await db.tx(system('sources'), async (tx) => {
    rows.routes = routesOf(await store.mappings(tx))
    rows.ledger = await stationsByAddress(tx)
    return store.brokerLogins(tx)
  })
  foreign.keep(logins)
}

async function opened(db: Db, ingest: Ingest, rows: Rows, env: Env): Promise<Listening | undefined> {
  const host = hostOf(mqtt, env), port = portOf(mqtt, env)
  if (port === 0) return void tellDoor(mqtt.key, { state: 'off', host, port, reason: '' })
  try {
    const listening = await serveBroker(db, ingest, rows, host, port)
    tellDoor(mqtt.key, { state: 'listening', host, port, reason: '', listening })
    return listening
  } catch (error) {
    return void tellDoor(mqtt.key, { state: 'failed', host, port, reason: (error as NodeJS.ErrnoException).code ?? (error as Error).message })
  }
}

/** Our broker over this ingest. `rows` may change under it. */
export const serveBroker = (db: Db, ingest: Ingest, rows: Rows, host: string, port: number): Promise<Listening> => openBroker<Who>({
  host, port,
  authenticate: (username, password) => db.tx(system('mqtt'), async (tx): Promise<Who | undefined> => {
    const holder = password.length >= 20 ? await stationOfKey(tx, password) : undefined
    if (holder) return holder.code === username ? { kind: 'station', id: holder.id, code: holder.code } : undefined
    const user = await store.userKey(tx, username)
    return user && sameHash(user.keyHash, hashOf(password)) ? { kind: 'gateway', name: username, pattern: parseTopic(user.topic) } : undefined
  }),
  mayPublish: (who, topic) => {
    if (who.kind === 'gateway') return matchTopic(who.pattern, topic) !== undefined
    const named = stationIn(rows.routes, topic)
    return named !== undefined && (named.station === null || speaksFor(rows, who, named.station))
  },
  maySubscribe: (who, filter) => who.kind === 'station' && filter.startsWith(`anlan/${who.code}/`),
  take: async (who, topic, payload, remote) => {
    const items = itemsOf(rows.routes, topic, payload, remote, Date.now(), (address) => who.kind === 'gateway' || speaksFor(rows, who, address))
    const fates = await ingest.receive(items)
    return fates.some((f) => f.result === 'quarantined') ? 'refused' : 'kept'
  },
})

const speaksFor = (rows: Rows, who: Who & { kind: 'station' }, address: string): boolean => address === who.code || rows.ledger.get(`mqtt:${address}`)?.id === who.id

export const hashOf = (key: string): string => createHash('sm3').update(key).digest('hex')
const sameHash = (a: string, b: string): boolean => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

