// The evaluator in the ingest transaction. A window per gauge is kept in memory; the gauge's row in rain_watch says whether it is still
// the truth, because other processes ingest too. Late readings are folded again from the database (promise I-11).
import { randomUUID } from 'node:crypto'
import type { Tx } from '#kit/db'
import { recordMany, type NewEvent } from '#kit/events'
import { allRules, micrometres, RainWindow, type Rule } from '#monitoring/rules'
import type { Fall as Rain, News } from '#monitoring/telemetry'
import { foldAll, reconcile, type Episode, type Fall, type Plan, type Standing } from './fold.ts'
import { alarmsSince, fallsOf, insertAlarms, lockGauges, markGauges, openAlarms, updateAlarms, voidAlarms, type Guard, type Kept, type Opening } from './store.ts'

const day = 24 * 3_600_000

type Gauge = { token: string; window: RainWindow; open: Map<string, Standing> }
type Touched = { stationId: string; regionPath: string; falls: Fall[]; from: number | null }
type Judged = { gauge: Touched; window: RainWindow; plans: { rule: Rule; rows: readonly Standing[]; plan: Plan }[] }

/** A watch per process. The returned hook runs in the transaction that stores the readings. */
export function watchRain(): (tx: Tx, news: News) => Promise<void> {
  const memory = new Map<string, Gauge>()
  let rules: readonly Rule[] = []
  let known = -1
  const watch = async (tx: Tx, news: News): Promise<void> => {
    const touched = byGauge(news)
    if (!touched.length) return
    const { guards, revision } = await lockGauges(tx, touched.map((t) => t.stationId))
    if (revision !== known) {
      rules = await allRules(tx)
      known = revision
    }
    const judged = await judge(tx, touched, new Map(guards.map((g) => [g.stationId, g])), memory, rules)
    const open = await save(tx, judged)
    const token = randomUUID()
    await markGauges(tx, token, judged.map((j) => ({ stationId: j.gauge.stationId, asOf: j.window.asOf })))
    tx.afterCommit(() => {
      for (const [i, { gauge, window }] of judged.entries()) memory.set(gauge.stationId, { token, window, open: open[i] as Map<string, Standing> })
    })
  }
  // a frame that fails here is kept without being judged: what is remembered of its gauge lacks it
  return (tx, news) => watch(tx, news).catch((error: unknown) => {
    memory.clear()
    throw error
  })
}

function byGauge(news: News): Touched[] {
  const touched = new Map<string, Touched>()
  for (const r of news.rain) {
    const t = touched.get(r.stationId) ?? { stationId: r.stationId, regionPath: r.regionPath, falls: [], from: null }
    t.falls.push(fallOf(r))
    touched.set(r.stationId, t)
  }
  for (const { stationId, from } of news.refolded) {
    const t = touched.get(stationId)
    if (t) t.from = Math.min(t.from ?? from, from)
    else touched.set(stationId, { stationId, regionPath: news.readings.find((r) => r.stationId === stationId)?.regionPath ?? '', falls: [], from })
  }
  return [...touched.values()].sort((a, b) => (a.stationId < b.stationId ? -1 : 1))
}

const fallOf = (r: Rain): Fall => ({ at: r.at, um: micrometres(r.mm) })
const applies = (rule: Rule, path: string) => rule.enabled && path.startsWith(rule.regionPath)

async function judge(tx: Tx, touched: readonly Touched[], guards: Map<string, Guard>, memory: Map<string, Gauge>, rules: readonly Rule[]): Promise<Judged[]> {
  const late = touched.filter((t) => t.from !== null || (t.falls[0]?.at ?? Infinity) <= (guards.get(t.stationId)?.asOf ?? -Infinity))
  const orderly = touched.filter((t) => !late.includes(t))
  await remember(tx, orderly, guards, memory)
  const judged = orderly.map((gauge): Judged => {
    const { window, open } = memory.get(gauge.stationId) as Gauge
    // taken out: should this transaction fail, nobody finds a window that has run ahead of the database
    memory.delete(gauge.stationId)
    return { gauge, window, plans: forward(gauge, window, open, rules) }
  })
  for (const gauge of late) judged.push(await again(tx, gauge, rules))
  return judged.sort((a, b) => (a.gauge.stationId < b.gauge.stationId ? -1 : 1))
}

/** Loads the gauges whose memory is missing or no longer the truth. */
async function remember(tx: Tx, gauges: readonly Touched[], guards: Map<string, Guard>, memory: Map<string, Gauge>): Promise<void> {
  const unknown = gauges.filter((g) => memory.get(g.stationId)?.token !== guards.get(g.stationId)?.token)
  if (!unknown.length) return
  const ids = unknown.map((g) => g.stationId)
  const falls = await fallsOf(tx, unknown.map((g) => ({ stationId: g.stationId, from: (g.falls[0] as Fall).at - day, before: (g.falls[0] as Fall).at })))
  const alarms = await openAlarms(tx, ids)
  for (const id of ids) {
    const window = new RainWindow()
    for (const f of falls.get(id) ?? []) window.add(f.at, f.um)
    memory.set(id, { token: '', window, open: new Map(alarms.filter((a) => a.stationId === id).map((a) => [a.ruleId, a])) })
  }
}

