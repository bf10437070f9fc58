// The records behind a number, newest first, by keyset: a page costs the same wherever it lies.
import { join, raw, sql, type Tx } from '#kit/db'
import { invalid } from '#kit/errors'
import { placeLabels } from '#registry/regions'
import { type Indicator, isOfLedger } from './definition.ts'
import { shown } from './shown.ts'
import { dayOf, keyOf, type Question, rowsWhere, table } from './source.ts'

export type Record = { id: string; href: string | null; place: string; cells: unknown[] }
export type Page = { rows: Record[]; next: string | null }
type Row = { id: string; path: string; day: string | null; cells: unknown[] }

export async function rowsPage(tx: Tx, indicator: Indicator, question: Question, { limit, cursor }: { limit: number; cursor?: string | undefined }): Promise<Page> {
  const columns = shown(indicator), key = sql`${keyOf(indicator)}`, day = dayOf(indicator), after = cursor === undefined ? undefined : cursorOf(cursor)
  const type = raw(isOfLedger(indicator.of) ? 'uuid' : 'text'), id = isOfLedger(indicator.of) ? key : sql`${key}::text`
  const beyond = !after ? sql`` : day ? sql`and (${day}, ${id}) < (${after.day}::date, ${after.id}::${type})` : sql`and ${id} > ${after.id}::${type}`
  const found = await tx.rows<Row>(sql`select ${id}::text as id, t.region_path as path, ${day ? sql`${day}::text` : sql`null::text`} as day, json_build_array(${join(columns.map((c) => c.column), ', ')}) as cells
    from ${table(indicator)} where ${rowsWhere(indicator, question)} ${beyond} order by ${day ? sql`${day} desc, ${id} desc` : id} limit ${limit + 1}`)
  const rows = found.slice(0, limit), label = await placeLabels(tx, rows.map((r) => r.path)), last = rows.at(-1), { of } = indicator
  return {
    rows: rows.map((r) => ({ id: r.id, href: isOfLedger(of) ? `/${of.ledger.path}/${r.id}` : of.href ? `${of.href}${r.id}` : null, place: label(r.path), cells: r.cells })),
    next: found.length > limit && last ? Buffer.from(JSON.stringify([last.day, last.id])).toString('base64url') : null,
  }
}

function cursorOf(text: string): { day: string | null; id: string } {
  try {
    const [day, id] = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[]
    if ((day === null || (typeof day === 'string' && /^\d{4}-\d\d-\d\d$/.test(day))) && typeof id === 'string' && id.length <= 100) return { day, id }
  } catch { /* not ours: refused below */ }
  throw invalid({ issues: [{ path: ['cursor'], message: '不是本系统给出的游标' }] })
}
