// 映射: how a foreign JSON payload is read, as data: where the station stands, where the time, which paths are which elements. No code of anybody's is run.
import { z } from 'zod'
import type { Received, Value } from '../received.ts'
import { parsePath, valueAt } from './path.ts'

const path = z.string().max(200).refine((text) => { try { parsePath(text); return true } catch { return false } }, '路径无法识别，例如 data.items[0].value')
export const elementName = z.string().regex(/^[A-Za-z][A-Za-z0-9_.-]{0,31}$/, '要素名以字母开头，至多 32 个字母、数字和 _ . -').refine((e) => e !== 'RAIN', 'RAIN 由系统推算，不能直接写入')

/** `items`: path of the list whose members are read one by one; '' = the payload is one item. Paths of station, time and elements start at the item. */
export const spec = z.object({
  items: path.default(''),
  /** path of the address in the item; '' = from the topic, or the key's own station */
  station: path.default(''),
  /** '' = when it came */
  time: path.default(''),
  /** iso: with its zone; beijing: 'YYYY-MM-DD HH:mm[:ss]' without one; s and ms: since 1970 */
  timeFormat: z.enum(['iso', 'beijing', 's', 'ms']).default('iso'),
  elements: z.array(z.object({ element: elementName, path: path.min(1), factor: z.number().default(1), offset: z.number().default(0) })).min(1).max(64),
})
export type Spec = z.output<typeof spec>

export type ItemRead = { ok: true; station: string; at: number; values: Value[] } | { ok: false; reason: 'bad_body' | 'bad_time' | 'bad_address'; detail: string }

const limits = { items: 1000, depth: 32 }

/** The items of a payload in order, each read or refused by itself. `station`: where the item names none. `now`: its coming, epoch ms. */
export function readMapped(given: Spec, payload: unknown, station: string | null, now: number): ItemRead[] {
  const list = given.items === '' ? [payload] : valueAt(payload, parsePath(given.items))
  if (!Array.isArray(list)) return [{ ok: false, reason: 'bad_body', detail: `${given.items} 处不是列表` }]
  if (list.length > limits.items) return [{ ok: false, reason: 'bad_body', detail: `${list.length} 项；至多 ${limits.items}` }]
  return list.map((item) => readItem(given, item, station, now))
}

function readItem(given: Spec, item: unknown, station: string | null, now: number): ItemRead {
  const named = given.station === '' ? station : valueAt(item, parsePath(given.station))
  if ((typeof named !== 'string' && typeof named !== 'number') || !/^[!-~]{1,64}$/.test(String(named))) return { ok: false, reason: 'bad_address', detail: given.station === '' ? '没有测站地址' : `${given.station} 处没有测站地址` }
  const at = given.time === '' ? now : instant(valueAt(item, parsePath(given.time)), given.timeFormat)
  if (at === undefined) return { ok: false, reason: 'bad_time', detail: `${given.time} 处不是 ${given.timeFormat} 时间` }
  const values: Value[] = []
  for (const e of given.elements) {
    const found = valueAt(item, parsePath(e.path))
    if (found === undefined) continue
    const n = typeof found === 'number' ? found : typeof found === 'string' && /^\s*[+-]?\d{1,15}(?:\.\d{0,12})?\s*$/.test(found) ? Number(found) : null
    // fifteen digits are what a double holds: 0.1 × 3 is 0.3 then
    values.push({ station: String(named), element: e.element, at, value: n === null || !Number.isFinite(n) ? null : Number((n * e.factor + e.offset).toPrecision(15)) })
  }
  return values.length > 0 ? { ok: true, station: String(named), at, values } : { ok: false, reason: 'bad_body', detail: '没有找到任何要素' }
}

function instant(found: unknown, format: Spec['timeFormat']): number | undefined {
  const text = String(found ?? '').trim()
  const ms = format === 's' || format === 'ms' ? (/^\d{1,14}(?:\.\d{0,6})?$/.test(text) ? Number(text) * (format === 's' ? 1000 : 1) : NaN)
    : format === 'iso' ? (/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)$/.test(text) ? Date.parse(text) : NaN)
      : /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d(?::\d\d)?$/.test(text) ? Date.parse(`${text.replace(' ', 'T')}+08:00`) : NaN
  return ms >= 0 && ms < 4_102_444_800_000 ? Math.round(ms) : undefined // until 2100
}

/** Bytes → JSON, under a cap of nesting. */
export function parsePayload(bytes: Buffer): unknown {
  let depth = 0, most = 0, quoted = false
  for (let i = 0; i < bytes.length; i++) {
    const b = bytes[i]
    if (quoted) { if (b === 0x5c) i++; else if (b === 0x22) quoted = false; continue }
    if (b === 0x22) quoted = true
    else if (b === 0x5b || b === 0x7b) most = Math.max(most, ++depth)
    else if (b === 0x5d || b === 0x7d) depth--
  }
  if (most > limits.depth) throw new RangeError(`嵌套超过 ${limits.depth} 层`)
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    throw new RangeError('不是 JSON')
  }
}

/** An item as telemetry takes it. `raw`: what came, kept with it. */
export const receivedItem = (protocol: string, raw: Buffer, remote: string, item: ItemRead): Received => item.ok
  ? { ok: true, protocol, raw, remote, station: item.station, func: null, serial: 0, sentAt: null, stationClass: null, values: item.values, attachments: [] }
  : { ok: false, protocol, raw, remote, station: null, func: null, reason: item.reason, detail: item.detail }
