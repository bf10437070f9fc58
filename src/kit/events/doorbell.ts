// The doorbells: "something was committed". Coalesced, in this process; other processes are found by polling.
/** events: anything was recorded · jobs: some consumer has work · timers: a deadline was set · attempts: a message waits in the outbox */
export type Bell = 'events' | 'jobs' | 'timers' | 'attempts'

const bells: readonly Bell[] = ['events', 'jobs', 'timers', 'attempts']
const waiting = new Map<Bell, Set<() => void>>(bells.map((bell) => [bell, new Set()]))
const rung = new Set<Bell>()

/** Wakes those who wait at this bell; without one, everybody. */
export function ring(...which: Bell[]): void {
  for (const bell of which.length ? which : bells) {
    if (rung.has(bell)) continue
    rung.add(bell)
    setImmediate(() => {
      rung.delete(bell)
      for (const wake of waiting.get(bell) ?? []) wake()
    })
  }
}

/** Thousands answer within a minute, and each is an event: who waits for any of them is woken a few times a second, not at each. */
const eventsApart = 250

/** Resolves at the next ring of the bell, after `ms`, or when `signal` ends. */
export function nextRing(ms: number, signal?: AbortSignal, bell: Bell = 'events'): Promise<void> {
  const since = performance.now()
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      waiting.get(bell)?.delete(wake)
      signal?.removeEventListener('abort', done)
      resolve()
    }
    let timer = setTimeout(done, ms)
    const wake = () => {
      const early = bell === 'events' ? Math.min(ms, eventsApart) - (performance.now() - since) : 0
      if (early <= 0) return done()
      clearTimeout(timer)
      timer = setTimeout(done, early)
    }
    waiting.get(bell)?.add(wake)
    signal?.addEventListener('abort', done, { once: true })
  })
}
