// Nobody is told of a server's end by the server itself: one that no watcher asks says so in its log.
import { system } from '#kit/access'
import type { Db } from '#kit/db'
import { logFailure } from '#kit/errors'
import { watchedAge } from './store.ts'

/** Seconds; a watcher asks every fifteen. */
const unwatchedAfter = 120
const none = 'no watcher has asked for the heartbeat: if this server stops, nobody is told. Run `anlan watch` beside it (docs/operations.md, Watch)'

/** Says what has changed since it was last said. Returns whether the log now says that nobody watches. */
export async function lookForWatcher(db: Db, told: boolean, say: (line: string) => void): Promise<boolean> {
  const age = await db.tx(system('heartbeat'), watchedAge)
  const unwatched = age === null || age > unwatchedAfter
  if (unwatched !== told) say(unwatched ? none : 'a watcher asks for the heartbeat')
  return unwatched
}

/** Looks a minute after the start, when a watcher beside it must have asked, and once a minute from then on. */
export async function watchForWatcher(db: Db, signal: AbortSignal, everyMs = 60_000): Promise<void> {
  let told = false
  while (!signal.aborted) {
    await new Promise<void>((resolve) => { const t = setTimeout(resolve, everyMs); signal.addEventListener('abort', () => (clearTimeout(t), resolve()), { once: true }) })
    if (!signal.aborted) told = await lookForWatcher(db, told, (line) => console.error(`watch: ${line}`)).catch((error: unknown) => (logFailure('heartbeat', error), told))
  }
}
