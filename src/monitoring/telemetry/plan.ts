// What a batch of received frames means for the tables. Pure: the database's clock and the ledger are given.
import type { Received } from '#monitoring/protocols'
import type { Result } from './model.ts'
import { derived } from './rain.ts'

/** `secret`: what a frame of this address must prove. */
export type Gauge = { id: string; code: string; regionPath: string; secret?: string }
/** Gauges in service by `${protocol}:${address}`. */
export type Ledger = ReadonlyMap<string, Gauge>
export type Row = { key: string; gauge: Gauge; element: string; at: number; value: number; sentAt: number; flagged: boolean; frame: number; quality?: string }
export type FrameFate = { item: Received; result: Result; reason: string | null; detail: string; gauge: Gauge | undefined; observedAt: number | null; readings: number; flagged: number }
export type Plan = { now: number; frames: FrameFate[]; rows: Row[] }

/** A value that nothing speaks against wins, then the later send time, then the greater value: whatever the order of arrival, the same row stands. */
const beats = (a: Row, b: Row) => a.flagged !== b.flagged ? b.flagged : a.sentAt > b.sentAt || (a.sentAt === b.sentAt && a.value > b.value)

/** One row per key in the order of gauges, elements and times, so that two processes lock rows in one order. */
export function planBatch(items: readonly Received[], ledger: Ledger, now: number, futureMs: number): Plan {
  const rows = new Map<string, Row>()
  const frames = items.map((item, index) => (item.ok ? planFrame(item, index, ledger, now, futureMs, rows) : refusedFrame(item, ledger)))
  return { now, frames, rows: [...rows.values()].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)) }
}

const refusedFrame = (item: Received & { ok: false }, ledger: Ledger): FrameFate =>
  ({ item, result: 'quarantined', reason: item.reason, detail: item.detail, gauge: item.station ? ledger.get(`${item.protocol}:${item.station}`) : undefined, observedAt: null, readings: 0, flagged: 0 })

function planFrame(item: Received & { ok: true }, index: number, ledger: Ledger, now: number, futureMs: number, rows: Map<string, Row>): FrameFate {
  const fate: FrameFate = { item, result: 'answered', reason: null, detail: '', gauge: ledger.get(`${item.protocol}:${item.station}`), observedAt: null, readings: 0, flagged: 0 }
  if (fate.gauge?.secret !== undefined && item.secret !== fate.gauge.secret) return { ...fate, result: 'quarantined', reason: 'bad_password' }
  const unknown = new Set<string>()
  if (!fate.gauge) unknown.add(item.station)
  for (const v of item.values) {
    const gauge = v.station === item.station ? fate.gauge : ledger.get(`${item.protocol}:${v.station}`)
    if (!gauge) unknown.add(v.station)
    if (!gauge || v.value === null || v.element === derived) continue
    const flagged = v.at > now + futureMs || v.quality !== undefined
    fate.readings++
    if (flagged) fate.flagged++
    else if (gauge === (fate.gauge ?? gauge) && (fate.observedAt === null || v.at > fate.observedAt)) fate.observedAt = v.at
    const row: Row = { key: `${gauge.id}${v.element} ${String(v.at).padStart(14, '0')}`, gauge, element: v.element, at: v.at, value: v.value, sentAt: item.sentAt ?? v.at, flagged, frame: index, ...(v.quality !== undefined && { quality: v.quality }) }
    const there = rows.get(row.key)
    if (!there || beats(row, there)) rows.set(row.key, row)
  }
  if (unknown.size > 0) fate.detail = `未登记测站 ${[...unknown].join('、')}`
  fate.result = fate.readings > 0 ? 'duplicate' : fate.gauge ? 'answered' : 'unregistered' // 'stored' once a row of it turns out to be new
  return fate
}

export function markStored(plan: Plan, changed: ReadonlySet<string> | 'all'): void {
  for (const row of plan.rows) {
    const fate = plan.frames[row.frame]
    if (fate && (changed === 'all' || changed.has(row.key))) fate.result = 'stored'
  }
}
