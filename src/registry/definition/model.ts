// 台账定义 ledger definition: what one ledger of 一库 holds. Pure data: table, list, form, card, map, template, import, export, history and API come of it.
// Not to be confused with a table of the system: a ledger is what a bureau keeps and confirms.
import { listKnown, type Standard, type Standards } from './standards.ts'

/** Words in both languages; the Chinese is the official one. */
export type Words = { zh: string; en: string }
export type Role = 'city_duty' | 'city_leader' | 'county_commander' | 'county_duty' | 'town_cadre' | 'informant' | 'enterprise_officer' | 'team_leader' | 'office' | 'inspector'
export type Option = Words & { value: string; /** other words for it in people's workbooks */ also?: readonly string[] }

type Common = {
  label: Words
  required?: boolean
  /** other heads under which people's workbooks bring it */
  also?: readonly string[]
  example?: string
  hint?: Words
  /** found by the list's box and by Ctrl+K */
  search?: boolean
  /** stands in the list unless a view says otherwise */
  column?: boolean
  /** only with the ledger's `reveal` permission: not in lists, filters, exports of others */
  sensitive?: boolean
  /** section of form and card */
  group?: Words
  /** set by the product alone: shown, exported, never written by form or import */
  derived?: boolean
}
/** `facet`: its values are counted beside the list and found through the index; for lists of at most some dozens. */
type Coded = { options: readonly Option[]; facet?: boolean; /** the options are a row of `standards` instead: its key */ listed?: string }
export type Field = Common & (
  | { kind: 'text'; max?: number; check?: 'uscc' | 'industry' | 'code' }
  | { kind: 'note'; max?: number }
  | ({ kind: 'choice' } & Coded)
  | ({ kind: 'choices' } & Coded)
  | { kind: 'integer'; min?: number; max?: number; unit?: Words }
  | { kind: 'decimal'; min?: number; max?: number; unit?: Words }
  /** `expires`: from the day after, what the row says is no longer good */
  | { kind: 'day'; expires?: boolean }
  | { kind: 'flag'; facet?: boolean }
  /** a person's name: shown, searched, erased when its time is up */
  | { kind: 'person' }
  /** sealed in the row; lists show the mask, opening leaves an event */
  | { kind: 'phone' }
  | { kind: 'identity' }
  /** a row of another ledger, by its id; people write its natural key or its name */
  | { kind: 'ref'; ledger: string }
  /** a list of rows of its own: equipment, tanks; a JSON column */
  | { kind: 'items'; of: Readonly<Record<string, { label: Words; kind: 'text' | 'integer' | 'decimal'; max?: number }>> }
)
export type Kind = Field['kind']
export type Fields = Readonly<Record<string, Field>>
export type Issue = { field: string; zh: string; en: string }

export type Ledger = {
  /** 'enterprise': prefix of permissions, events, strings */
  key: string
  /** 'enterprises': the page is '/enterprises', the API '/api/enterprises' */
  path: string
  table: string
  title: Words
  /** 家, 人, 支 … */
  unit: string
  /** what it is, and its source in law or practice */
  about: Words
  group: 'organizations' | 'people' | 'forces' | 'risks' | 'places' | 'plans' | 'safety' | 'events'
  /** the centre in whose menu it stands; 一库 unless told. `section`: of a centre that has them; `order` in that menu */
  stood?: { centre: 'monitoring' | 'command' | 'supervision' | 'education' | 'reporting'; section?: 'accident' | 'danger' | 'inspect' | 'measure' | 'duty' | 'public'; order: number }
  /** an icon of kit/ui */
  icon: string
  fields: Fields
  /** the field by which a row is called */
  name: string
  /** many rows share a name (液氨, 冲锋舟): a name says what it is, not which; it is no sign of a duplicate */
  namesakes?: boolean
  /** Fields that tell rows apart, with the region where `'region'` is named. One row in service per key. */
  naturalKey: readonly string[]
  position: 'must' | 'may' | 'none'
  /** Rows without a position of their own are looked for around a place where this stands: `'region'` the seat of their region, or the row that a ref field names. */
  stands?: string
  /** the shallowest region level (2 city … 5 village) that a row may stand on */
  regionLevel?: number
  /** who confirms a row that is still right, and every how many days; a row older than that is stale */
  confirm?: { days: number; by: Words; /** the phone whose holder may confirm by link */ phone?: string }
  may: { read: readonly Role[]; edit: readonly Role[]; reveal?: readonly Role[]; /** takes rows in and out by file; who edits unless told */ transfer?: readonly Role[] }
  /** rows of the actor's own enterprise or team: the column that names it */
  unitColumn?: string
  /** the field whose values stand beside the list */
  facet?: string
  /** numbers that are summed where rows are counted together: beds, capacity, people */
  sums?: readonly string[]
  /** 'name', '-filedOn' */
  sort?: string
  /** more btree indexes for lists sorted by these at size */
  sortable?: readonly string[]
  /** rows come by files of a kind of their own, on this page: no form adds one, no sheet of rows */
  broughtOn?: string
  /** limits and lists that its rules judge by */
  standards?: readonly Standard[]
  /** rules between fields, by the standards as they stand; pure */
  check?: (values: Readonly<Record<string, unknown>>, standards: Standards) => Issue[]
  /** the `derived` fields, and what stands where nothing was given, out of the others and the place, at every writing: form, bulk, file; pure, and never of the clock */
  derive?: (values: Readonly<Record<string, unknown>>, place: { regionPath: string }, standards: Standards) => Record<string, unknown>
}

