// 救援队伍 team. 三分三联: by tier, by area, by task. Kinds: 突发事件应对法 art. 39. Not to be confused with 责任人 dutyHolder.
import { z } from 'zod'
import { id, instant } from '#kit/contract'

export const skills = ['water', 'diving', 'sea', 'drainage', 'mountain', 'demolition', 'engineering', 'forest_fire', 'hazmat', 'medical', 'communications', 'drone', 'power'] as const
export const skill = z.enum(skills)
export const readiness = z.enum(['ready', 'standby', 'off'])
export const tier = z.enum(['city', 'county', 'town'])
export const teamKinds = ['national', 'professional', 'grassroots', 'unit', 'social', 'volunteer', 'military'] as const
export const teamKind = z.enum(teamKinds)

export const equipment = z.array(z.object({ name: z.string().trim().min(1).max(40), count: z.number().min(0), unit: z.string().trim().max(10) })).max(50)

export const team = z.object({
  id, name: z.string(), kind: teamKind, tier, regionCode: z.string(), regionPath: z.string(), place: z.string(), leaderName: z.string(), phoneMask: z.string(), skills: z.array(skill),
  equipment, members: z.int(), lon: z.number(), lat: z.number(), readiness, coastal: z.boolean(),
  insuredUntil: z.string().nullable(), demo: z.boolean(), retiredAt: instant.nullable(),
})
export type Team = z.infer<typeof team>
export type Skill = z.infer<typeof skill>
