import { z } from 'zod'
import { contract, idParams, instant } from '#kit/contract'
import { fix, storm } from './model.ts'

const state = z.object({
  at: instant, lon: z.number(), lat: z.number(), windMs: z.number().nullable(), pressureHpa: z.number().nullable(),
  force: z.number().nullable(), grade: z.string().nullable(), heading: z.number(), speedKmh: z.number(),
  radiiModel: z.boolean(), interpolated: z.boolean(), cityKm: z.number().nullable(),
})
export type StormState = z.infer<typeof state>
const feature = z.object({ type: z.literal('Feature'), properties: z.record(z.string(), z.unknown()), geometry: z.object({ type: z.string(), coordinates: z.unknown() }) })
const collection = z.object({ type: z.literal('FeatureCollection'), features: z.array(feature) })
const force = z.union([z.literal(7), z.literal(10), z.literal(12)])

export const listStorms = contract({ method: 'GET', path: '/api/storms', summary: '台风列表', reply: z.object({ rows: z.array(storm), total: z.number() }) })
export const activeStorm = contract({
  method: 'GET', path: '/api/storms/active', summary: '当前台风',
  reply: z.object({ storm: storm.nullable(), state: state.nullable(), /** the forecast is the rest of a known track */ replayed: z.boolean() }),
})
export const readStorm = contract({
  method: 'GET', path: '/api/storms/:id', params: idParams, summary: '台风及其各时次位置',
  reply: z.object({ storm, fixes: z.array(fix), state: state.nullable() }),
})
/** GeoJSON, WGS84: line of what was observed, line of the forecast, points of both. */
export const stormTrack = contract({ method: 'GET', path: '/api/storms/:id/track', params: idParams, summary: '台风路径', reply: collection })
/** GeoJSON polygons of the circles at a moment (the last observed one when not given). */
export const stormCircles = contract({
  method: 'GET', path: '/api/storms/:id/circles', params: idParams, query: z.object({ at: instant.optional() }), summary: '某时刻的风圈',
  reply: collection.extend({ at: instant, state }),
})
const town = z.object({ code: z.string(), name: z.string(), countyCode: z.string(), countyName: z.string(), reachedAt: instant, leftAt: instant.nullable(), nearestKm: z.number(), nearestAt: instant, observed: z.boolean() })
export type Arrival = z.infer<typeof town>
export const stormArrivals = contract({
  method: 'GET', path: '/api/storms/:id/arrivals', params: idParams, query: z.object({ force: z.coerce.number().pipe(force).default(7) }), summary: '风圈到达各乡镇的时间',
  reply: z.object({ force, at: instant.nullable(), rows: z.array(town), total: z.number(), towns: z.number() }),
})
export const importTrack = contract({
  method: 'POST', path: '/api/storms/import', summary: '导入台风路径', bodyLimit: 2 * 1024 * 1024,
  body: z.object({ file: z.string().min(1).max(200), text: z.string().min(20).max(1_500_000), pick: z.string().max(40).optional() }),
  reply: z.object({ storm, fixes: z.number() }),
})
