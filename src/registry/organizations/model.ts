// 组织 organization: a body that orders, answers or owns: 政府, 防指, 应急管理局, 乡镇. Not a firm: 企业 enterprise has a ledger of its own.
import { z } from 'zod'
import { id, instant } from '#kit/contract'

export const kinds = ['government', 'flood_command', 'bureau', 'department', 'town', 'village', 'team_owner'] as const
export const kind = z.enum(kinds)

export const organization = z.object({
  id, code: z.string(), name: z.string(), kind, regionCode: z.string(), regionPath: z.string(), place: z.string(), superiorId: id.nullable(), superiorName: z.string().nullable(),
  phoneMask: z.string().nullable(), demo: z.boolean(), retiredAt: instant.nullable(),
})
export type Organization = z.infer<typeof organization>
