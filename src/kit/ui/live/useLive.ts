import { useEffect, useSyncExternalStore } from 'react'
import { type LiveState, liveState, type News, onLiveState, onNews } from './stream.ts'

/** The age of the last heartbeat, for the bar. */
export const useLive = (): LiveState => useSyncExternalStore(onLiveState, liveState)

/** Runs `then` for news whose type begins with one of the prefixes. For what is more than a fresh answer: a sound, a new row's mark. */
export function useNews(prefixes: readonly string[], then: (news: readonly News[]) => void): void {
  const key = prefixes.join()
  useEffect(() => onNews(news => {
    const mine = news.filter(n => key.split(',').some(p => n.type.startsWith(p)))
    if (mine.length) then(mine)
  }), [key, then])
}
