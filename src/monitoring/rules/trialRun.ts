// A trial runs as a chain of short timers: each takes stations for a moment, writes what it found and where it is, and sets the next.
// So it shows its progress, is cancelled between two stations, and goes on after a restart where it was.
import { actorId, actorName } from '#kit/access'
import type { Tx } from '#kit/db'
import { notFound } from '#kit/errors'
import { record } from '#kit/events'
import { setTimer, timer } from '#kit/timers'
import { checkForm, found } from './actions.ts'
import { trialOver, trialPeriod, trialReadingsOnly } from './errors.ts'
import { driverOf, ruleForm, type RuleForm } from './model.ts'
import { lookBack } from './remembered.ts'
import { traceOf } from './trace.ts'
import { walkStation, type Station, type Tried } from './trial.ts'
import type { Trial } from './trialModel.ts'
import { countStations, endTrial, insertSpans, insertTrial, itemsBetween, lockTrial, moveOn, nextStations, regionPath, spansAt, stationById, trialById, type Work } from './trialStore.ts'

const day = 86_400_000
const slice = 400 // ms: other timers wait no longer for it than for a station
const chunk = 10 * day // readings are read in pieces, never all of a year

export const trialTimer = timer({ key: 'rule.trial', run: async (tx, timers) => { for (const t of timers) await work(tx, t.subjectId) } })
const goOn = async (tx: Tx, id: string): Promise<void> => setTimer(tx, { kind: trialTimer.key, subject: { kind: 'rule_trial', id }, region: await regionPath(tx, null), dueAt: await tx.now() })

/** Starts a trial of a form, saved or not, against the version of the rule that is in force. */
export async function startTrial(tx: Tx, ask: { ruleId: string | null; form: RuleForm; from: string; to: string }): Promise<Trial> {
  const form = ruleForm.parse(ask.form)
  await checkForm(tx, form)
  if (driverOf(form.levels) !== 'reading') throw trialReadingsOnly({})
  const length = Date.parse(ask.to) - Date.parse(ask.from)
  if (!(length > 0 && length <= 366 * day)) throw trialPeriod({})
  const rule = ask.ruleId ? await found(tx, ask.ruleId) : undefined
  const present = rule?.enabled && rule.driver === 'reading' ? ruleForm.parse(rule) : null
  const { id } = await insertTrial(tx, { ...ask, form, present, presentVersion: present ? (rule?.version ?? null) : null, stations: await countStations(tx, await reaches(tx, form, present)), by: { id: actorId(tx.actor), name: actorName(tx.actor) } })
  await record(tx, { type: 'rule.trial_started', subject: { kind: 'rule', id: ask.ruleId ?? id }, region: await regionPath(tx, null), data: { trialId: id, title: form.title, from: ask.from, to: ask.to } })
  await goOn(tx, id)
  return foundTrial(tx, id)
}

export async function foundTrial(tx: Tx, id: string): Promise<Trial> {
  const trial = await trialById(tx, id)
  if (!trial) throw notFound({ what: '这次试算' })
  return trial
}

export async function cancelTrial(tx: Tx, id: string): Promise<Trial> {
  const trial = await foundTrial(tx, id)
  if ((await endTrial(tx, id, 'cancelled', null)) === 0) throw trialOver({})
  await record(tx, { type: 'rule.trial_cancelled', subject: { kind: 'rule', id: trial.ruleId ?? id }, region: await regionPath(tx, null), data: { trialId: id, stations: trial.stationsDone } })
  return foundTrial(tx, id)
}

const triedForm = async (tx: Tx, form: RuleForm): Promise<Tried> => ({ ...form, regionPath: await regionPath(tx, form.regionCode) })
const reaches = async (tx: Tx, draft: RuleForm, present: RuleForm | null) =>
  Promise.all([draft, ...(present ? [present] : [])].map(async (f) => ({ path: await regionPath(tx, f.regionCode), kinds: f.stationKinds })))

async function work(tx: Tx, id: string): Promise<void> {
  const trial = await lockTrial(tx, id)
  if (!trial || (trial.state !== 'waiting' && trial.state !== 'running')) return
  try {
    await tx.savepoint(() => someStations(tx, trial))
  } catch (error) {
    await endTrial(tx, id, 'failed', String((error as Error).message).slice(0, 500))
    return
  }
}

async function someStations(tx: Tx, trial: Work): Promise<void> {
  const began = performance.now()
  const forms = { draft: await triedForm(tx, trial.form), present: trial.present && (await triedForm(tx, trial.present)) }
  const next = await nextStations(tx, await reaches(tx, trial.form, trial.present), trial.lastStation, 100)
  let stations = 0, readings = 0, last: string | null = null
  for (const station of next) {
    readings += await oneStation(tx, trial, station, forms)
    stations++
    last = station.id
    if (performance.now() - began > slice) break
  }
  const ended = stations === next.length && next.length < 100 ? 'done' : null
  await moveOn(tx, trial.id, { stations, readings, last, ended })
  if (ended) await record(tx, { type: 'rule.trial_finished', subject: { kind: 'rule_trial', id: trial.id }, region: await regionPath(tx, null), data: { title: trial.form.title, stations: trial.stationsTotal } })
  else await goOn(tx, trial.id)
}

/** Readings of one station, piece by piece; returns how many there were. */
async function oneStation(tx: Tx, trial: Work, station: Station, forms: { draft: Tried; present: Tried | null }): Promise<number> {
  const from = Date.parse(trial.fromAt), to = Date.parse(trial.toAt)
  const walk = walkStation(station, forms, from)
  if (!walk) return 0
  let readings = 0
  for (let at = from - lookBack(walk.lookBackSpans); at < to; at += chunk) {
    const items = await itemsBetween(tx, station.id, walk.elements, at, Math.min(at + chunk, to))
    if (items.length) walk.feed(items)
    readings += items.length
  }
  await insertSpans(tx, trial.id, station, walk.end())
  return readings
}

/** One station's course in a stretch of the trial, with the draft's lines and what both versions would have raised. */
export async function curveOf(tx: Tx, id: string, stationId: string, from: string, to: string) {
  const trial = await foundTrial(tx, id), station = await stationById(tx, stationId)
  if (!station) throw notFound({ what: '这个测站' })
  if (Date.parse(to) - Date.parse(from) > 62 * day) throw trialPeriod({})
  const spans = await spansAt(tx, id, stationId, from, to)
  const wanted = (spans.find((s) => s.side === 'draft') ?? spans[0])?.measure
  if (!wanted) return { stationName: station.name, unit: '', points: [], lines: [], spans }
  const form = await triedForm(tx, trial.form), walk = walkStation(station, { draft: form, present: null }, 0)
  const items = walk ? await itemsBetween(tx, stationId, walk.elements, Date.parse(from) - lookBack(walk.lookBackSpans), Date.parse(to)) : []
  const { unit, points, lines } = traceOf(trial.form.levels, station, items, wanted, Date.parse(from))
  return { stationName: station.name, unit, lines, spans, points: points.map((p) => ({ at: new Date(p.at).toISOString(), value: p.value })) }
}
