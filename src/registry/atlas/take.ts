// The panel of 周边 as a file: a sheet that counts, then one per ledger with its own columns and the distance; an event per ledger taken.
import { randomUUID } from 'node:crypto'
import { pipeline } from 'node:stream/promises'
import { raw, sql, type Sql, type Tx } from '#kit/db'
import { forbidden } from '#kit/errors'
import { record } from '#kit/events'
import { streamed, type Streamed } from '#kit/http'
import { type Column, writeCsv, writeSheet } from '#kit/sheets'
import { type Ledger, optionsOf, type Query, snake } from '#registry/definition'
import { ledgerSheet } from '#registry/exports'
import { conditionsOf, ledgerNamed, mayReveal, seen } from '#registry/ledger'
import { placeLabels } from '#registry/regions'
import type { AroundLayer, Shape } from './api.ts'
import { lookAround } from './around.ts'
import { facetSql, phoneSql, type Spot, spotSql } from './near.ts'

type Taken = AroundLayer & { of: Ledger }
const away: Column = { title: '距离（米）', kind: 'number', width: 12 }
const metresSql = (ledger: Ledger, { lon, lat }: Spot): Sql => { const at = spotSql(ledger); return sql`round(anlan_metres(${at.lon}, ${at.lat}, ${lon}::float8, ${lat}::float8))::int` }

/** Counts are those of the lists. A ledger that the asker may read but not take out is counted, and its sheet is left out. */
export async function takeLayers(tx: Tx, shape: Shape, format: 'xlsx' | 'csv'): Promise<Streamed> {
  const found = await lookAround(tx, shape, 1), layers = found.layers.map((layer): Taken => ({ ...layer, of: ledgerNamed(layer.ledger) as Ledger })), taken = layers.filter((layer) => layer.may.take && layer.count)
  if (!layers.some((layer) => layer.may.take)) throw forbidden({ permission: 'transfer' })
  for (const { of, count } of taken) await record(tx, {
    type: `${of.key}.exported`, subject: { kind: 'export', id: randomUUID() }, region: tx.actor.scope === '!' ? '' : tx.actor.scope,
    data: { ledger: of.key, format, rows: count, filter: given(shape), sensitive: false },
  })
  const day = (await tx.now()).toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' }), name = `周边-${day}.${format}`
  return streamed(format === 'xlsx'
    ? { name, mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: (reading, out) => pipeline(writeSheet({ sheets: [countSheet(layers), ...taken.map(({ of }) => ledgerSheet(reading, of, shape as Query, [{ column: away, select: metresSql(of, found) }]))] }), out) }
    : { name, mime: 'text/csv; charset=utf-8', write: (reading, out) => pipeline(writeCsv(common, commonRows(reading, taken, shape, found)), out) })
}

const given = (shape: Shape) => Object.fromEntries(Object.entries(shape).filter(([, v]) => v))

const countSheet = (layers: readonly Taken[]) => ({
  name: '汇总', columns: [{ title: '台账', kind: 'text' }, { title: '数量', kind: 'number' }, { title: '合计', kind: 'text', width: 50 }, { title: '说明', kind: 'text', width: 30 }] as Column[],
  rows: layers.map(({ of, count, sums, may: { take } }) => [of.title.zh, count, sumWords(of, sums), take ? '' : '没有导出权限，只列数量']), plain: true,
})
const sumWords = (ledger: Ledger, sums: Readonly<Record<string, number>>): string => Object.entries(sums).map(([name, sum]) => {
  const field = ledger.fields[name]
  return `${field?.label.zh ?? name} ${sum}${field && 'unit' in field ? field.unit?.zh ?? '' : ''}`
}).join('，')

/** A csv is one table: what every ledger has. */
const common: Column[] = [{ title: '台账', kind: 'text' }, { title: '名称', kind: 'text', width: 30 }, { title: '类别', kind: 'text' }, { title: '所在地', kind: 'text', width: 24 }, { title: '电话', kind: 'text' }, { title: '经度', kind: 'number' }, { title: '纬度', kind: 'number' }, away]
const batch = 2000
type Row = { name: string; facet: string | null; regionPath: string; phone: string | null; lon: number; lat: number; metres: number }

async function* commonRows(tx: Tx, layers: readonly Taken[], shape: Shape, spot: Spot): AsyncGenerator<unknown[]> {
  for (const { of } of layers) {
    const facet = of.facet === undefined ? undefined : of.fields[of.facet], at = spotSql(of), words = new Map(facet ? optionsOf(facet).map((o) => [o.value, o.zh]) : [])
    const { where } = conditionsOf(of, shape as Query, mayReveal(tx.actor, of))
    await tx.run(sql`declare around no scroll cursor for select t.${raw(snake(of.name))}::text as name, ${facetSql(of)} as facet, t.region_path, ${phoneSql(of)} as phone,
      ${at.lon} as lon, ${at.lat} as lat, ${metresSql(of, spot)} as metres from ${seen(of)} where ${where} order by 7, t.id`)
    for (;;) {
      const rows = await tx.rows<Row>(sql`fetch ${raw(String(batch))} from around`), label = await placeLabels(tx, rows.map((row) => row.regionPath))
      for (const row of rows) yield [of.title.zh, row.name, words.get(row.facet ?? '') ?? row.facet, label(row.regionPath), row.phone, row.lon, row.lat, row.metres]
      if (rows.length < batch) break
    }
    await tx.run(sql`close around`)
  }
}
