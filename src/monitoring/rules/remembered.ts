// What is remembered of one station while its rules are judged: as much of each element as they look back.
import { rainElement } from './conditions/rain.ts'
import type { Scenes, WatchedStation } from './conditions/kind.ts'
import { corrected } from './corrected.ts'
import { Series, stillTrue } from './series.ts'
import { micrometres, RainWindow } from './window.ts'

/** One value of one element at an observation time, as it was sent; of RAIN the millimetres of the interval that ends at it. */
export type Item = { at: number; element: string; value: number }

export type Remembered = Scenes['reading'] & { add: (item: Item) => void }

const day = 24 * 3_600_000
/** How far back of a moment readings must be loaded to judge it; milliseconds. */
export const lookBack = (spans: ReadonlyMap<string, number>): number => Math.max(day, Math.max(0, ...spans.values()) * 60_000 + stillTrue)

/** `spans`: minutes per element. Items of one moment are all added before it is judged; what is judged is the value as the station's calibrations make it. */
export function remember(station: WatchedStation, spans: ReadonlyMap<string, number>): Remembered {
  const rain = new RainWindow()
  const series = new Map([...spans].filter(([e]) => e !== rainElement).map(([e, minutes]) => [e, new Series(minutes)]))
  const state: Remembered = {
    at: -Infinity, station,
    add({ at, element, value }) {
      state.at = at
      if (element === rainElement) rain.add(at, micrometres(value))
      else series.get(element)?.add(at, corrected(station.calibrations, element, at, value))
    },
    rain(hours) {
      rain.slideTo(state.at)
      return rain.sum(hours)
    },
    value: (element) => series.get(element)?.latest(state.at),
    range: (element, minutes) => series.get(element)?.range(state.at, minutes),
    held: (element, atMost, test) => series.get(element)?.held(state.at, atMost, test) ?? 0,
  }
  return state
}
