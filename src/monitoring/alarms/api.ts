import { z } from 'zod'
import { contract, idParams, instant, level, listOf, paging } from '#kit/contract'
import { alarm } from './model.ts'

export const listAlarms = contract({
  method: 'GET', path: '/api/alarms', summary: '报警（无数据报警自成一组，须指明 kind=silence）',
  reply: listOf(alarm).extend({ kinds: z.array(z.object({ kind: z.string(), n: z.number(), level })) }),
  query: z.object({
    ...paging, state: z.enum(['open', 'cleared', 'all']).default('open'), level: z.coerce.number().pipe(level).optional(), region: z.string().regex(/^[0-9A-Z/]*$/).max(60).optional(),
    kind: z.string().regex(/^[a-z]{2,20}$/).optional(), unseen: z.enum(['yes', 'no']).optional(),
  }),
})
const deed = z.object({ id: z.number(), at: instant, type: z.string(), actorName: z.string(), data: z.record(z.string(), z.unknown()) })
export const readAlarm = contract({
  method: 'GET', path: '/api/alarms/:id', params: idParams, summary: '报警、所测过程与规则各级阈值',
  reply: z.object({
    alarm, rain: z.array(z.object({ at: instant, mm: z.number() })), points: z.array(z.object({ at: instant, value: z.number() })), lines: z.array(z.object({ level, value: z.number() })), deeds: z.array(deed),
  }),
})
export const acknowledgeAlarm = contract({
  method: 'POST', path: '/api/alarms/:id/acknowledgement', params: idParams, summary: '确认报警（已知悉，不解除）', body: z.object({ note: z.string().trim().max(300).nullable().default(null) }), reply: alarm,
})
