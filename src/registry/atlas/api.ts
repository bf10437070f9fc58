// The map's questions: tiles of any ledger, the rows nearest to a place, and what lies around a place or within a shape.
import { z } from 'zod'
import { binary, contract, id, instant } from '#kit/contract'
import { filters, type Ledger } from '#registry/definition'
import { MAX_ZOOM } from './model.ts'

const lonLat = '-?\\d{1,3}(?:\\.\\d{1,7})?,-?\\d{1,2}(?:\\.\\d{1,7})?'
/** A row near a place: how it is called, where, how far along the great circle in metres; `phone` as lists show it, masked. */
export const nearRow = z.object({ id, name: z.string(), place: z.string(), facet: z.string().nullable(), phone: z.string().nullable(), lon: z.number(), lat: z.number(), metres: z.number() })
export type NearRow = z.infer<typeof nearRow>

function make(ledger: Ledger) {
  const at = `/api/${ledger.path}`, { zh } = ledger.title
  return {
    /** `v`: the tag of `about`, so that a moved ledger has other addresses. */
    tile: contract({
      method: 'GET', path: `${at}/tiles/:z/:x/:y`, summary: `${zh}矢量瓦片（MVT，与列表同一筛选）`, query: filters(ledger).extend({ v: z.string().max(40).optional() }), reply: binary,
      params: z.object({ z: z.coerce.number().int().min(0).max(MAX_ZOOM), x: z.coerce.number().int().min(0), y: z.coerce.number().int().min(0) }).refine((t) => t.x < 2 ** t.z && t.y < 2 ** t.z, '不在这一级的范围内'),
    }),
    about: contract({ method: 'GET', path: `${at}/tiles`, summary: `${zh}图层：总数、有位置的数、范围`, query: filters(ledger), reply: z.object({ total: z.int(), placed: z.int(), bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]).nullable(), tag: z.string() }) }),
    nearest: contract({
      method: 'GET', path: `${at}/nearest`, summary: `离一点最近的${zh}（与列表同一筛选）`, reply: z.object({ rows: z.array(nearRow) }),
      query: filters(ledger).extend({ at: z.string().regex(new RegExp(`^${lonLat}$`), '写作 经度,纬度'), limit: z.coerce.number().int().min(1).max(100).default(20) }),
    }),
  }
}
const made = new Map<string, ReturnType<typeof make>>()
export function atlasApiOf(ledger: Ledger): ReturnType<typeof make> {
  const api = made.get(ledger.key) ?? make(ledger)
  made.set(ledger.key, api)
  return api
}

/** near: lon,lat,metres · within: a ring of lon,lat points apart by ; — one of the two, as a list's filters write them. */
const shape = {
  near: z.string().regex(new RegExp(`^${lonLat},\\d{1,6}$`), '写作 经度,纬度,米').optional(),
  within: z.string().max(8000).regex(new RegExp(`^${lonLat}(?:;${lonLat}){2,299}$`), '写作 经度,纬度;经度,纬度;…，3 到 300 点').optional(),
}
const oneShape = <T extends { near?: string; within?: string }>(q: T) => Boolean(q.near) !== Boolean(q.within)
const which = '给出 near 或 within 之一'

/** One entry per ledger with positions that the asker may read, in the catalogue's order; `count` is what the list says with the same filter. */
export const aroundLayer = z.object({ ledger: z.string(), count: z.int(), sums: z.record(z.string(), z.number()), rows: z.array(nearRow), may: z.object({ take: z.boolean() }) })
export type AroundLayer = z.infer<typeof aroundLayer>
export const around = contract({
  method: 'GET', path: '/api/around', summary: '周边：圈内或框内的各类台账', query: z.object({ ...shape, each: z.coerce.number().int().min(1).max(50).default(10), /** keys of ledgers; all unless told */ only: z.string().max(500).optional() }).refine(oneShape, which),
  reply: z.object({ at: instant, lon: z.number(), lat: z.number(), layers: z.array(aroundLayer) }),
})
export const takeAround = contract({
  method: 'GET', path: '/api/around/export', summary: '导出周边（每类台账一张表，留痕）', query: z.object({ ...shape, format: z.enum(['xlsx', 'csv']).default('xlsx') }).refine(oneShape, which), reply: binary,
})
export type Shape = { near?: string; within?: string }