/** In order: one step per reading. Rules share the window, so it is walked once, all rules at each reading. */
function forward(gauge: Touched, window: RainWindow, open: Map<string, Standing>, rules: readonly Rule[]): Judged['plans'] {
  const watching = rules.filter((rule) => applies(rule, gauge.regionPath))
  const found = foldAll(watching, window, gauge.falls, new Map(watching.map((rule) => [rule.id, { open: open.get(rule.id)?.episode ?? null, from: -Infinity }])))
  return watching.map((rule) => {
    const row = open.get(rule.id)
    return { rule, rows: row ? [row] : [], plan: reconcile(row ? [row] : [], found.get(rule.id) as Episode[]) }
  })
}

/** Out of order: what stood when the earliest changed reading was taken is folded again from its own beginning. */
async function again(tx: Tx, gauge: Touched, rules: readonly Rule[]): Promise<Judged> {
  const from = Math.min(gauge.from ?? Infinity, gauge.falls[0]?.at ?? Infinity)
  const alarms = await alarmsSince(tx, gauge.stationId, from)
  const watching = rules.filter((rule) => applies(rule, gauge.regionPath))
  const starts = new Map(watching.map((rule) => [rule.id, { open: null, from: Math.min(from, ...ofRule(alarms, rule).map((a) => a.episode.openedAt)) }]))
  const begin = Math.min(from, ...[...starts.values()].map((s) => s.from)) - day
  const falls = (await fallsOf(tx, [{ stationId: gauge.stationId, from: begin, before: Infinity }])).get(gauge.stationId) ?? []
  const window = new RainWindow()
  const found = foldAll(watching, window, falls, starts)
  return { gauge, window, plans: watching.map((rule) => ({ rule, rows: ofRule(alarms, rule), plan: reconcile(ofRule(alarms, rule), found.get(rule.id) as Episode[]) })) }
}

const ofRule = (alarms: readonly Kept[], rule: Rule) => alarms.filter((a) => a.ruleId === rule.id)

/** Writes the plans; per gauge, what is open now. */
async function save(tx: Tx, judged: readonly Judged[]): Promise<Map<string, Standing>[]> {
  const openings: (Opening & { at: number })[] = []
  const keep: Standing[] = []
  const gone: Plan['void'] = []
  const events: NewEvent[] = []
  const open = judged.map(() => new Map<string, Standing>())
  for (const [at, { gauge, plans }] of judged.entries())
    for (const { rule, rows, plan } of plans) {
      keep.push(...plan.keep.filter((k) => !same(k, rows)))
      gone.push(...plan.void)
      openings.push(...plan.add.map((episode) => ({ at, ruleId: rule.id, ruleVersion: rule.version, stationId: gauge.stationId, regionPath: gauge.regionPath, episode })))
      events.push(...told(rule, gauge, rows, plan))
      for (const k of plan.keep) if (k.episode.clearedAt === null) open[at]?.set(rule.id, k)
    }
  await voidAlarms(tx, gone)
  await updateAlarms(tx, keep)
  const ids = await insertAlarms(tx, openings)
  for (const [i, o] of openings.entries()) {
    const id = ids[i] as string
    events.push(event(o, id, 'alarm.opened', o.episode))
    if (o.episode.clearedAt !== null) events.push(event(o, id, 'alarm.cleared', o.episode))
    else open[o.at]?.set(o.ruleId, { id, episode: o.episode })
  }
  await recordMany(tx, events)
  return open
}

const same = (k: Standing, rows: readonly Standing[]) => rows.some((r) => r.id === k.id && sameEpisode(r.episode, k.episode))
const sameEpisode = (a: Episode, b: Episode) =>
  a.occurrences === b.occurrences && a.lastAt === b.lastAt && a.level === b.level && a.belowSince === b.belowSince && a.clearedAt === b.clearedAt && a.openedAt === b.openedAt && a.mm === b.mm

function told(rule: Rule, gauge: Touched, rows: readonly Standing[], plan: Plan): NewEvent[] {
  const about = { ruleId: rule.id, stationId: gauge.stationId, regionPath: gauge.regionPath }
  const kept = plan.keep.flatMap(({ id, episode }) => {
    const before = (rows.find((r) => r.id === id) as Standing).episode
    return moves(before, episode).map((type) => event(about, id, type, episode))
  })
  const gone = plan.void.map(({ id, into }) => event(about, id, into ? 'alarm.merged' : 'alarm.retracted', (rows.find((r) => r.id === id) as Standing).episode, { into }))
  return [...kept, ...gone]
}

function moves(before: Episode, after: Episode): string[] {
  const level = after.level < before.level ? ['alarm.raised'] : after.level > before.level ? ['alarm.lowered'] : []
  const end = before.clearedAt === null && after.clearedAt !== null ? ['alarm.cleared'] : before.clearedAt !== null && after.clearedAt === null ? ['alarm.reopened'] : []
  return [...level, ...end]
}

const event = (about: { ruleId: string; stationId: string; regionPath: string }, id: string, type: string, e: Episode, more: Record<string, unknown> = {}): NewEvent => ({
  type, subject: { kind: 'alarm', id }, region: about.regionPath,
  data: { ruleId: about.ruleId, stationId: about.stationId, level: e.level, hours: e.hours, mm: e.mm, observedAt: new Date(e.clearedAt ?? e.lastAt).toISOString(), ...more },
})
