import { z } from 'zod'
import { contract, idParams, instant, level, listOf, paging } from '#kit/contract'
import { alarm } from './model.ts'

export const listAlarms = contract({
  method: 'GET', path: '/api/alarms', summary: '报警', reply: listOf(alarm),
  query: z.object({ ...paging, state: z.enum(['open', 'cleared', 'all']).default('open'), level: z.coerce.number().pipe(level).optional(), region: z.string().regex(/^[0-9A-Z/]*$/).max(60).optional() }),
})
const deed = z.object({ id: z.number(), at: instant, type: z.string(), data: z.record(z.string(), z.unknown()) })
export const readAlarm = contract({
  method: 'GET', path: '/api/alarms/:id', params: idParams, summary: '报警及其逐时雨量',
  reply: z.object({ alarm, rain: z.array(z.object({ at: instant, mm: z.number() })), deeds: z.array(deed) }),
})
