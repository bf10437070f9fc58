// 导出: what the filter shows, as a file, with an event that says who took what. The event is committed before the first byte is sent.
import { randomUUID } from 'node:crypto'
import { pipeline } from 'node:stream/promises'
import { sql, type Tx } from '#kit/db'
import { forbidden } from '#kit/errors'
import { record } from '#kit/events'
import { streamed, type Streamed } from '#kit/http'
import type { Ledger, Query } from '#registry/definition'
import { mayReveal, totalRows } from '#registry/ledger'
import type { Format, Wanted } from './api.ts'
import { type Cell, type Column, columnsOf } from './columns.ts'
import { reasonMissing, tooManyRows } from './errors.ts'
import { files } from './files.ts'
import { rowsOf } from './rows.ts'

export type Taking = Omit<Wanted, 'format'> & { format: Format; query: Query }

/** Checks, counts, records; answers the file to be streamed. */
export async function take(tx: Tx, ledger: Ledger, { query, format, columns: wanted, sort, sensitive = false, reason }: Taking): Promise<Streamed & { rows: number }> {
  if (sensitive && !mayReveal(tx.actor, ledger)) throw forbidden({ permission: `${ledger.key}.reveal` })
  if (sensitive && !reason) throw reasonMissing()
  const columns = columnsOf(ledger, wanted, sensitive), rows = await totalRows(tx, ledger, query)
  const file = files[format], day = (await tx.now()).toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' })
  if (file.most && rows > file.most) throw tooManyRows({ rows, most: file.most })
  await record(tx, {
    type: `${ledger.key}.exported`, subject: { kind: 'export', id: randomUUID() }, region: tx.actor.scope === '!' ? '' : tx.actor.scope,
    data: { ledger: ledger.key, format, rows, columns: columns.map((c) => c.key), filter: given(query), ...(sort ? { sort } : {}), sensitive, ...(reason ? { reason } : {}) },
  })
  return { rows, ...streamed({
    name: `${ledger.title.zh}-${day}.${file.ending}`, mime: file.mime,
    write: (reading, out) => pipeline(file.make({ ledger, columns, rows: cellsOf(reading, ledger, { ...query, sort }, columns, { reveal: mayReveal(tx.actor, ledger), placed: file.placed ?? false }) }), out),
  }) }
}

const given = (query: Query) => Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined && value !== ''))

const position = [{ select: sql`t.lon` }, { select: sql`t.lat` }]

/** Rows as cells; with `placed` lon and lat follow the columns. */
async function* cellsOf(tx: Tx, ledger: Ledger, query: Query & { sort?: string }, columns: readonly Column[], { reveal, placed }: { reveal: boolean; placed: boolean }): AsyncGenerator<Cell[][]> {
  const names = new Map((await tx.rows<{ code: string; name: string }>(sql`select code, name from regions`)).map((r) => [r.code, r.name]))
  for await (const batch of rowsOf(tx, ledger, query, placed ? [...columns, ...position] : columns, reveal))
    yield batch.map((row) => row.map((value, i) => { const column = columns[i]; return column ? column.cell(value, names) : (value as Cell) }))
}
