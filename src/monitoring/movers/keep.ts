// A batch of what came, in one transaction: who they are, where they were, where they are, what they ask. The same again, later or in another order ends in the same rows.
import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { Tx } from '#kit/db'
import { recordMany } from '#kit/events'
import { distance } from '#kit/geo'
import { blindIndex } from '#kit/seal'
import { isGrave, type Grant, type Moved } from '#monitoring/protocols'
import { fold, slotOf, type Row } from './fold.ts'
import { groundOf, type Ground } from './ground.ts'
import * as store from './keepStore.ts'
import { sortOf } from './model.ts'

export type Fate = 'kept' | 'refused'
type Good = Moved & { ok: true }

/** Farther from the city a vessel that nobody registered is no matter of this city's; more of them are not begun. */
const reachMetres = 600_000, mostHeard = 50_000
const mooredKmh = 1.5

export async function keepMoved(tx: Tx, items: readonly Moved[]): Promise<Fate[]> {
  const ground = await groundOf(tx), { now, futureMinutes } = await store.settings(tx), good = items.filter((i): i is Good => i.ok)
  const bad = items.filter((i): i is Moved & { ok: false } => !i.ok)
  if (bad.length && ground.cityPath) await store.insertRefusals(tx, bad, ground.cityPath)
  for (const item of good) if (item.asks) await answer(tx, item, ground)
  const told = good.filter((i) => !i.asks), movers = await moversOf(tx, told, ground)
  const rows = told.flatMap((item): Row[] => {
    const m = movers.get(`${item.kind} ${item.key}`)
    return m ? item.positions.map((p) => ({ ...p, at: p.at ?? Date.parse(now), moverId: m.id, flagged: (p.at ?? 0) > Date.parse(now) + futureMinutes * 60_000 })).map((p) => ({ ...p, slot: slotOf(item.kind, p.at) })) : []
  })
  await about(tx, told, movers)
  await write(tx, rows, movers, ground, now)
  return items.map((item) => (item.ok && (item.asks || item.kind === 'vessel' || movers.has(`${item.kind} ${item.key}`)) ? 'kept' : 'refused'))
}

/** Vehicles speak only when they are in the ledger; a vessel speaks to everybody. */
async function moversOf(tx: Tx, told: readonly Good[], ground: Ground): Promise<Map<string, store.Known>> {
  const usable = (list: readonly store.Known[]) => new Map(list.filter((m) => m.kind === 'vessel' || (m.registeredAt !== null && m.retiredAt === null)).map((m) => [`${m.kind} ${m.key}`, m]))
  const known = usable(await store.knownOf(tx, told))
  const near = (item: Good) => ground.centre === null || item.positions.some((p) => distance(p, ground.centre as { lon: number; lat: number }) <= reachMetres)
  const heard = [...new Set(told.filter((i) => i.kind === 'vessel' && !known.has(`vessel ${i.key}`) && near(i)).map((i) => i.key))]
  if (heard.length === 0 || !ground.cityCode || (await store.unregistered(tx)).n >= mostHeard) return known
  await store.insertHeard(tx, heard, { code: ground.cityCode, path: ground.cityPath })
  return usable(await store.knownOf(tx, told))
}

async function about(tx: Tx, told: readonly Good[], movers: ReadonlyMap<string, store.Known>): Promise<void> {
  const said = new Map<string, store.Said>()
  for (const { kind, key, about: a } of told) {
    const m = movers.get(`${kind} ${key}`), before = m && said.get(m.id)
    if (m && a) said.set(m.id, {
      id: m.id, name: (a.name ?? before?.name ?? '').slice(0, 60), callSign: (a.callSign ?? before?.callSign ?? '').slice(0, 20), imo: a.imo ?? before?.imo ?? null, sort: sortOf(a.type) ?? before?.sort ?? null,
      length: a.length ?? before?.length ?? null, beam: a.beam ?? before?.beam ?? null,
    })
  }
  if (said.size) await store.tellAbout(tx, [...said.values()].sort((a, b) => (a.id < b.id ? -1 : 1)))
}

