import type { z } from 'zod'
import { sql, type Tx } from '#kit/db'
import { attachment, route } from '#kit/http'
import { changeThresholds, checkPeriod, found, issue } from './actions.ts'
import * as api from './api.ts'
import { contentOf } from './compose.ts'
import { docxOf } from './document.ts'
import { hydrologicalDay, plain } from './model.ts'
import type { Period } from './rows.ts'
import { bulletins, newestRain, placeOf, replaying, stormSince, thresholds } from './store.ts'

const read = { permission: 'bulletin.read', scope: 'region' as const }
const hour = 3_600_000
type Asked = z.output<typeof api.readBulletin.query>

async function periodOf(tx: Tx, { period, from, to }: Asked): Promise<Period> {
  const end = (await newestRain(tx)) ?? (await tx.now()).toISOString()
  const back = (ms: number): Period => ({ from: new Date(Date.parse(end) - ms).toISOString(), to: end })
  if (period === 'free' && from && to) return { from, to }
  if (period === 'day') return hydrologicalDay(end)
  if (period === 'storm') { const since = await stormSince(tx); return since && since < end ? { from: new Date(Math.floor(Date.parse(since) / hour) * hour - 3 * hour).toISOString(), to: end } : back(24 * hour) }
  return back((Number(period) || 24) * hour)
}

async function now(tx: Tx, asked: Asked) {
  const period = await periodOf(tx, asked)
  await checkPeriod(tx, period)
  return { ...period, asOf: await newestRain(tx), replayed: await replaying(tx), stormSince: await stormSince(tx), content: await contentOf(tx, period) }
}

/** What was printed against what the same gauges say now. */
async function compared(tx: Tx, id: string) {
  const bulletin = await found(tx, id)
  const fresh = await contentOf(tx, { from: bulletin.periodFrom, to: bulletin.periodTo })
  const key = (r: { figure: string; params: Record<string, unknown> }) => r.figure + String(r.params.mm ?? '')
  const today = new Map(fresh.words.flatMap((r) => (typeof r === 'string' ? [] : [[key(r), r.text] as const])))
  const changed = bulletin.content.words.flatMap((r) => (typeof r === 'string' || (today.get(key(r)) ?? '—') === r.text ? [] : [{ figure: r.figure, params: r.params, printed: r.text, now: today.get(key(r)) ?? '—' }]))
  return { bulletin, changed }
}

async function documentOf(tx: Tx, id: string) {
  const b = await found(tx, id), place = await placeOf(tx)
  const { demo } = await tx.one<{ demo: boolean }>(sql`select exists (select from stations where demo) as demo`)
  const { name, bytes } = await docxOf(b, `${place.name}防汛抗旱指挥部`, demo)
  return { name, mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', bytes }
}

export const routes = [
  route(api.readBulletin, { ...read, run: ({ tx, query }) => now(tx, query) }),
  route(api.listBulletins, { ...read, run: async ({ tx }) => { const rows = (await bulletins(tx)).map(({ content, ...b }) => ({ ...b, words: plain(content.words) })); return { rows, total: rows.length } } }),
  route(api.openBulletin, { ...read, run: ({ tx, params }) => compared(tx, params.id) }),
  route(api.bulletinDocx, { ...read, run: async ({ tx, params }) => attachment(await documentOf(tx, params.id)) }),
  route(api.issueBulletin, { permission: 'bulletin.issue', scope: 'region', run: ({ tx, body }) => issue(tx, body) }),
  route(api.readThresholds, { permission: 'bulletin.read', scope: { open: 'grades of rain; no person, no place' }, run: async ({ tx }) => ({ rows: await thresholds(tx) }) }),
  route(api.changeThresholds, { permission: 'bulletin.grade', scope: { open: 'grades of rain; no person, no place' }, run: async ({ tx, body }) => ({ rows: await changeThresholds(tx, body.rows) }) }),
]
