// The evaluator in the ingest transaction. What is remembered of a station is kept in memory; its row in rain_watch says whether that is
// still the truth, because other processes ingest too. Late readings are folded again from the database (promise I-11).
import { randomUUID } from 'node:crypto'
import type { Tx } from '#kit/db'
import { foldAll, judgeOf, lookBack, reconcile, remember, rulesFor, watchedBy, type Episode, type Item, type Kept, type Remembered, type Rule, type Watched } from '#monitoring/rules'
import type { News } from '#monitoring/telemetry'
import type { Subject } from './model.ts'
import { ofStationsSince, openOfStations, type Known } from './rows.ts'
import { save, type Finding } from './save.ts'
import { claim, itemsOf, judgedUpTo, markJudged, placesOf, revisionOf, type Claim } from './watchRows.ts'

type Memory = { token: string; key: string; state: Remembered; open: Map<string, Kept> }
type Touched = { id: string; watched: Watched; items: Item[]; from: number | null }
type Judged = { touched: Touched; state: Remembered; findings: Finding[] }
type Compiled = { revision: string; rules: { rule: Rule; judge: ReturnType<typeof judgeOf> }[]; stations: Map<string, Watched> }

/** A watch per process. The returned hook runs in the transaction that stores the readings. */
export function watchReadings(): (tx: Tx, news: News) => Promise<void> {
  const memory = new Map<string, Memory>()
  let compiled: Compiled = { revision: '', rules: [], stations: new Map() }
  const watch = async (tx: Tx, news: News): Promise<void> => {
    compiled = await compile(tx, compiled, news)
    const touched = touchedBy(news, compiled)
    if (!touched.length) return
    const token = randomUUID()
    const claims = await claim(tx, token, touched.map((t) => ({ id: t.id, newest: t.items.at(-1)?.at ?? t.from ?? 0 })))
    const judged = await judge(tx, touched, new Map(claims.map((c) => [c.stationId, c])), memory)
    const open = await save(tx, judged.flatMap((j) => j.findings))
    const next = memories(judged, open, token)
    tx.afterCommit(() => { for (const [id, m] of next) memory.set(id, m) })
  }
  // a frame that fails here is kept without being judged: what is remembered of its station lacks it
  return (tx, news) => watch(tx, news).catch((error: unknown) => {
    memory.clear()
    throw error
  })
}

/** After what was kept of a station is read differently: its readings from then on are judged anew, as if they had come late. */
export async function judgeAnew(tx: Tx, stationId: string, from: number): Promise<void> {
  const upTo = await judgedUpTo(tx, stationId)
  if (upTo !== null && from <= upTo) await watchReadings()(tx, { now: await tx.now(), readings: [], rain: [], refolded: [{ stationId, from }] })
}

/** Rules and stations as they stand; stations are looked up when they are first heard. */
async function compile(tx: Tx, known: Compiled, news: News): Promise<Compiled> {
  const revision = await revisionOf(tx)
  const now = revision === known.revision ? known : { revision, rules: (await rulesFor(tx, 'reading')).map((rule) => ({ rule, judge: judgeOf(rule.id, rule) })), stations: new Map<string, Watched>() }
  const heard = new Set<string>()
  for (const r of news.readings) if (!now.stations.has(r.stationId)) heard.add(r.stationId)
  for (const r of news.refolded) if (!now.stations.has(r.stationId)) heard.add(r.stationId)
  if (heard.size) for (const { id, ...place } of await placesOf(tx, [...heard])) now.stations.set(id, watchedBy(place, now.rules))
  return now
}

