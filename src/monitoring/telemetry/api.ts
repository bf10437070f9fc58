import { z } from 'zod'
import { contract, idParams, instant, listOf, paging } from '#kit/contract'
import { frameRow, gaugeRain, latestRow, readingRow, results } from './model.ts'

const element = z.string().regex(/^[A-Z][A-Z0-9]{0,9}$/)
const regionPath = z.string().regex(/^(?:[0-9A-Z]{2,12}\/){1,4}$/).optional()

export const rainContract = contract({
  method: 'GET', path: '/api/telemetry/rain', summary: '雨情：各测站时段雨量',
  query: z.object({ hours: z.coerce.number().int().min(1).max(72).default(24), asOf: instant.pipe(z.iso.datetime()).optional(), region: regionPath }),
  reply: z.object({ asOf: instant.nullable(), at: instant, hours: z.number(), rows: z.array(gaugeRain) }),
})

export const gaugeContract = contract({
  method: 'GET', path: '/api/telemetry/gauges/:id', summary: '测站的最新观测', params: idParams, query: z.object({ asOf: z.iso.datetime().optional() }),
  reply: z.object({ gauge: gaugeRain, asOf: instant.nullable(), latest: z.array(latestRow), elements: z.array(z.string()) }),
})

export const curveContract = contract({
  method: 'GET', path: '/api/telemetry/gauges/:id/curve', summary: '测站过程线', params: idParams,
  query: z.object({ element, hours: z.coerce.number().int().min(1).max(24 * 31).default(24), asOf: z.iso.datetime().optional() }),
  reply: z.object({ element: z.string(), from: instant.nullable(), to: instant.nullable(), points: z.array(z.object({ at: instant, value: z.number() })) }),
})

export const readingsContract = contract({
  method: 'GET', path: '/api/telemetry/gauges/:id/readings', summary: '测站观测值', params: idParams, query: z.object({ element: element.optional(), ...paging }), reply: listOf(readingRow),
})

export const framesContract = contract({
  method: 'GET', path: '/api/frames', summary: '收到的报文',
  query: z.object({ result: z.enum(results).optional(), station: z.string().max(11).optional(), ...paging }),
  reply: listOf(frameRow).extend({ counts: z.record(z.enum(results), z.number()), at: instant }),
})

export const frameContract = contract({
  method: 'GET', path: '/api/frames/:id', summary: '一条报文', params: idParams,
  reply: frameRow.extend({
    hex: z.string(), shownStation: z.string().nullable(),
    values: z.array(z.object({ station: z.string(), element: z.string(), at: instant, value: z.number().nullable() })),
    attachments: z.array(z.object({ kind: z.string(), size: z.number(), text: z.string().nullable() })),
  }),
})

export const unregisteredContract = contract({
  method: 'GET', path: '/api/frames/unregistered', summary: '未登记测站',
  reply: z.object({ rows: z.array(z.object({ stationCode: z.string(), frames: z.number(), firstAt: instant, lastAt: instant })) }),
})

export const postReadings = contract({
  method: 'POST', path: '/api/readings', summary: '测站上报观测值（Authorization: Bearer 测站密钥）',
  body: z.object({
    /** the sender's own clock; with it a corrected value replaces an earlier one */
    sentAt: z.iso.datetime({ offset: true }).optional(),
    readings: z.array(z.object({ element: element.refine((e) => e !== 'RAIN', 'derived, not observed'), observedAt: z.iso.datetime({ offset: true }), value: z.number().nullable() })).min(1).max(500),
  }),
  reply: z.object({ result: z.enum(results), readings: z.number(), flagged: z.number() }),
})

const settings = z.object({ futureMinutes: z.number().int().min(0).max(1440), silentMinutes: z.number().int().min(1).max(10_080) })
export const settingsContract = contract({ method: 'GET', path: '/api/telemetry/settings', summary: '遥测设置', reply: settings })
export const changeSettingsContract = contract({ method: 'PUT', path: '/api/telemetry/settings', summary: '修改遥测设置', body: settings, reply: settings })
