// POST /api/readings/:mapping: foreign JSON, read by a row, each item with a fate of its own.
import type { z } from 'zod'
import type { Tx } from '#kit/db'
import { parsePath, readMapped, receivedItem, valueAt, type Received } from '#monitoring/protocols'
import { holderOf, postItems } from '#monitoring/telemetry'
import { unknownMapping } from './errors.ts'
import type { itemFate } from './model.ts'
import { mappingByKey } from './store.ts'

type Fate = z.input<typeof itemFate>

/** Items of another station than the key's are refused, and kept with that reason; the others are stored all the same. */
export async function postMapped(tx: Tx, key: string, authorization: string | undefined, body: unknown, remote: string): Promise<Fate[]> {
  const holder = await holderOf(tx, authorization)
  const mapping = await mappingByKey(tx, key)
  if (!mapping) throw unknownMapping({})
  const now = (await tx.now()).getTime()
  const read = readMapped(mapping.spec, body, holder.code, now)
  const items = read.map((item, i): Received => {
    const raw = Buffer.from(JSON.stringify(rawOf(mapping.spec.items, body, i, read.length)) ?? 'null')
    if (item.ok && item.station !== holder.code) return { ok: false, protocol: 'http', raw, remote, station: item.station, func: null, reason: 'not_its_station', detail: `密钥属于 ${holder.code}` }
    return receivedItem('http', raw, remote, item)
  })
  const fates = await postItems(tx, holder, items)
  return fates.map((f, index) => ({ index, result: f.result, reason: f.reason, detail: f.detail, station: f.item.station, readings: f.readings, flagged: f.flagged }))
}

/** Each item is kept as its own frame; a payload that gave none is kept whole. */
function rawOf(items: string, body: unknown, index: number, count: number): unknown {
  const list = items === '' || count === 1 ? undefined : valueAt(body, parsePath(items))
  return Array.isArray(list) ? list[index] : body
}
