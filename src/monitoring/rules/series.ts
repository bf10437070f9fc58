// What one station has sent of one element in the last while, in order of observation time.

/** A value older than this says nothing of now: a gap so long breaks what it was held for. Timed reports come hourly, by hand four times a day. */
export const stillTrue = 6 * 3_600_000

export class Series {
  private at: number[] = []
  private values: number[] = []
  private readonly span: number

  /** `minutes`: how far back it will be asked. */
  constructor(minutes: number) {
    this.span = minutes * 60_000
  }

  /** `at` must be after the last. */
  add(at: number, value: number): void {
    this.at.push(at)
    this.values.push(value)
    this.forget(at)
  }

  latest(now: number): number | undefined {
    const last = this.at.at(-1)
    return last !== undefined && now - last <= stillTrue ? this.values.at(-1) : undefined
  }

  range(now: number, minutes: number): { low: number; high: number } | undefined {
    let low = Infinity, high = -Infinity
    for (let i = this.at.length - 1; i >= 0 && (this.at[i] as number) >= now - minutes * 60_000; i--) {
      low = Math.min(low, this.values[i] as number)
      high = Math.max(high, this.values[i] as number)
    }
    return low === Infinity ? undefined : { low, high }
  }

  /** Minutes since the first reading of the unbroken run that passes, `atMost` where it is longer. */
  held(now: number, atMost: number, test: (value: number) => boolean): number {
    let since: number | undefined
    for (let i = this.at.length - 1, next = now; i >= 0; i--) {
      const at = this.at[i] as number
      if (next - at > stillTrue || !test(this.values[i] as number)) break
      since = next = at
      if (now - at >= atMost * 60_000) return atMost
    }
    return since === undefined ? 0 : (now - since) / 60_000
  }

  // one reading before the span stays: a run that began there is held for all of it
  private forget(now: number): void {
    let gone = 0
    while (gone + 1 < this.at.length && (this.at[gone + 1] as number) <= now - this.span) gone++
    if (gone < 64 && gone * 2 < this.at.length) return
    this.at = this.at.slice(gone)
    this.values = this.values.slice(gone)
  }
}
