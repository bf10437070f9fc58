export type Clock = {
  dueAt: string
  satisfiedAt?: string | null
  /** A clock that stands still says why (等待补正). */
  paused?: string | boolean | null
  /** The holiday table does not reach this date: the day may still move. */
  provisional?: boolean
  /** From this many minutes before the time the chip turns bold. */
  soonMinutes?: number
}

export type Urgency = 'ok' | 'soon' | 'over' | 'met' | 'pause'
export function urgency({ dueAt, satisfiedAt, paused, soonMinutes = 30 }: Clock, now: number): Urgency {
  if (satisfiedAt) return 'met'
  if (paused) return 'pause'
  const left = new Date(dueAt).getTime() - now
  return left < 0 ? 'over' : left <= soonMinutes * 60_000 ? 'soon' : 'ok'
}
