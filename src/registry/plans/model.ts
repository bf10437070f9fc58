// 村级预案 villagePlan: a village's own flood and typhoon plan on file (防洪法 art. 40, 福建省防洪防台规定). One is in force per village.
// Not to be confused with 应急响应 response, which a command starts.
import { z } from 'zod'
import { id, instant } from '#kit/contract'

export const villagePlan = z.object({
  id, regionCode: z.string(), regionPath: z.string(), place: z.string(), title: z.string(), version: z.int(), filedOn: z.string(), peopleAtRisk: z.int(), meetingPoint: z.string(),
  demo: z.boolean(), retiredAt: instant.nullable(),
})
export type VillagePlan = z.infer<typeof villagePlan>
