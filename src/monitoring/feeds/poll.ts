// One turn of one feed: asked outside any transaction, kept and settled within one. N processes share the feeds by their rows; a process that dies leaves its feed to another after two minutes.
import { system } from '#kit/access'
import type { Db, Tx } from '#kit/db'
import { record } from '#kit/events'
import type { Background } from '#kit/feature'
import { theCity } from '#registry/regions'
import { fetchGuarded, type How } from './fetch.ts'
import type { Context, FeedKind, Parsed, Taken } from './kind.ts'
import { kindOf } from './kinds.ts'
import { pauseAfter, type NewItem } from './model.ts'
import { claim, forgetItems, knownKeys, settle, writeItems, type Claimed } from './store.ts'

const me = system('feeds')
/** Documents that one document may lead to in one turn; the rest have their turn next time. */
const mostFollowed = 60

type Got = { error: string | null; parsed: Parsed<unknown>; bytes: number | null; etag: string | null; lastModified: string | null; same: boolean }
const nothing: Parsed<unknown> = { found: [], wrong: [] }
const failed = (why: string): Got => ({ error: why, parsed: nothing, bytes: null, etag: null, lastModified: null, same: false })

export type Turn = { feedId: string; error: string | null; fresh: number }

/** The next feed that is due, or `only` that one now. Undefined where there is none, or another process is at it. */
export async function pollOnce(db: Db, options: { only?: string; allow?: How['allow'] } = {}): Promise<Turn | undefined> {
  const taken = await db.tx(me, (tx) => claim(tx, options.only))
  if (!taken) return undefined
  const began = performance.now(), kind = kindOf(taken.kind)
  const got = kind ? await gather(db, kind, taken, options.allow).catch((error: Error) => failed(error.message.slice(0, 300))) : failed(`这个版本没有 ${taken.kind} 这类来源`)
  return db.tx(me, (tx) => keep(tx, taken, kind, got, Math.round(performance.now() - began))).catch((error: Error) =>
    // what cannot be kept is the source's failure too: it must not be asked again at once, for ever
    db.tx(me, (tx) => keep(tx, taken, undefined, failed(`读到了，但没能保存：${error.message.slice(0, 200)}`), 0)))
}

async function gather(db: Db, kind: FeedKind, feed: Claimed, allow: How['allow']): Promise<Got> {
  const how = { inside: feed.inside, ...(allow ? { allow } : {}) }
  const answer = await fetchGuarded(feed.url, { ...how, etag: feed.etag, lastModified: feed.lastModified })
  if (!answer.ok) return failed(answer.why)
  if ('same' in answer) return { ...failed(''), error: null, same: true }
  const context: Context = { settings: feed.settings, at: feed.at, source: feed.name }
  const first = await parsed(kind, answer.bytes, context)
  const got = { error: null, bytes: answer.bytes.length, etag: answer.etag, lastModified: answer.lastModified, same: false }
  if (!first.more?.length) return { ...got, parsed: first }
  const followed = await follow(db, kind, feed, context, first.more, how)
  // while some are left, the document must come again though it has not changed
  return { ...got, ...(followed.left ? { etag: null, lastModified: null } : {}), parsed: { found: [...first.found, ...followed.found], wrong: [...first.wrong, ...followed.wrong] } }
}

async function parsed(kind: FeedKind, bytes: Buffer, context: Context): Promise<Parsed<unknown>> {
  try {
    return await kind.parse(bytes, context)
  } catch (error) {
    throw error instanceof SyntaxError ? new Error(`答复的内容不是 ${kind.key}：${error.message}`, { cause: error }) : error
  }
}

/** A storm's own document changes under one address: tracks are asked for every time, messages once. */
async function follow(db: Db, kind: FeedKind, feed: Claimed, context: Context, more: NonNullable<Parsed<unknown>['more']>, how: How) {
  const known = await db.tx(me, (tx) => knownKeys(tx, kind.key, more.map((m) => `link ${m.key}`)))
  const open = more.filter((m) => !known.has(`link ${m.key}`))
  const found: unknown[] = [], wrong: { key: string; why: string }[] = []
  for (const { key, url } of open.slice(0, mostFollowed)) {
    const at = URL.canParse(url, feed.url) ? new URL(url, feed.url).href : url
    const answer = await fetchGuarded(at, how)
    if (!answer.ok || 'same' in answer) { wrong.push({ key: `link ${key}`, why: answer.ok ? '没有内容' : answer.why }); continue }
    const inside = await parsed(kind, answer.bytes, context).catch((error: Error) => ({ found: [], wrong: [{ key: `link ${key}`, why: error.message }] }))
    found.push(...inside.found)
    wrong.push(...inside.wrong.map((w) => ({ key: `link ${key}`, why: w.why })))
    if (inside.found.length && kind.once) done.set(inside.found[0] as object, `link ${key}`)
  }
  return { found, wrong, left: open.length > mostFollowed }
}

/** By what link a message came: it is known by that too, so that it is not fetched again. */
const done = new WeakMap<object, string>()

const refusals = (wrong: Parsed<unknown>['wrong']): NewItem[] => wrong.slice(0, 200).map((w) => ({ key: w.key.slice(0, 500), title: w.key.slice(0, 200), at: null, outcome: 'refused', reason: w.why.slice(0, 500), subjectKind: null, subjectId: null }))
const links = (found: readonly unknown[]): NewItem[] => found.flatMap((f) => { const key = typeof f === 'object' && f ? done.get(f) : undefined; return key ? [{ key, title: key, at: null, outcome: 'known' as const, reason: null, subjectKind: null, subjectId: null }] : [] })

async function keep(tx: Tx, feed: Claimed, kind: FeedKind | undefined, got: Got, ms: number): Promise<Turn> {
  const taken: Taken = kind && got.parsed.found.length ? await kind.take(tx, got.parsed.found, { settings: feed.settings, at: feed.at, source: feed.name }) : { fresh: 0, known: 0, outside: 0, items: [] }
  await writeItems(tx, feed.kind, feed.id, [...taken.items, ...refusals(got.parsed.wrong), ...links(got.parsed.found)])
  await settle(tx, feed.id, { ...got, fresh: taken.fresh, ms, pause: got.error === null ? feed.intervalSeconds : pauseAfter(feed.failures + 1, feed.intervalSeconds) })
  const changed = got.error !== null && feed.failures === 0 ? 'feed.failed' : got.error === null && feed.failures > 0 ? 'feed.recovered' : undefined
  if (changed) await record(tx, { type: changed, subject: { kind: 'feed', id: feed.id }, region: (await theCity(tx))?.path ?? '', data: { name: feed.name, kind: feed.kind, error: got.error } })
  return { feedId: feed.id, error: got.error, fresh: taken.fresh }
}

const rest = (ms: number, signal: AbortSignal): Promise<void> => new Promise((done) => {
  const wake = () => { clearTimeout(timer); signal.removeEventListener('abort', wake); done() }
  const timer = setTimeout(wake, ms)
  signal.addEventListener('abort', wake)
})

/** Three lanes: one source that hangs holds up no other for longer than its own time. */
export const polling: Background = {
  key: 'feeds.poll',
  run: async (db, signal) => {
    let forgotAt = 0
    const lane = async () => {
      while (!signal.aborted) {
        const turn = await pollOnce(db).catch(() => undefined)
        if (!turn) await rest(2000, signal)
        if (Date.now() - forgotAt > 3_600_000) { forgotAt = Date.now(); await db.tx(me, forgetItems).catch(() => {}) }
      }
    }
    await Promise.all([lane(), lane(), lane()])
  },
}
