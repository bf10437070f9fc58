// 避灾点 shelter: a place that people are moved to (GB 51143; 突发事件应对法 art. 31). Not to be confused with 储备库 depot.
import { z } from 'zod'
import { id, instant } from '#kit/contract'

export const facilities = ['water', 'power', 'toilet', 'medical', 'communications', 'signs', 'barrier_free'] as const
export const facility = z.enum(facilities)

export const shelter = z.object({
  id, code: z.string(), name: z.string(), regionCode: z.string(), regionPath: z.string(), place: z.string(), capacity: z.int(), area: z.number().nullable(), address: z.string(),
  lon: z.number(), lat: z.number(), managerName: z.string(), phoneMask: z.string(), facilities: z.array(facility), demo: z.boolean(), retiredAt: instant.nullable(),
})
export type Shelter = z.infer<typeof shelter>
