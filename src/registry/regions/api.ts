import { z } from 'zod'
import { contract } from '#kit/contract'
import { ledgerQuery, regionCode } from '#registry/filters'
import { region } from './model.ts'

const params = z.object({ code: regionCode })
const brief = z.object({ code: z.string(), name: z.string(), path: z.string(), level: z.int() })

export const listPrefectures = contract({ method: 'GET', path: '/api/prefectures', summary: '全国地级单位（首次运行时选择）', reply: z.object({ rows: z.array(z.object({ code: z.string(), name: z.string(), province: z.string() })) }) })

/** `parent`: its children; `q`: any region whose name or code has it; neither: the city's counties. `under` keeps a search within a region. */
export const listRegions = contract({
  method: 'GET', path: '/api/regions', summary: '区划',
  query: z.object({ q: ledgerQuery.q, limit: ledgerQuery.limit, parent: regionCode.optional(), under: regionCode.optional(), level: z.coerce.number().int().min(2).max(5).optional() }),
  reply: z.object({ rows: z.array(region.extend({ place: z.string(), children: z.int() })), total: z.int() }),
})
export const getRegion = contract({
  method: 'GET', path: '/api/regions/:code', summary: '区划详情', params,
  reply: z.object({ region, chain: z.array(brief), children: z.int(), outline: z.object({ source: z.string(), datum: z.string(), schematic: z.boolean(), version: z.int(), importedAt: z.string() }).nullable() }),
})
export const townShapes = contract({
  method: 'GET', path: '/api/map/towns', summary: '乡镇边界（导入过的，WGS84）', reply: z.object({ rows: z.array(z.object({ code: z.string(), attribution: z.string(), geometry: z.custom<GeoJSON.Geometry>() })) }),
})
export const mapBase = contract({
  method: 'GET', path: '/api/map/base', summary: '底图：陆地、市界、县界（GeoJSON，WGS84）',
  reply: z.object({ type: z.literal('FeatureCollection'), attribution: z.array(z.string()), features: z.array(z.unknown()) }),
})
