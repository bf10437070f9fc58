import { z } from 'zod'
import { contract, id, idParams, instant, listOf, paging } from '#kit/contract'
import { fire, pixel, states } from './model.ts'

const warden = z.object({ id, name: z.string(), metres: z.number(), place: z.string() })
const deed = z.object({ id: z.number(), at: instant, type: z.string(), actorName: z.string(), data: z.record(z.string(), z.unknown()) })

export const listFires = contract({
  method: 'GET', path: '/api/fires', summary: '疑似火情', query: z.object({ state: z.enum(['open', ...states, 'all']).default('open'), days: z.coerce.number().int().min(1).max(3660).optional(), ...paging }), reply: listOf(fire),
})
export const readFire = contract({
  method: 'GET', path: '/api/fires/:id', params: idParams, summary: '疑似火情：像元、最近的网格员和村',
  reply: z.object({ fire, pixels: z.array(pixel), wardens: z.array(warden), village: z.object({ code: z.string(), name: z.string(), metres: z.number() }).nullable(), deeds: z.array(deed) }),
})
export const judgeFire = contract({
  method: 'POST', path: '/api/fires/:id/verdict', params: idParams, summary: '核查火点：确认、排除、已扑灭',
  body: z.object({ state: z.enum(['confirmed', 'false', 'extinguished']), note: z.string().trim().max(500).default('') }), reply: z.object({ fire }),
})
