import { useSyncExternalStore } from 'react'

/** The page's clock is the server's: due times and ages are reckoned with the offset learned from its answers. */
let offset = 0
export function learnClock(serverNow: string | number | Date): void {
  const next = new Date(serverNow).getTime() - Date.now()
  // Below half a second the difference is the network's, and correcting it would make the figures jitter.
  if (Number.isFinite(next) && Math.abs(next - offset) > 500) offset = next
}
export const serverNow = (): number => Date.now() + offset

let tick = serverNow()
const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  timer ??= setInterval(() => { tick = serverNow(); for (const l of listeners) l() }, 1000)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) { clearInterval(timer); timer = undefined }
  }
}

/** Server time in ms, renewed each second by one timer for the whole page. */
export function useNow(): number {
  const now = useSyncExternalStore(subscribe, () => tick)
  return listeners.size ? now : serverNow()
}
