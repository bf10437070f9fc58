// 推送 push: a piece of knowledge put before the people of a role in a region, with a mark of who has read it. 采用 adoption: a county that has taken it up, counted.
import { z } from 'zod'
import { day, id, instant } from '#kit/contract'

/** Those to whom something may be pushed. */
export const pushRoles = ['city_duty', 'city_leader', 'county_commander', 'county_duty', 'town_cadre', 'office', 'inspector'] as const
export type PushRole = (typeof pushRoles)[number]

const count = z.number().int()
export const pushed = z.object({ id, knowledgeId: id, title: z.string(), kind: z.string(), summary: z.string().nullable(), note: z.string(), place: z.string().nullable(), by: z.string(), at: instant, readAt: instant.nullable() })
export type Pushed = z.output<typeof pushed>
export const push = z.object({ id, place: z.string().nullable(), roles: z.array(z.enum(pushRoles)), note: z.string(), by: z.string(), at: instant, readers: z.array(z.object({ name: z.string(), at: instant })) })
export const adoption = z.object({ id, place: z.string().nullable(), note: z.string(), adoptedOn: day, by: z.string() })
export const standing = z.object({ pushes: z.array(push), adoptions: z.array(adoption), mayPush: z.boolean(), mayAdopt: z.boolean(), regions: z.array(z.object({ code: z.string(), name: z.string() })) })
export const kindCounts = z.array(z.object({ kind: z.string(), items: count, pushed: count, adopted: count }))
