// One element of one station over exactly the range that the page shows, as a spreadsheet; who took it is an event.
import { pipeline } from 'node:stream/promises'
import { chinaTime } from '#kit/calendar'
import type { Tx } from '#kit/db'
import { record } from '#kit/events'
import { streamed, type Streamed } from '#kit/http'
import { writeCsv, writeSheet, type Column } from '#kit/sheets'
import { elementNamed } from '#monitoring/protocols'
import { stationOf } from '#registry/stations'
import { readingsOf, type Range } from './curve.ts'

const qualities: Record<string, string> = { D: '故障', F: '停运', T: '超量程', M: '维护', C: '校准', B: '通信故障', P: '掉电', S: '手工录入', Z: '零点核查' }
const mark = (r: { flagged: boolean; quality: string | null }) => (r.flagged ? (r.quality ? qualities[r.quality] ?? '设备标记异常' : '时间超前') : '')

export async function takeReadings(tx: Tx, range: Range, format: 'xlsx' | 'csv'): Promise<Streamed> {
  const station = await stationOf(tx, range.id), named = elementNamed(range.element), title = range.element === 'RAIN' ? '时段雨量' : named?.zh ?? range.element, unit = range.element === 'RAIN' ? 'mm' : named?.unit ?? ''
  await record(tx, { type: 'telemetry.exported', subject: { kind: 'station', id: range.id }, region: station.regionPath, data: { element: range.element, from: range.from, to: range.to, format } })
  const columns: Column[] = [{ title: '观测时间', kind: 'date', width: 20 }, { title: `${title}${unit && `（${unit}）`}`, kind: 'number' }, { title: '原始值', kind: 'number' }, { title: '标记', kind: 'text' }]
  async function* rows(of: Tx) { for await (const r of readingsOf(of, range)) yield [chinaTime(r.at), r.value, r.sent, mark(r)] }
  const name = `${station.name}-${title}-${chinaTime(range.from).slice(0, 10)}至${chinaTime(range.to).slice(0, 10)}.${format}`
  if (format === 'csv') return streamed({ name, mime: 'text/csv; charset=utf-8', write: (of, out) => pipeline(writeCsv(columns, rows(of)), out) })
  return streamed({ name, mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: (of, out) => pipeline(writeSheet({ sheets: [{ name: title, columns, rows: rows(of), freeze: { rows: 1, columns: 1 } }] }), out) })
}
