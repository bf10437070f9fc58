// Access tokens of platforms: fetched once for many messages, kept in memory, fetched anew when the platform calls one stale.
export type Token = { value: string; until: number }
type Fetch = () => Promise<{ value: string; seconds: number }>

/** One fetch under way at a time per key; a token is dropped a minute before its end. */
export function tokens(now: () => number = Date.now) {
  const kept = new Map<string, Token>(), asking = new Map<string, Promise<string>>()
  const fetchNow = async (key: string, fetch: Fetch): Promise<string> => {
    const { value, seconds } = await fetch()
    kept.set(key, { value, until: now() + Math.max(0, seconds - 60) * 1000 })
    return value
  }
  return {
    get(key: string, fetch: Fetch): Promise<string> {
      const have = kept.get(key)
      if (have && have.until > now()) return Promise.resolve(have.value)
      const under = asking.get(key) ?? fetchNow(key, fetch).finally(() => asking.delete(key))
      asking.set(key, under)
      return under
    },
    /** Only the token that was refused: another one may have been fetched meanwhile. */
    drop: (key: string, value: string): void => { if (kept.get(key)?.value === value) kept.delete(key) },
  }
}

/** A platform said no, or nothing clear. */
export class Refused extends Error {
  readonly settled: { state: 'again' | 'failed' | 'unknown'; reason: string; retrySeconds?: number }
  constructor(settled: Refused['settled']) {
    super(settled.reason)
    this.settled = settled
  }
}
