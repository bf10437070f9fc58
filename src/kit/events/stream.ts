// News for browsers (SSE). An event is passed on when every older transaction has ended, so that a cursor never skips one that commits late.
import { sql, type Db } from '../db/index.ts'
import { system } from '../access/index.ts'
import { nextRing } from './doorbell.ts'

export type News = { cursor: string; type: string; subjectKind: string; subjectId: string; regionPath: string; at: string; drill: boolean }
type Listener = { scope: string; send: (news: readonly News[]) => void }

const listeners = new Set<Listener>()

/** Adds a listener; it gets the events below its scope. Returns the way out. */
export function listen(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const listenerCount = (): number => listeners.size

const columns = sql`xid::text || '-' || id as cursor, type, subject_kind, subject_id, region_path, at, drill`
const settled = sql`xid < pg_snapshot_xmin(pg_current_snapshot())`

/** What came after a cursor ('xid-id'), at most `limit`, oldest first, below a scope. */
export function newsSince(db: Db, cursor: string, scope: string, limit = 1000): Promise<News[]> {
  const [xid = '0', id = '0'] = cursor.split('-')
  return db.tx(system('news'), (tx) => tx.rows<News>(sql`select ${columns} from events
    where (xid, id) > (${xid}::xid8, ${id}::bigint) and ${settled} and starts_with(region_path, ${scope}) order by xid, id limit ${limit}`))
}

/** A place in the news as a browser hands it back (Last-Event-ID); anything else is not asked for. */
export const isCursor = (text: string): boolean => /^\d{1,20}-\d{1,19}$/.test(text)

/** The newest place whose transactions have all ended, so that nothing can still appear before it; '0-0' while there is no news. */
export function latestCursor(db: Db): Promise<string> {
  return db.tx(system('news'), async (tx) =>
    (await tx.maybe<News>(sql`select ${columns} from events where ${settled} order by xid desc, id desc limit 1`))?.cursor ?? '0-0')
}

/** Reads the news once for all listeners until `signal` ends. */
export async function pumpNews(db: Db, signal: AbortSignal, onError: (error: unknown) => void): Promise<void> {
  let cursor = ''
  while (!signal.aborted) {
    try {
      cursor ||= await latestCursor(db)
      // read also while nobody listens: a cursor that jumped could pass an event that somebody who just joined waits for
      const news = await newsSince(db, cursor, '')
      cursor = news.at(-1)?.cursor ?? cursor
      for (const { scope, send } of listeners) {
        const seen = news.filter((n) => n.regionPath.startsWith(scope))
        if (seen.length) send(seen)
      }
      if (news.length < 1000) await nextRing(news.length ? 50 : 1000, signal)
    } catch (error) {
      onError(error)
      await nextRing(1000, signal)
    }
  }
}
