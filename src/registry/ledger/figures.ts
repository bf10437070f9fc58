// The figures that a definition gives of itself: how many rows are in service, and sums over one of its numbers.
import { z } from 'zod'
import { join, raw, sql } from '#kit/db'
import { figure, type FigureDefinition } from '#kit/figures'
import { entries, type Field, isSealed, type Ledger, optionsOf, snake, type Words } from '#registry/definition'
import { inside } from './list.ts'

const place: Words = { zh: '所在地', en: 'Place' }
const most = 6

/** What is shown of each row behind the number: name, then what the list shows, never what is sealed or sensitive. */
function columnsOf(ledger: Ledger, first: readonly string[]): [string, Field][] {
  const plain = entries(ledger).filter(([, f]) => !f.sensitive && !isSealed(f) && !['choices', 'items', 'note', 'ref', 'flag'].includes(f.kind))
  const wanted = [ledger.name, ...first, ...ledger.naturalKey, ...plain.filter(([, f]) => f.column).map(([name]) => name)]
  return [...new Set(wanted)].flatMap((name) => plain.filter(([known]) => known === name)).slice(0, most)
}

function ofLedger(ledger: Ledger, key: string, unit: string, value: FigureDefinition['value'], words: { title: Words; means: Words }, first: readonly string[]): FigureDefinition {
  const columns = columnsOf(ledger, first)
  return figure({
    key: `${ledger.key}.${key}`, unit, permission: `${ledger.key}.read`, value, params: z.object({ region: z.string().optional() }), columns: ['place', ...columns.map(([name]) => name)],
    words: { ...words, columns: { place, ...Object.fromEntries(columns.map(([name, field]) => [name, { ...field.label, ...(field.kind === 'choice' && { options: optionsOf(field).map((o) => ({ value: o.value, zh: o.zh, en: o.en })) }) }])) } },
    rows: ({ region }) => sql`select region_label(t.region_path) as place, ${join(columns.map(([name]) => raw(`t."${snake(name)}"`)), ', ')} from ${raw(`"${ledger.table}_seen"`)} t
      where t.retired_at is null ${inside(region)} order by t.region_path, ${raw(`t."${snake(ledger.name)}"`)}, t.id`,
  })
}

/** `<key>.count`: the rows in service. Every ledger has it. */
export const countFigure = (ledger: Ledger): FigureDefinition =>
  ofLedger(ledger, 'count', ledger.unit, 'count', { title: ledger.title, means: { zh: `在册的${ledger.title.zh}。${ledger.about.zh}。`, en: `Rows in service: ${ledger.about.en}.` } }, [])

/** `<key>.<field>`, as its column is called: the sum of one of its numbers over the rows in service; unknown is left out, never taken as 0. */
export function sumFigure(ledger: Ledger, name: string, words: { title: Words; means: Words }): FigureDefinition {
  const field = ledger.fields[name]
  if (field?.kind !== 'integer' && field?.kind !== 'decimal') throw new Error(`ledger ${ledger.key}: ${name} is no number`)
  return ofLedger(ledger, snake(name), field.unit?.zh ?? '', { sum: name }, words, [name])
}