function touchedBy(news: News, { stations }: Compiled): Touched[] {
  const all = new Map<string, Touched>()
  const of = (id: string): Touched | undefined => {
    const there = all.get(id), watched = stations.get(id)
    if (there || !watched) return there
    const made = { id, watched, items: [], from: null }
    all.set(id, made)
    return made
  }
  for (const r of news.rain) of(r.stationId)?.items.push({ at: r.at, element: 'RAIN', value: r.mm })
  for (const r of news.readings) if (stations.get(r.stationId)?.spans.has(r.element)) of(r.stationId)?.items.push({ at: r.at, element: r.element, value: r.value })
  for (const { stationId, from } of news.refolded) {
    const t = of(stationId)
    if (t) t.from = Math.min(t.from ?? from, from)
  }
  for (const t of all.values()) if (t.watched.spans.size > 1) t.items.sort((a, b) => a.at - b.at || (a.element < b.element ? -1 : 1))
  return [...all.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

async function judge(tx: Tx, touched: readonly Touched[], claims: ReadonlyMap<string, Claim>, memory: Map<string, Memory>): Promise<Judged[]> {
  const isLate = (t: Touched) => t.from !== null || (t.items[0]?.at ?? Infinity) <= (claims.get(t.id)?.asOf ?? -Infinity)
  const late = touched.filter(isLate)
  const orderly = late.length ? touched.filter((t) => !isLate(t)) : touched
  await recall(tx, orderly, claims, memory)
  const judged = orderly.map((t): Judged => {
    const { state, open } = memory.get(t.id) as Memory
    // taken out: should this transaction fail, nobody finds a state that has run ahead of the database
    memory.delete(t.id)
    return { touched: t, state, findings: forward(t, state, open) }
  })
  const anew = await again(tx, late)
  // what was folded again can reach past what came
  await markJudged(tx, anew.map((j) => ({ id: j.touched.id, newest: j.state.at })))
  return [...judged, ...anew]
}

/** Loads the stations whose memory is missing or no longer the truth. */
async function recall(tx: Tx, touched: readonly Touched[], claims: ReadonlyMap<string, Claim>, memory: Map<string, Memory>): Promise<void> {
  const unknown = touched.filter((t) => { const m = memory.get(t.id); return !m || m.token !== claims.get(t.id)?.token || m.key !== t.watched.key })
  if (!unknown.length) return
  const items = await itemsOf(tx, unknown.map((t) => ({ stationId: t.id, elements: [...t.watched.spans.keys()], from: (t.items[0] as Item).at - lookBack(t.watched.spans), before: (t.items[0] as Item).at })))
  const alarms = await openOfStations(tx, unknown.map((t) => t.id))
  for (const t of unknown) {
    const state = remember(t.watched.station, t.watched.spans)
    for (const item of items.get(t.id) ?? []) state.add(item)
    memory.set(t.id, { token: '', key: '', state, open: new Map(alarms.filter((a) => a.subjectId === t.id).map((a) => [a.ruleId, a])) })
  }
}

const subjectOf = (t: Touched): Subject => ({ kind: 'station', id: t.id, name: null, regionPath: t.watched.station.regionPath, cause: '', detail: {} })

/** In order: one step per moment. Rules share what is remembered, so it is walked once, all rules at each moment. */
function forward(t: Touched, state: Remembered, open: ReadonlyMap<string, Kept>): Finding[] {
  const { rules } = t.watched
  const found = foldAll(rules.map((r) => r.judge), state, t.items, new Map(rules.map(({ rule }) => [rule.id, { open: open.get(rule.id)?.episode ?? null, from: -Infinity }])))
  const subject = subjectOf(t)
  return rules.map(({ rule }) => {
    const row = open.get(rule.id), rows = row ? [row] : []
    return { rule, subject, rows, plan: reconcile(rows, found.get(rule.id) as Episode[]) }
  })
}

/** Out of order: what stood when the earliest changed reading was taken is folded again from its own beginning. */
async function again(tx: Tx, late: readonly Touched[]): Promise<Judged[]> {
  if (!late.length) return []
  const alarms = Map.groupBy(await ofStationsSince(tx, late.map((t) => ({ id: t.id, from: firstOf(t) }))), (a) => a.subjectId)
  const begun = late.map((t) => {
    const mine = alarms.get(t.id) ?? [], starts = startsOf(t, mine)
    return { t, mine, starts, from: Math.min(firstOf(t), ...[...starts.values()].map((s) => s.from)) - lookBack(t.watched.spans) }
  })
  const items = await itemsOf(tx, begun.map(({ t, from }) => ({ stationId: t.id, elements: [...t.watched.spans.keys()], from, before: Infinity })))
  return begun.map(({ t, mine, starts }) => foldedAgain(t, mine, starts, items.get(t.id) ?? []))
}

const firstOf = (t: Touched): number => Math.min(t.from ?? Infinity, t.items[0]?.at ?? Infinity)
const startsOf = (t: Touched, alarms: readonly Known[]) => new Map(t.watched.rules.map(({ rule }) => [rule.id, { open: null, from: Math.min(firstOf(t), ...ofRule(alarms, rule).map((a) => a.episode.openedAt)) }]))

function foldedAgain(t: Touched, alarms: readonly Known[], starts: ReturnType<typeof startsOf>, items: readonly Item[]): Judged {
  const { rules, spans, station } = t.watched, state = remember(station, spans), subject = subjectOf(t)
  const found = foldAll(rules.map((r) => r.judge), state, items, starts)
  return { touched: t, state, findings: rules.map(({ rule }) => ({ rule, subject, rows: ofRule(alarms, rule), plan: reconcile(ofRule(alarms, rule), found.get(rule.id) as Episode[]) })) }
}

const ofRule = (alarms: readonly Known[], rule: Rule) => alarms.filter((a) => a.ruleId === rule.id)

function memories(judged: readonly Judged[], open: readonly (Kept | undefined)[], token: string): [string, Memory][] {
  let i = 0
  return judged.map(({ touched, state, findings }) => {
    const standing = new Map<string, Kept>()
    for (const { rule } of findings) {
      const row = open[i++]
      if (row) standing.set(rule.id, row)
    }
    return [touched.id, { token, key: touched.watched.key, state, open: standing }]
  })
}
