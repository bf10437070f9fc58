// The points of layers, kept in this process: gathered once, then mended by the few rows that each version of the ledger moved.
import { EventEmitter, once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Db, Tx } from '#kit/db'
import { boundedCache } from './cache.ts'
import { type Layer, layerOf, whose } from './layer.ts'
import { loadPoints } from './load.ts'
import type { PointSet } from './model.ts'
import { followed } from './moves.ts'

/** Milliseconds: who only asks what is near does not wait for points that took longer to gather than this. */
const PATIENCE = 60
const MB = 1024 * 1024

export type Points = {
  /** Those of the layer as its ledger stands, or newer. */
  of: (tx: Tx, layer: Layer) => Promise<PointSet>
  /** Where they are at hand: kept, mended, or quickly gathered. Undefined where the database is to be asked instead: under a filter, or while many points are gathered anew. */
  atHand: (tx: Tx, layer: Layer) => Promise<PointSet | undefined>
}

/** One per process; `want` is told of a layer whose many points somebody would have liked at hand. */
export function pointKeeper(want: (layer: Layer) => void): Points {
  const sets = boundedCache<{ version: number; set: PointSet }>(96 * MB, ({ set }) => set.bytes), turns = new Map<string, Promise<unknown>>(), gathering = new Map<string, number>()
  const standing = ({ line, version }: Layer) => { const kept = sets.peek(line); return kept && kept.version >= version ? kept.set : undefined }
  /** One after the other: a set is mended in the order of the versions. */
  function inTurn<T>(line: string, run: () => Promise<T>): Promise<T> {
    const mine = (turns.get(line) ?? Promise.resolve()).then(run, run)
    turns.set(line, mine)
    void mine.catch(() => {}).finally(() => { if (turns.get(line) === mine) turns.delete(line) })
    return mine
  }
  async function mended(tx: Tx, layer: Layer): Promise<PointSet | undefined> {
    const kept = sets.peek(layer.line)
    if (!kept || kept.version >= layer.version) return kept?.set
    const set = await followed(tx, layer, kept)
    if (set) sets.put(layer.line, { version: layer.version, set })
    return set
  }
  async function gathered(tx: Tx, layer: Layer): Promise<PointSet> {
    const since = performance.now(), set = await loadPoints(tx, layer.ledger, layer.conditions.where)
    gathering.set(nameOf(layer), performance.now() - since)
    sets.put(layer.line, { version: layer.version, set })
    return set
  }
  const of = async (tx: Tx, layer: Layer): Promise<PointSet> => standing(layer) ?? inTurn(layer.line, async () => (await mended(tx, layer)) ?? gathered(tx, layer))
  return { of, atHand: async (tx, layer) => {
    const kept = standing(layer)
    if (kept || Object.values(layer.query).some((v) => v !== undefined && v !== '')) return kept
    if ((gathering.get(nameOf(layer)) ?? 0) <= PATIENCE) return of(tx, layer)
    const set = turns.has(layer.line) ? undefined : await inTurn(layer.line, () => mended(tx, layer))
    if (!set) want(layer)
    return set
  } }
}
/** How long gathering took last is told by ledger and scope. */
const nameOf = ({ ledger, actor }: Layer) => `${ledger.key} ${whose(actor)}`

const wanted = new Map<string, Layer>(), bell = new EventEmitter()
const kept = pointKeeper((layer) => { wanted.set(nameOf(layer), layer); bell.emit('wanted') })
export const pointsOf: Points['of'] = kept.of
export const pointsAtHand: Points['atHand'] = kept.atHand

/** Gathers what was wanted and not at hand, as its asker and as the ledger stands by then; at most a tenth of the time is spent on it. */
export async function gather(db: Db, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const next = wanted.entries().next().value
    if (!next) { await once(bell, 'wanted', { signal }).catch(() => {}); continue }
    const [name, { ledger, actor }] = next
    wanted.delete(name)
    const since = performance.now()
    await db.tx(actor, async (tx) => pointsOf(tx, await layerOf(tx, ledger, {}))).catch(() => {}) // it is asked of the database until it is wanted again
    await sleep(9 * (performance.now() - since), undefined, { signal }).catch(() => {})
  }
}
