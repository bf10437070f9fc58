// Each indicator is a figure: `/api/figures/:key`, its rows, and what a report binds to. Params: region (code or path), from and to (days), and any filter of its ledger.
import { z } from 'zod'
import { day } from '#kit/contract'
import { sql } from '#kit/db'
import { figure, type FigureDefinition } from '#kit/figures'
import { filters } from '#registry/definition'
import { fieldCounted, type Indicator, isOfLedger, permissionOf } from './definition.ts'
import { selectShown, shown } from './shown.ts'
import { column, dayOf, keyOf, rowsWhere, table } from './source.ts'

const place = { zh: '所在地', en: 'Place' }
const own = { region: z.string().max(100).optional(), from: day.optional(), to: day.optional() }
type Params = { region?: string; from?: string; to?: string } & Record<string, string | undefined>

/** What the question may say beside region and days: the ledger's filters, as its list writes them. */
export const filtersOf = ({ of }: Indicator): Record<string, z.ZodType> => (isOfLedger(of) ? Object.fromEntries(Object.entries(filters(of.ledger).shape).filter(([name]) => !(name in own))) : {})

const under = (region: string | undefined) => (!region ? '' : region.includes('/') ? region : sql`coalesce((select path from regions where code = ${region}), '!')`)

export function figureOf(indicator: Indicator): FigureDefinition {
  const columns = shown(indicator), day = dayOf(indicator)
  return figure({
    key: indicator.key, unit: indicator.unit, permission: permissionOf(indicator), params: z.strictObject({ ...own, ...filtersOf(indicator) }) as unknown as z.ZodType<Params>,
    value: indicator.value,
    columns: columns.flatMap((c, i) => (i ? [c.name] : [c.name, 'place'])), words: { ...pageOf(indicator), title: indicator.title, means: indicator.means, columns: { place, ...Object.fromEntries(columns.map((c) => [c.name, c.words])) } },
    rows: ({ region, from, to, ...given }) => {
      const period = day && (from || to) ? { from: from ?? '0001-01-01', to: to ?? '9999-12-31' } : undefined, named = Object.fromEntries(Object.entries(given).filter((e): e is [string, string] => e[1] !== undefined))
      return sql`select region_label(t.region_path) as place, ${selectShown(columns)}${alsoCounted(indicator, columns.map((c) => c.name))}, ${keyOf(indicator)}::text as id from ${table(indicator)}
        where ${rowsWhere(indicator, { filters: named, under: under(region), ...(period && { period }) })} order by ${day ? sql`${day}, ` : sql``}t.region_path, ${keyOf(indicator)}`
    },
  })
}

const pageOf = ({ of }: Indicator): { page?: string } => (isOfLedger(of) ? { page: `/${of.ledger.path}/` } : of.href ? { page: of.href } : {})

/** What is counted stands among the columns even where it is not shown. */
function alsoCounted(indicator: Indicator, names: readonly string[]) {
  const name = fieldCounted(indicator)
  return name === undefined || names.includes(name) ? sql`` : sql`, ${column(indicator, name)}`
}
