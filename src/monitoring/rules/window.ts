// The rain of one gauge over sliding windows of observation time. Whole micrometres: a sum must not depend on the order of its terms.
import { windowHours } from './conditions/rain.ts'

const hour = 3_600_000
export const micrometres = (mm: number): number => Math.round(mm * 1000)

type Window = { length: number; from: number; sum: number }

export class RainWindow {
  private at: number[] = []
  private rain: number[] = []
  private readonly windows: Record<number, Window> = Object.fromEntries(windowHours.map((h) => [h, { length: h * hour, from: 0, sum: 0 }]))

  /** `at` must not be before any time that was given already; `um` is the rain of the interval that ends at `at`. */
  add(at: number, um: number): void {
    this.at.push(at)
    this.rain.push(um)
    for (const h of windowHours) (this.windows[h] as Window).sum += um
    this.slideTo(at)
  }

  /** Time goes on without rain being told. */
  slideTo(at: number): void {
    for (const h of windowHours) {
      const w = this.windows[h] as Window
      while (w.from < this.at.length && (this.at[w.from] as number) <= at - w.length) w.sum -= this.rain[w.from++] as number
    }
    this.forget()
  }

  /** Millimetres that fell in (now − hours, now]. */
  sum(hours: number): number {
    return (this.windows[hours]?.sum ?? 0) / 1000
  }

  // What has left the widest window is dropped once it is most of the list: each add stays O(1).
  private forget(): void {
    const gone = (this.windows[24] as Window).from
    if (gone < 64 || gone * 2 < this.at.length) return
    this.at = this.at.slice(gone)
    this.rain = this.rain.slice(gone)
    for (const h of windowHours) (this.windows[h] as Window).from -= gone
  }
}
