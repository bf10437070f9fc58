// What many definitions say of their fields: who reads a ledger of the bureau, and rules between two of its values. Pure.
import type { Issue, Role } from './model.ts'

type Values = Readonly<Record<string, unknown>>
/** Those who read the ledgers of the bureau and open what is sealed in them. The three administrators hold nothing of the business (GB/T 22239-2019 8.1.4.2). */
export const staff = ['city_duty', 'city_leader', 'county_commander', 'county_duty', 'town_cadre', 'office'] as const satisfies readonly Role[]
export const readers = staff

/** A value as a number; null where there is none. A column of numeric comes as a number, from a file too. */
export const numberIn = (values: Values, name: string): number | null => (typeof values[name] === 'number' ? values[name] : null)

/** `to` may not lie before `from`; days as YYYY-MM-DD. */
export const dayOrder = (values: Values, from: string, to: string, zh: string, en: string): Issue[] =>
  typeof values[from] === 'string' && typeof values[to] === 'string' && values[from] > values[to] ? [{ field: to, zh, en }] : []

/** `part` may not be more than `whole`. */
export function atMost(values: Values, part: string, whole: string, zh: string, en: string): Issue[] {
  const [a, b] = [numberIn(values, part), numberIn(values, whole)]
  return a !== null && b !== null && a > b ? [{ field: part, zh, en }] : []
}

/** '2022-03-31', 3 → '2025-03-31'; the 29th of February becomes the 28th. */
export const yearsAfter = (day: string, years: number): string => {
  const moved = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`
  return moved.endsWith('-02-29') && new Date(`${moved}T00:00:00Z`).getUTCMonth() !== 1 ? `${moved.slice(0, 8)}28` : moved
}
