// The doorbell: "something was committed". Coalesced, in this process; other processes are found by polling.
const waiting = new Set<() => void>()
let rung = false

export function ring(): void {
  if (rung) return
  rung = true
  setImmediate(() => {
    rung = false
    const callers = [...waiting]
    waiting.clear()
    for (const wake of callers) wake()
  })
}

/** Resolves at the next ring, after `ms`, or when `signal` ends. */
export function nextRing(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      waiting.delete(done)
      signal?.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    waiting.add(done)
    signal?.addEventListener('abort', done, { once: true })
  })
}
