// Wrong links per address: a phone that mistypes is told so, a machine that tries is stopped. In memory: a restart forgives.
const perMinute = 30
const most = 10_000
const wrong = new Map<string, { count: number; since: number }>()

export const mayTry = (address: string, now = Date.now()): boolean => {
  const seen = wrong.get(address)
  return !seen || now - seen.since > 60_000 || seen.count < perMinute
}

export function wasWrong(address: string, now = Date.now()): void {
  const seen = wrong.get(address)
  if (seen && now - seen.since <= 60_000) return void seen.count++
  if (wrong.size >= most) wrong.clear()
  wrong.set(address, { count: 1, since: now })
}
