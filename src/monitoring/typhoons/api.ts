import { z } from 'zod'
import { contract, idParams, instant } from '#kit/contract'
import { fix, forecast, radii, storm, warningLine } from './model.ts'

const state = z.object({
  at: instant, lon: z.number(), lat: z.number(), windMs: z.number().nullable(), pressureHpa: z.number().nullable(),
  force: z.number().nullable(), grade: z.string().nullable(), heading: z.number(), speedKmh: z.number(),
  radiiModel: z.boolean(), interpolated: z.boolean(), cityKm: z.number().nullable(),
})
export type StormState = z.infer<typeof state>
const feature = z.object({ type: z.literal('Feature'), properties: z.record(z.string(), z.unknown()), geometry: z.object({ type: z.string(), coordinates: z.unknown() }) })
const collection = z.object({ type: z.literal('FeatureCollection'), features: z.array(feature) })
const agency = z.string().max(16).optional()
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
  method: 'GET', path: '/api/storms/:id/circles', params: idParams, query: z.object({ at: instant.optional(), agency }), summary: '某时刻的风圈',
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
/** The newest forecast of every agency, side by side. */
export const stormForecasts = contract({
  method: 'GET', path: '/api/storms/:id/forecasts', params: idParams, summary: '各机构台风预报',
  reply: z.object({ rows: z.array(forecast.extend({ source: z.string(), receivedAt: instant })) }),
})
const typed = z.object({
  at: instant.refine((text) => !Number.isNaN(Date.parse(text)), '不是有效时间'), lon: z.number().min(90).max(200), lat: z.number().min(0).max(60),
  windMs: z.number().min(0).max(120).nullable(), pressureHpa: z.number().min(850).max(1050).nullable(), radii: radii.optional(),
})
export const typeFix = contract({
  method: 'POST', path: '/api/storms/fixes', summary: '人工录入台风定位',
  body: z.object({ stormId: z.uuid().optional(), no: z.string().regex(/^\d{4}$/), name: z.string().trim().min(1).max(40), nameZh: z.string().trim().max(20).nullable().default(null), fix: typed }),
  reply: z.object({ storm }),
})

const passing = z.object({ reachedAt: instant, leftAt: instant.nullable(), /** from the last observed position; 0 where it has come */ hoursLeft: z.number().nullable() }).nullable()
const reach = z.object({
  code: z.string(), name: z.string(), countyCode: z.string(), countyName: z.string(), /** from the centre at its last observed position */ kmNow: z.number().nullable(),
  nearestKm: z.number(), nearestAt: instant, reach: z.object({ 7: passing, 10: passing, 12: passing }),
})
export type Reach = z.infer<typeof reach>
/** Every town that a circle covers, with the times of all three, along one agency's forecast. */
export const stormReach = contract({
  method: 'GET', path: '/api/storms/:id/reach', params: idParams, query: z.object({ agency }), summary: '七、十、十二级风圈到达各乡镇的时间',
  reply: z.object({ now: instant.nullable(), agency: z.string().nullable(), /** the circles are the model's, at least in part */ model: z.boolean(), rows: z.array(reach), total: z.number(), towns: z.number() }),
})
const similar = z.object({
  id: z.uuid(), no: z.string(), name: z.string(), nameZh: z.string().nullable(), line: z.array(z.tuple([z.number(), z.number()])), score: z.number(), meanKm: z.number(), placeKm: z.number(), windDiff: z.number().nullable(),
  nearestKm: z.number(), nearestAt: instant, peakMs: z.number().nullable(),
})
export type Similar = z.infer<typeof similar>
/** `compared`: archive storms that came near. */
export const similarStorms = contract({
  method: 'GET', path: '/api/storms/:id/similar', params: idParams, query: z.object({ limit: z.coerce.number().int().min(1).max(20).default(5) }), summary: '历史相似路径',
  reply: z.object({ rows: z.array(similar), total: z.number(), compared: z.number() }),
})
export const listWarningLines = contract({ method: 'GET', path: '/api/storm-warning-lines', summary: '台风 24、48 小时警戒线', reply: z.object({ rows: z.array(warningLine) }) })
export const changeWarningLine = contract({
  method: 'PUT', path: '/api/storm-warning-lines', summary: '修改警戒线', body: warningLine.omit({ changedAt: true, changedBy: true }), reply: z.object({ rows: z.array(warningLine) }),
})
