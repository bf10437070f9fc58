import { actorName } from '#kit/access'
import type { Tx } from '#kit/db'
import { nextNumber } from '#kit/docs'
import { notFound } from '#kit/errors'
import { record } from '#kit/events'
import { contentOf } from './compose.ts'
import { nothingTold, periodWrong } from './errors.ts'
import { plain, type Threshold } from './model.ts'
import type { Period } from './rows.ts'
import { bulletinById, dropDraft, insertIssued, keepDraft, newestRain, numberIt, placeOf, stormSince, thresholds, writeThresholds, type Kept } from './store.ts'

const minute = 60_000, longest = 31 * 24 * 60 * minute

export async function checkPeriod(tx: Tx, { from, to }: Period): Promise<void> {
  const length = Date.parse(to) - Date.parse(from)
  if (!(length >= minute && length <= longest) || Date.parse(to) > (await tx.now()).getTime() + 25 * 60 * minute) throw periodWrong({})
}

/** Issues what the gauges say now for a period: it takes its number and stays as it is. */
export async function issue(tx: Tx, period: Period): Promise<Kept> {
  await checkPeriod(tx, period)
  const content = await contentOf(tx, period), place = await placeOf(tx)
  if (!content.stations) throw nothingTold({})
  const { id } = await insertIssued(tx, { ...period, path: place.path, content, asOf: await newestRain(tx), by: actorName(tx.actor) })
  // the number is taken last: its counter stays locked until the end of the transaction
  const { text } = await nextNumber(tx, { series: `${place.level === 2 ? place.name.slice(0, 1) : place.name}防指雨`, subject: { kind: 'rain_bulletin', id } })
  await numberIt(tx, id, text)
  await record(tx, { type: 'bulletin.issued', subject: { kind: 'rain_bulletin', id }, region: place.path, data: { number: text, ...period, words: plain(content.words) } })
  return found(tx, id)
}

export async function found(tx: Tx, id: string): Promise<Kept> {
  const kept = await bulletinById(tx, id)
  if (!kept) throw notFound({ what: '这份雨情通报' })
  return kept
}

/** Each hour while a rain alarm is open: one draft of the whole storm so far, written anew; gone when the storm is. */
export async function draftHourly(tx: Tx): Promise<void> {
  const since = await stormSince(tx), now = await newestRain(tx)
  if (!since || !now || since >= now) return void (await dropDraft(tx))
  // the rain that opened the alarm had fallen before it
  const period = { from: new Date(Math.floor(Date.parse(since) / (60 * minute)) * 60 * minute - 3 * 60 * minute).toISOString(), to: now }
  const place = await placeOf(tx), content = await contentOf(tx, period)
  const { id } = await keepDraft(tx, { ...period, path: place.path, content, asOf: now, by: tx.actor.kind === 'user' ? actorName(tx.actor) : '每小时自动起草' })
  await record(tx, { type: 'bulletin.drafted', subject: { kind: 'rain_bulletin', id }, region: place.path, data: { ...period, words: plain(content.words) } })
}

export async function changeThresholds(tx: Tx, rows: readonly Pick<Threshold, 'mm' | 'source' | 'verified'>[]): Promise<Threshold[]> {
  await writeThresholds(tx, rows, actorName(tx.actor))
  await record(tx, { type: 'bulletin.thresholds_changed', subject: { kind: 'rain_bulletin_thresholds', id: 'all' }, region: (await placeOf(tx)).path, data: { mm: rows.map((r) => r.mm) } })
  return thresholds(tx)
}
