// 搜索 search: one box over every ledger and what is under way, by name, sound, code or number. It finds; the page that opens has the record.
import { z } from 'zod'

const words = z.object({ zh: z.string(), en: z.string() })
export const found = z.object({ kind: z.string(), id: z.string(), title: z.string(), detail: z.string(), level: z.number().nullable(), label: words, icon: z.string(), /** the page */ path: z.string() })
export type Found = z.infer<typeof found>

/** Hits of one kind: the first few, and whether there are more. */
export const EACH = 5
