import { z } from 'zod'
import { binary, contract, day, id, idParams, instant, listOf, paging } from '#kit/contract'
import { episode, given, keyOf, kinds, mover, trackPoint } from './model.ts'
import { atSeaRow, forces, step } from './seaModel.ts'

const states = ['all', 'live', 'stale', 'never', 'alarm', 'sea', 'heard', 'retired'] as const
const filter = { kind: z.enum(kinds).optional(), state: z.enum(states).default('all'), q: z.string().trim().max(60).optional(), region: z.string().max(12).optional() }
const flag = z.enum(['true', 'false']).default('true').transform((v) => v === 'true')
const why = z.object({ reason: z.string().trim().min(2).max(200) })

export const listMovers = contract({ method: 'GET', path: '/api/movers', summary: '移动目标：危货车辆和船舶', query: z.object({ ...filter, ...paging }), reply: listOf(mover) })
export const moverDots = contract({
  method: 'GET', path: '/api/movers/map', summary: '移动目标的最新位置（地图用，最多 5000 个）', query: z.object(filter),
  reply: z.object({ rows: z.array(z.object({ id, kind: z.enum(kinds), name: z.string(), lon: z.number(), lat: z.number(), speedKmh: z.number().nullable(), heading: z.number().nullable(), observedAt: instant, stale: z.boolean(), alarmed: z.boolean(), atSea: z.boolean() })), most: z.number() }),
})
export const moverStrangers = contract({
  method: 'GET', path: '/api/movers/strangers', summary: '未登记而请求注册的终端',
  reply: z.object({ rows: z.array(z.object({ key: z.string(), plate: z.string(), terminal: z.string(), maker: z.string(), remote: z.string(), reason: z.enum(['unknown', 'plate', 'terminal']), asked: z.number(), firstAt: instant, lastAt: instant })) }),
})
export const moverRefusals = contract({
  method: 'GET', path: '/api/movers/refusals', summary: '被拒收的报文（最近 100 条）', query: z.object({ protocol: z.string().max(40).optional(), reason: z.string().max(40).optional() }),
  reply: z.object({ rows: z.array(z.object({ receivedAt: instant, protocol: z.string(), remote: z.string(), key: z.string().nullable(), reason: z.string(), detail: z.string(), raw: z.string() })) }),
})
export const readMover = contract({ method: 'GET', path: '/api/movers/:id', params: idParams, summary: '一个移动目标', reply: z.object({ mover }) })
export const moverTrack = contract({
  method: 'GET', path: '/api/movers/:id/track', params: idParams, query: z.object({ day: day.optional() }), summary: '一天的轨迹和报警（北京时间的一天）',
  reply: z.object({ day, points: z.array(trackPoint), episodes: z.array(episode), overspeedKmh: z.number(), source: z.string(), verified: z.boolean(), cut: z.boolean() }),
})
export const addMover = contract({
  method: 'POST', path: '/api/movers', summary: '登记移动目标',
  body: z.discriminatedUnion('kind', [given.extend({ kind: z.literal('vehicle'), key: keyOf.vehicle }), given.extend({ kind: z.literal('vessel'), key: keyOf.vessel })]), reply: z.object({ id }),
})
export const changeMover = contract({ method: 'PUT', path: '/api/movers/:id', params: idParams, summary: '修改移动目标', body: given, reply: z.object({}) })
export const unbindMover = contract({ method: 'POST', path: '/api/movers/:id/unbinding', params: idParams, summary: '解除车载终端的绑定（换终端时）', body: why, reply: z.object({}) })
export const retireMover = contract({ method: 'POST', path: '/api/movers/:id/retirement', params: idParams, summary: '注销移动目标', body: why, reply: z.object({}) })
export const revealMover = contract({ method: 'POST', path: '/api/movers/:id/reveals', params: idParams, summary: '查看联系电话（留痕）', reply: z.object({ value: z.string() }) })

const sea = { storm: z.uuid().optional(), region: z.string().max(12).optional(), q: z.string().trim().max(60).optional(), registered: flag }
export const vesselsAtSea = contract({
  method: 'GET', path: '/api/vessels-at-sea', summary: '海上船舶：谁还在风圈内，何时到达', query: z.object(sea),
  reply: z.object({ storm: z.object({ id, no: z.string(), name: z.string(), replay: z.boolean() }).nullable(), steps: z.array(step), rows: z.array(atSeaRow), total: z.number(), at: instant }),
})
export const exportAtSea = contract({
  method: 'GET', path: '/api/vessels-at-sea/export', summary: '导出海上船舶名单（留痕）', query: z.object({ ...sea, force: z.coerce.number().pipe(z.union(forces.map((f) => z.literal(f)) as [z.ZodLiteral<7>, z.ZodLiteral<10>, z.ZodLiteral<12>])).optional() }), reply: binary,
})

const aisSource = z.object({ title: z.string().trim().min(2).max(60), host: z.string().trim().regex(/^[A-Za-z0-9.:-]{1,120}$/, '主机名或地址'), port: z.number().int().min(1).max(65_535), inside: z.boolean().default(false), enabled: z.boolean().default(true) })
export const listAisSources = contract({
  method: 'GET', path: '/api/ais-sources', summary: 'AIS 来源（本系统主动连接）', reply: z.object({ rows: z.array(aisSource.extend({ id, changedAt: instant, changedBy: z.string(), state: z.string().nullable(), reason: z.string().nullable(), perMinute: z.number(), day: z.number(), refused: z.number(), lastAt: instant.nullable() })) }),
})
export const addAisSource = contract({ method: 'POST', path: '/api/ais-sources', summary: '登记 AIS 来源', body: aisSource, reply: z.object({ id }) })
export const changeAisSource = contract({ method: 'PUT', path: '/api/ais-sources/:id', params: idParams, summary: '修改 AIS 来源', body: aisSource, reply: z.object({}) })
