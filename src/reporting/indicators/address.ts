// Where the rows of a number are listed: its ledger's list under the same filters.
import { type Indicator, isOfLedger } from './definition.ts'

export type Asked = { region?: string | undefined; from?: string | undefined; to?: string | undefined; filters?: Readonly<Record<string, string>> }

/** The list's own filters; undefined where no list shows the rows. `region`: a code. */
export function listOf({ of }: Indicator, { region, from, to, filters = {} }: Asked): Record<string, string> | undefined {
  if (!isOfLedger(of)) return undefined
  return { ...of.filters, ...filters, ...(of.date && (from || to) ? { [of.date]: `${from ?? ''}..${to ?? ''}` } : {}), ...(region ? { region: region.split('/').findLast(Boolean) ?? '' } : {}) }
}

/** '/accidents?counted=true&occurredOn=2022-01-01..2022-12-31&region=350521' */
export function listAddress(indicator: Indicator, asked: Asked): string | null {
  const { of } = indicator
  if (!isOfLedger(of)) return of.page ?? null
  const query = new URLSearchParams(listOf(indicator, asked)).toString()
  return `/${of.ledger.path}${query ? `?${query}` : ''}`
}
