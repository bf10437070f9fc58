// 导出: the records behind a number as a workbook, with an event that says who took what.
import { randomUUID } from 'node:crypto'
import { pipeline } from 'node:stream/promises'
import type { Tx } from '#kit/db'
import { record } from '#kit/events'
import { streamed, type Streamed } from '#kit/http'
import { type Column, writeSheet } from '#kit/sheets'
import { type Field, writeCell } from '#registry/definition'
import { type Indicator, isOfLedger } from './definition.ts'
import { askedOf, type Query } from './read.ts'
import { rowsPage } from './rows.ts'
import { shown } from './shown.ts'
import { fieldOf, type Question } from './source.ts'
import { questionOf } from './store.ts'

const atOnce = 2000
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export async function takeRows(tx: Tx, indicator: Indicator, query: Query): Promise<Streamed> {
  const question = await questionOf(tx, indicator, askedOf(indicator, query)), day = (await tx.now()).toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' }), title = indicator.title.zh
  await record(tx, { type: 'indicator.exported', subject: { kind: 'export', id: randomUUID() }, region: tx.actor.scope === '!' ? '' : tx.actor.scope, data: { indicator: indicator.key, ...query } })
  const { columns, fields } = sheetOf(indicator)
  return streamed({
    name: `${title}-${day}.xlsx`, mime: xlsx,
    write: (reading, out) => pipeline(writeSheet({ sheets: [{ name: title, freeze: { rows: 1, columns: 1 }, columns, rows: cellsOf(reading, indicator, question, fields) }] }), out),
  })
}

const kindOf = (field: Field | undefined): Column['kind'] => (field?.kind === 'day' ? 'date' : field?.kind === 'integer' || field?.kind === 'decimal' ? 'number' : 'text')

function sheetOf(indicator: Indicator): { columns: Column[]; fields: (Field | undefined)[] } {
  const { of } = indicator, columns = shown(indicator)
  const fields = columns.map(({ name }) => fieldOf(indicator, name === 'name' && isOfLedger(of) ? of.ledger.name : name))
  return { fields, columns: [...columns.map(({ words }, i): Column => ({ title: words.zh, kind: kindOf(fields[i]) })), { title: '所在地', kind: 'text' }] }
}

async function* cellsOf(tx: Tx, indicator: Indicator, question: Question, fields: readonly (Field | undefined)[]): AsyncGenerator<unknown[]> {
  let cursor: string | undefined
  do {
    const { rows, next } = await rowsPage(tx, indicator, question, { limit: atOnce, cursor })
    for (const { cells, place } of rows) yield [...cells.map((value, i) => { const field = fields[i]; return field?.kind === 'choice' && value !== null ? writeCell(field, value) : value }), place]
    cursor = next ?? undefined
  } while (cursor)
}