/** Columns and answers that every row has beside its fields. */
const engineNames = ['id', 'version', 'regionCode', 'regionPath', 'region', 'place', 'lon', 'lat', 'plane', 'position', 'findText', 'tokens', 'changeId', 'stale', 'confirmedAt', 'confirmedBy', 'demo', 'createdAt', 'updatedAt', 'retiredAt', 'retiredReason', 'mergedInto', 'q', 'state', 'near', 'within', 'change', 'lacks', 'sort', 'cursor', 'limit']

/** A definition, checked once when it is written down. */
export function defineLedger(ledger: Ledger): Ledger {
  const has = (field: string) => field === 'region' || field in ledger.fields
  const wrong = [ledger.name, ...(ledger.standards ?? []).flatMap((s) => s.fields), ...ledger.naturalKey, ...(ledger.sums ?? []), ledger.stands ?? ledger.name, ledger.facet ?? ledger.name, (ledger.sort ?? ledger.name).replace(/^-/, '')].filter((field) => !has(field))
  if (wrong.length) throw new Error(`ledger ${ledger.key}: no field ${wrong.join(', ')}`)
  const taken = Object.keys(ledger.fields).filter((field) => engineNames.includes(field))
  if (taken.length) throw new Error(`ledger ${ledger.key}: ${taken.join(', ')} is the engine's own`)
  if (!/^[a-z_]+$/.test(ledger.key)) throw new Error(`ledger ${ledger.key}: its events would have no name`)
  return ledger
}

const fieldsOf = new WeakMap<Ledger, [string, Field][]>()
/** Asked for every row of an import. */
export function entries(ledger: Ledger): [string, Field][] {
  let all = fieldsOf.get(ledger)
  if (!all) fieldsOf.set(ledger, all = Object.entries(ledger.fields))
  return all
}
/** What a form or a file may write. */
export const writable = (ledger: Ledger): [string, Field][] => entries(ledger).filter(([, field]) => !field.derived)
export const isSealed = (field: Field): boolean => field.kind === 'phone' || field.kind === 'identity'
export const optionsOf = (field: Field): readonly Option[] => (!('options' in field) ? [] : field.listed ? listKnown(field.listed) : field.options)
export const hasFacet = (field: Field): boolean => 'facet' in field && Boolean(field.facet)
export const permissionsOfLedger = ({ key, may }: Ledger): Record<string, readonly string[]> => ({
  [`${key}.read`]: may.read, [`${key}.edit`]: may.edit, [`${key}.reveal`]: may.reveal ?? may.edit, [`${key}.transfer`]: may.transfer ?? may.edit,
  // whoever sees a row may say what is wrong with it
  [`${key}.propose`]: may.read,
})
const snakes = new Map<string, string>()
/** 'ratedUntil' → 'rated_until'; asked for every field of every row of an import. */
export function snake(name: string): string {
  let column = snakes.get(name)
  if (column === undefined) snakes.set(name, column = name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`))
  return column
}
