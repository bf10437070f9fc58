// The list of vessels at sea as a spreadsheet: what is read down the phone. Who took it is an event.
import { randomUUID } from 'node:crypto'
import { pipeline } from 'node:stream/promises'
import { chinaTime } from '#kit/calendar'
import type { Tx } from '#kit/db'
import { record } from '#kit/events'
import { streamed, type Streamed } from '#kit/http'
import { writeSheet, type Column } from '#kit/sheets'
import type { AtSeaRow } from './seaModel.ts'

const beijing = (at: string | null): string | null => (at === null ? null : chinaTime(at))
const columns: (Column & { of: (r: AtSeaRow) => unknown })[] = [
  { title: '船名', kind: 'text', of: (r) => r.name }, { title: 'MMSI', kind: 'text', of: (r) => r.key }, { title: '所属', kind: 'text', width: 24, of: (r) => r.home }, { title: '船籍港', kind: 'text', of: (r) => r.homePort },
  { title: '船东', kind: 'text', width: 24, of: (r) => r.owner }, { title: '联系人', kind: 'text', of: (r) => r.contact }, { title: '电话', kind: 'text', of: (r) => r.phoneMask }, { title: '在船人数', kind: 'number', of: (r) => r.people },
  { title: '最后位置时间', kind: 'date', width: 20, of: (r) => beijing(r.observedAt) }, { title: '经度', kind: 'number', of: (r) => r.lon }, { title: '纬度', kind: 'number', of: (r) => r.lat }, { title: '距台风中心（公里）', kind: 'number', of: (r) => r.km },
  { title: '7级风圈到达', kind: 'date', width: 20, of: (r) => beijing(r.reached[7]) }, { title: '10级风圈到达', kind: 'date', width: 20, of: (r) => beijing(r.reached[10]) }, { title: '12级风圈到达', kind: 'date', width: 20, of: (r) => beijing(r.reached[12]) },
]

export async function takeAtSea(tx: Tx, rows: readonly AtSeaRow[], filter: Record<string, unknown>): Promise<Streamed> {
  await record(tx, { type: 'mover.exported', subject: { kind: 'export', id: randomUUID() }, region: tx.actor.scope === '!' ? '' : tx.actor.scope, data: { list: 'vessels_at_sea', rows: rows.length, filter } })
  const day = (await tx.now()).toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' })
  return streamed({
    name: `海上船舶-${day}.xlsx`, mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: (_, out) => pipeline(writeSheet({ sheets: [{ name: '海上船舶', columns, rows: rows.map((r) => columns.map((c) => c.of(r))), freeze: { rows: 1, columns: 1 } }] }), out),
  })
}