async function write(tx: Tx, all: readonly Row[], movers: ReadonlyMap<string, store.Known>, ground: Ground, now: string): Promise<void> {
  if (movers.size === 0) return
  const homes = new Map([...movers.values()].map((m) => [m.id, m.regionPath])), homeOf = (r: Row) => homes.get(r.moverId) as string
  const { rows, places, words, ahead } = fold(all)
  const vessels = new Set([...movers.values()].filter((m) => m.kind === 'vessel').map((m) => m.id))
  // a vehicle on a bridge is not at sea
  const placed = (list: readonly Row[]) => list.map((r) => { const here = ground.where(r.lon, r.lat, r.speedKmh !== null && r.speedKmh < mooredKmh); return { ...r, ...here, atSea: here.atSea && vessels.has(r.moverId), regionPath: homeOf(r) } })
  const before = new Map((await store.hear(tx, [...homes.keys()], now)).map((l) => [l.id, l.alarms]))
  if (rows.length) await store.insertPositions(tx, placed(rows))
  if (places.length) await store.placeLatest(tx, placed(places))
  if (ahead.size) await store.tellAhead(tx, [...ahead].map(([id, at]) => ({ id, at: new Date(at).toISOString() })))
  if (words.length) await tellAlarms(tx, await store.wordLatest(tx, words.map((r) => ({ ...r, regionPath: homeOf(r) }))), before)
}

/** An event where a grave bit stands that did not stand before. */
const tellAlarms = (tx: Tx, now: Awaited<ReturnType<typeof store.wordLatest>>, before: ReadonlyMap<string, number>): Promise<void> =>
  recordMany(tx, now.filter((m) => isGrave(m.alarms) && isGrave((m.alarms & ~(before.get(m.id) ?? 0)) >>> 0)).map((m) => ({ type: 'mover.alarmed', subject: { kind: 'mover', id: m.id }, region: m.regionPath, data: { name: m.name, alarms: m.alarms, at: m.at } })))

const hashOf = (key: string, code: string): Buffer => blindIndex(`jt808:${key}:${code}`)

/** Answers are given after COMMIT. */
async function answer(tx: Tx, item: Good, ground: Ground): Promise<void> {
  const { asks } = item
  if (asks?.act === 'register') {
    const grant = await register(tx, item, ground)
    tx.afterCommit(() => asks.answer(grant))
  } else if (asks) {
    const m = await store.lockForTerminal(tx, item.key), hash = hashOf(item.key, asks.code)
    const right = m?.codeHash != null && m.codeHash.length === hash.length && timingSafeEqual(m.codeHash, hash)
    tx.afterCommit(() => asks.answer(right))
  }
}

/** The first terminal that registers for a vehicle of the ledger is its own; another one is refused until a person has unbound it. */
async function register(tx: Tx, item: Good, ground: Ground): Promise<Grant> {
  const asks = item.asks as Extract<Good['asks'], { act: 'register' }>, m = await store.lockForTerminal(tx, item.key)
  const stranger = async (reason: 'unknown' | 'plate' | 'terminal', result: Grant['result']): Promise<Grant> => {
    const clean = (text: string) => text.replaceAll('\0', '').slice(0, 40)
    if (ground.cityPath) await store.tellStranger(tx, { key: item.key, plate: clean(asks.plate).slice(0, 20), terminal: clean(asks.terminal), maker: clean(asks.maker), remote: item.remote, reason, regionPath: m?.regionPath ?? ground.cityPath })
    return { result, code: '' }
  }
  if (!m) return stranger('unknown', 4)
  if (asks.colour !== 0 && asks.plate && m.name && plain(asks.plate) !== plain(m.name)) return stranger('plate', 2)
  if (m.terminal !== null && m.terminal !== asks.terminal) return stranger('terminal', 3)
  const code = randomBytes(8).toString('hex')
  await store.bind(tx, m.id, asks.terminal, hashOf(item.key, code))
  await store.forgetStranger(tx, item.key)
  if (m.terminal === null) await recordMany(tx, [{ type: 'mover.bound', subject: { kind: 'mover', id: m.id }, region: m.regionPath, data: { name: m.name, terminal: asks.terminal } }])
  return { result: 0, code }
}

const plain = (plate: string): string => plate.replace(/[\s·•.-]/g, '').toUpperCase()
