// 搜索 search: one box over every ledger, by name, code or number. It finds; the page that opens has the record.
import { z } from 'zod'

export const kinds = ['warning', 'incident', 'order', 'callout', 'region', 'station', 'holder', 'team', 'shelter'] as const
export type Kind = (typeof kinds)[number]

export const found = z.object({ kind: z.enum(kinds), id: z.string(), title: z.string(), detail: z.string(), level: z.number().nullable() })
export type Found = z.infer<typeof found>

/** Hits of one kind: the first few, and whether there are more. */
export const EACH = 5
