import { sql, type Db, type Tx } from '#kit/db'
import { logFailure } from '#kit/errors'
import { nextRing } from '#kit/events'
import type { Feature } from '#kit/feature'
import { route } from '#kit/http'
import { gatewaySecret, signed } from '#notify/channels'
import { readBeat } from './api.ts'
import { answerLooped, beats, seed, type Sense } from './chain.ts'
import { lostAfter, stageOf, watchedPath, type Beat } from './model.ts'
import { lastWhole, newest, noteWatched } from './store.ts'
import { watchForWatcher } from './unwatched.ts'

export { takeBeat, type Sense } from './chain.ts'
export { watchCommand } from './watchCommand.ts'

export async function beatNow(tx: Tx): Promise<Beat> {
  const { at, age } = await lastWhole(tx), probe = await newest(tx)
  // before the first probe came back, an installation is young and not broken
  const waited = age ?? (probe ? (await tx.one<{ s: number }>(sql`select extract(epoch from anlan_now() - min(started_at))::int as s from heartbeats`)).s : 0)
  return { wholeAt: at, ageSeconds: age, lostAfter, lost: waited > lostAfter, stage: stageOf(probe), fault: probe?.fault ?? null }
}

async function run(db: Db, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await answerLooped(db).catch((error: unknown) => logFailure('heartbeat', error))
    await nextRing(5000, signal)
  }
}

const waiting = async (tx: Tx, kind: string) => (await tx.one<{ there: boolean }>(sql`select exists (select from timers where kind = ${kind} and fired_at is null and satisfied_at is null and cancelled_at is null) as there`)).there

/** A watcher of this installation signs what it asks; anybody else gets the same answer, and is not taken for one. */
const fromWatcher = (headers: Readonly<Record<string, unknown>>): boolean => signed(gatewaySecret(), String(headers['x-anlan-timestamp'] ?? ''), String(headers['x-anlan-signature'] ?? ''), watchedPath)

/** `sense`: what lies above notify, named in the composition root. */
export const heartbeatOf = (sense: Sense): Feature => ({
  name: 'notify/heartbeat',
  routes: [route(readBeat, { permission: 'public', scope: { open: 'how old the last whole beat is, and nothing of anybody' }, perMinute: 600, run: async ({ tx, request }) => (fromWatcher(request.headers) && (await noteWatched(tx)), beatNow(tx)) })],
  timers: [beats(sense)], seed: (tx) => seed(tx, waiting), background: [{ key: 'heartbeat.answers', run }, { key: 'heartbeat.watched', run: watchForWatcher }],
  ledgers: ['heartbeats', 'heartbeat_watch'],
})
