// 责任人 dutyHolder: the person (A, or B in his stead) on a 岗位 post of 防汛责任制 (防洪法 art. 38, 防汛条例 art. 4).
// 灾害信息员 informant: reports and verifies losses (自然灾害救助条例 art. 12); not a duty holder, is not called out.
import { z } from 'zod'
import { id, instant } from '#kit/contract'

export const rank = z.enum(['A', 'B'])

export const dutyHolder = z.object({
  id, postId: id, postTitle: z.string(), level: z.int(), rank, personName: z.string(), phoneMask: z.string(), regionCode: z.string(), regionPath: z.string(), place: z.string(),
  confirmedAt: instant.nullable(), disabledAt: instant.nullable(), demo: z.boolean(),
})
export type DutyHolder = z.infer<typeof dutyHolder>

export const post = z.object({
  id, title: z.string(), level: z.int(), charge: z.string(), regionCode: z.string(), regionPath: z.string(), place: z.string(), superiorPostId: id.nullable(),
  superiorTitle: z.string().nullable(), a: z.string().nullable(), b: z.string().nullable(),
})
export type Post = z.infer<typeof post>

export const informant = z.object({
  id, personName: z.string(), rank, phoneMask: z.string(), regionCode: z.string(), regionPath: z.string(), place: z.string(), trainedOn: z.string().nullable(), disabledAt: instant.nullable(), demo: z.boolean(),
})
export type Informant = z.infer<typeof informant>
