// How an indicator is written down: pure data. The number, its months, its 同比 and its rows all come of it.
import type { Ledger, Option, Words } from '#registry/definition'

/** The rows of a ledger under filters as its list's address writes them: the indicator counts what that list shows. `date`: the field that dates a row; without it, what stands today. */
export type OfLedger = { ledger: Ledger; filters?: Readonly<Record<string, string>>; date?: string }
/** Rows that no ledger lists: SQL that is read as `t` with `region_path`; column names as SQL writes them. */
export type OfRows = { from: string; permission: string; date?: string; columns: Readonly<Record<string, Words>>; /** what tells its rows apart and orders them */ key: string; /** the page that shows them */ page?: string; /** '/letters/': with its id the page of one */ href?: string }

export type Indicator = {
  /** 'accidents.count': also the figure's key */
  key: string
  title: Words
  means: Words
  unit: string
  /** the group of the catalogue that it stands in */
  centre: 'registry' | 'command' | 'supervision' | 'education'
  of: OfLedger | OfRows
  /** A sum leaves what is unknown out and never takes it as 0; `distinct` counts how many different ones there are, `max` is the greatest: their parts need not add up. */
  value: 'count' | { sum: string } | { distinct: string } | { max: string }
  /** fields of the ledger by whose values it is split */
  dimensions?: readonly string[]
  /** words for a dimension whose values are kept as another ledger writes them */
  names?: Readonly<Record<string, readonly Option[]>>
  /** the roll-up that knows it: `measure` as the migration names it; for a sum also how many rows there are and how many of them are known */
  cube?: { key: string; measure: string; rows?: string; known?: string; dimensions?: readonly string[] }
  /** whether fewer is better: accidents, not drills */
  fewer?: boolean
}

export const isOfLedger = (of: Indicator['of']): of is OfLedger => 'ledger' in of
export const permissionOf = ({ of }: Indicator): string => (isOfLedger(of) ? `${of.ledger.key}.read` : of.permission)
/** The field that is summed, told apart or compared. */
export const fieldCounted = ({ value }: Indicator): string | undefined => (value === 'count' ? undefined : Object.values(value)[0] as string)
/** Whether its parts add up to it. */
export const isAdditive = ({ value }: Indicator): boolean => value === 'count' || 'sum' in value
