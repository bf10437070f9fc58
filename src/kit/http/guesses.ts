// Wrong links per address: a phone that mistypes is told so, a machine that tries is stopped. In memory: a restart forgives.
const most = 10_000

/** A count of its own for each kind of link. */
export function guesses(perMinute: number): { mayTry: (address: string, now?: number) => boolean; wasWrong: (address: string, now?: number) => void } {
  const wrong = new Map<string, { count: number; since: number }>()
  return {
    mayTry: (address, now = Date.now()) => {
      const seen = wrong.get(address)
      return !seen || now - seen.since > 60_000 || seen.count < perMinute
    },
    wasWrong: (address, now = Date.now()) => {
      const seen = wrong.get(address)
      if (seen && now - seen.since <= 60_000) return void seen.count++
      if (wrong.size >= most) wrong.clear()
      wrong.set(address, { count: 1, since: now })
    },
  }
}
