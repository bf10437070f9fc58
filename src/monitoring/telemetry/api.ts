import { z } from 'zod'
import { binary, contract, day, idParams, instant, listOf, paging } from '#kit/contract'
import { curvePoint, flaggedPoint, frameRow, gaugeRain, latestRow, newestRow, readingRow, results, townDay } from './model.ts'

/** 'PT' of SL 651, 'a21005.Rtd' of HJ 212, a name of one's own in a mapping */
const element = z.string().regex(/^[A-Za-z][A-Za-z0-9_.-]{0,31}$/)
const regionPath = z.string().regex(/^(?:[0-9A-Z]{2,12}\/){1,4}$/).optional()

export const rainContract = contract({
  method: 'GET', path: '/api/telemetry/rain', summary: '雨情：各测站时段雨量',
  query: z.object({ hours: z.coerce.number().int().min(1).max(72).default(24), asOf: instant.pipe(z.iso.datetime()).optional(), region: regionPath }),
  reply: z.object({ asOf: instant.nullable(), at: instant, hours: z.number(), rows: z.array(gaugeRain) }),
})

export const newestContract = contract({
  method: 'GET', path: '/api/telemetry/latest', summary: '各测站一个要素的最新值', query: z.object({ element, region: regionPath }), reply: z.object({ element: z.string(), at: instant, rows: z.array(newestRow) }),
})

/** Hydrological days by the date on which they begin (08:00 Beijing); both ends are in. */
const days = z.object({ from: day, to: day }).refine(({ from, to }) => from <= to && Date.parse(to) - Date.parse(from) <= 366 * 86_400_000, '起止日期须先后有序，且不超过一年')
export const townDaysContract = contract({
  method: 'GET', path: '/api/telemetry/days', summary: '乡镇日雨量（8 时至次日 8 时）', query: days.and(z.object({ region: regionPath })),
  reply: z.object({ from: day, to: day, rows: z.array(townDay) }),
})
export const stationDaysContract = contract({
  method: 'GET', path: '/api/telemetry/gauges/:id/days', summary: '测站日雨量（8 时至次日 8 时）', params: idParams, query: days,
  reply: z.object({ rows: z.array(z.object({ day, mm: z.number(), falls: z.number() })) }),
})

export const gaugeContract = contract({
  method: 'GET', path: '/api/telemetry/gauges/:id', summary: '测站的最新观测', params: idParams, query: z.object({ asOf: z.iso.datetime().optional() }),
  reply: z.object({
    gauge: gaugeRain, asOf: instant.nullable(), latest: z.array(latestRow), elements: z.array(z.string()),
    /** the highest 特征值 that its level has reached, and by how much (超警 +Δ) */ status: z.object({ key: z.string(), above: z.number() }).nullable(),
  }),
})

/** A range up to a year: its last `hours` before `asOf`, or from–to. */
const range = { element, hours: z.coerce.number().int().min(1).max(24 * 366).default(24), asOf: z.iso.datetime().optional(), from: z.iso.datetime().optional(), to: z.iso.datetime().optional() }
const sound = ({ from, to }: { from?: string; to?: string }) => !from || !to || (from < to && Date.parse(to) - Date.parse(from) <= 366 * 86_400_000)
const unsound = '起止时间须先后有序，且不超过一年'

export const curveContract = contract({
  method: 'GET', path: '/api/telemetry/gauges/:id/curve', summary: '测站过程线（最长一年，按时段归并）', params: idParams, query: z.object(range).refine(sound, unsound),
  reply: z.object({
    element: z.string(), from: instant.nullable(), to: instant.nullable(), /** seconds; 0: each reading */ step: z.number(), calibrated: z.boolean(),
    points: z.array(curvePoint), flagged: z.array(flaggedPoint),
    /** 特征值 of the station that this element is held against */ lines: z.array(z.object({ key: z.string(), value: z.number() })), verified: z.boolean(),
  }),
})
export const exportContract = contract({
  method: 'GET', path: '/api/telemetry/gauges/:id/export', summary: '导出测站观测值（xlsx 或 csv）', params: idParams,
  query: z.object({ element, from: z.iso.datetime(), to: z.iso.datetime(), format: z.enum(['xlsx', 'csv']).default('xlsx') }).refine(sound, unsound), reply: binary,
})

export const readingsContract = contract({
  method: 'GET', path: '/api/telemetry/gauges/:id/readings', summary: '测站观测值', params: idParams, query: z.object({ element: element.optional(), ...paging }), reply: listOf(readingRow),
})

export const framesContract = contract({
  method: 'GET', path: '/api/frames', summary: '收到的报文',
  query: z.object({ result: z.enum(results).optional(), station: z.string().max(64).optional(), protocol: z.string().regex(/^[a-z0-9]{2,16}$/).optional(), ...paging }),
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

export const shownContract = contract({
  method: 'GET', path: '/api/telemetry/gauges/:id/shown', summary: '测站的图片和人工置数', params: idParams,
  reply: z.object({
    pictures: z.array(z.object({ takenAt: instant, width: z.number().nullable(), height: z.number().nullable(), fault: z.string().nullable(), ready: z.boolean() })),
    notes: z.array(z.object({ writtenAt: instant, text: z.string() })),
  }),
})
export const pictureContract = contract({ method: 'GET', path: '/api/telemetry/gauges/:id/pictures/:at', summary: '测站的一张图片', params: idParams.extend({ at: z.iso.datetime() }), reply: binary })

export const unregisteredContract = contract({
  method: 'GET', path: '/api/frames/unregistered', summary: '未登记测站',
  reply: z.object({ rows: z.array(z.object({ protocol: z.string(), stationCode: z.string(), frames: z.number(), firstAt: instant, lastAt: instant })) }),
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
