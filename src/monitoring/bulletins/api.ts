import { z } from 'zod'
import { binary, contract, idParams, instant } from '#kit/contract'
import { content, threshold } from './model.ts'

const period = { from: instant, to: instant }
/** Hours back from the newest rain, the hydrological day (08:00–08:00) that it lies in, the storm that alarms, or a period of one's own. */
export const periods = ['1', '3', '6', '12', '24', 'day', 'storm', 'free'] as const
export const readBulletin = contract({
  method: 'GET', path: '/api/bulletin', summary: '某时段的雨情通报', query: z.object({ period: z.enum(periods).default('24'), from: instant.optional(), to: instant.optional() }),
  reply: z.object({ ...period, asOf: instant.nullable(), /** the clock is a replay's: how old it is says nothing */ replayed: z.boolean(), stormSince: instant.nullable(), content }),
})
const kept = z.object({
  id: z.uuid(), number: z.string().nullable(), periodFrom: instant, periodTo: instant, content, asOf: instant.nullable(), draftedAt: instant, draftedBy: z.string(), issuedAt: instant.nullable(), issuedBy: z.string().nullable(), regionPath: z.string(),
})
const listed = kept.omit({ content: true }).extend({ words: z.string() })
export type ListedBulletin = z.infer<typeof listed>
export const listBulletins = contract({ method: 'GET', path: '/api/bulletins', summary: '签发过的雨情通报和自动起草的一份', reply: z.object({ rows: z.array(listed), total: z.number() }) })
/** `changed`: printed figures that late or corrected readings have altered since. */
export const openBulletin = contract({
  method: 'GET', path: '/api/bulletins/:id', params: idParams, summary: '一份雨情通报及与现在的差异', reply: z.object({ bulletin: kept, changed: z.array(z.object({ figure: z.string(), params: z.record(z.string(), z.unknown()), printed: z.string(), now: z.string() })) }),
})
export const issueBulletin = contract({ method: 'POST', path: '/api/bulletins', summary: '签发雨情通报（取编号，存当时的数）', body: z.object(period), reply: kept })
export const bulletinDocx = contract({ method: 'GET', path: '/api/bulletins/:id/docx', params: idParams, summary: '下载 docx', reply: binary })
export const readThresholds = contract({ method: 'GET', path: '/api/bulletin-thresholds', summary: '雨情分档', reply: z.object({ rows: z.array(threshold) }) })
export const changeThresholds = contract({
  method: 'PUT', path: '/api/bulletin-thresholds', summary: '修改雨情分档', reply: z.object({ rows: z.array(threshold) }),
  body: z.object({ rows: z.array(threshold.omit({ changedAt: true, changedBy: true }).extend({ source: z.string().trim().min(2).max(300) })).min(1).max(6) }),
})
