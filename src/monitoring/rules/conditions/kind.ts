// What a kind of condition is. The list of kinds is list.ts; nobody else asks which kind a condition has.
import type { z } from 'zod'

/** What makes a rule look: a reading, the clock, a storm's position, a hotspot, an earthquake. All conditions of a rule share one. */
export const drivers = ['reading', 'clock', 'storm', 'hotspot', 'quake'] as const
export type Driver = (typeof drivers)[number]

/** 特征水位 that a station has of its own, metres. */
export const owns = ['warning', 'guarantee', 'flood_limit', 'design'] as const
export type Own = (typeof owns)[number]
export type WatchedStation = { kind: string; thresholds: Partial<Record<Own, number>>; calibrations?: Calibrations }
/** What counts of a station's calibrations by element, the newest first: from `at` (epoch ms) on, what is sent is read as sent × factor + shift. */
export type Calibrations = Readonly<Record<string, readonly { at: number; factor: number; shift: number }[]>>

/** So much of an element must be remembered to judge. */
export type Need = { element: string; minutes: number }

/** What is known at a moment, for each driver. `at`: observation time (for silence the clock's), epoch ms. */
export type Scenes = {
  reading: {
    at: number
    station: WatchedStation
    /** millimetres of the last hours */
    rain: (hours: number) => number
    /** the newest value; undefined where it is too old to still be true */
    value: (element: string) => number | undefined
    /** lowest and highest value of the last minutes */
    range: (element: string, minutes: number) => { low: number; high: number } | undefined
    /** for how many minutes every reading has passed the test, counted to `atMost` */
    held: (element: string, atMost: number, test: (value: number) => boolean) => number
  }
  clock: { at: number; /** minutes since the station was last heard */ minutes: number }
  storm: { at: number; /** hours until the circle covers the town, 0 when it does; null: it does not by the forecast */ hoursTo: (force: number) => number | null }
  hotspot: { at: number; /** metres to the nearest; null: none near */ metresTo: (near: string) => number | null }
  quake: { at: number; magnitude: number; /** km from the epicentre to the rule's region */ km: number }
}

/** What was measured against what. `minutes`: the window, where there is one. */
export type Measure = { kind: string; element: string | null; minutes: number | null; value: number; threshold: number; unit: string; than: 'above' | 'below' }
export type Verdict = { holds: boolean; measure: Measure | null }

export type Kind<C extends { kind: string }, D extends Driver> = {
  key: C['kind']
  driver: D
  schema: z.ZodType<C>
  initial: C
  /** how a level is left: below threshold × factor, below by the condition's own margin, or as it was reached */
  easing: 'factor' | 'margin' | 'none'
  needs: (c: C) => Need[]
  /** can it ever hold at this station? */
  concerns: (c: C, station: WatchedStation) => boolean
  /** `ease`: null when asked whether it is reached, the rule's clearing factor when asked whether it still stands */
  judge: (c: C, scene: Scenes[D], ease: number | null) => Verdict
  /** “3 小时雨量达到 100 毫米” */
  say: (c: C, zh: boolean) => string
  /** “3 小时 112.0 毫米” */
  tell: (m: Measure, zh: boolean) => string
  /** is `severer` reached no later than `milder`, so that the milder level could never stand? False where they can't be compared. */
  noHarder: (severer: C, milder: C) => boolean
}

export const nothing: Verdict = { holds: false, measure: null }
// 1e-6: a product like 50 × 0.8 must not lose a reading that stands exactly on the line
const line = 1e-6
export const passes = (value: number, threshold: number, than: 'above' | 'below'): boolean => (than === 'above' ? value + line >= threshold : value - line <= threshold)
export const short = (n: number): string => String(Math.round(n * 1000) / 1000)
/** “90 分钟”, “3 小时” */
export const span = (minutes: number, zh: boolean): string =>
  minutes >= 60 && minutes % 60 === 0 ? `${minutes / 60}${zh ? ' 小时' : ' h'}` : `${minutes}${zh ? ' 分钟' : ' min'}`
