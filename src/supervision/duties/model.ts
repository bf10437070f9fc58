// 新业态 new business: a trade that no duty list names yet; proposed → claimed by a body or assigned by the committee → written into a duty list.
// 复核 review: a duty item whose law has a new edition, to be kept, changed or ended.
import { z } from 'zod'
import { day, id, instant } from '#kit/contract'

export const decisions = ['kept', 'changed', 'ended'] as const
export type Decision = (typeof decisions)[number]

export const review = z.object({
  id, dutyId: id, item: z.string(), organization: z.string().nullable(), law: z.string(), edition: z.string(), article: z.string().nullable(), openedAt: instant, dueOn: day, overdue: z.boolean(),
  decision: z.enum(decisions).nullable(), note: z.string().nullable(), decidedBy: z.string().nullable(), decidedAt: instant.nullable(),
})
export type Review = z.output<typeof review>

const count = z.number().int()
export const body = z.object({ id, name: z.string(), kind: z.enum(['safety_committee', 'special_committee', 'department', 'government']), leader: z.string().nullable(), members: count, items: count, changes: count })
export type Body = z.output<typeof body>
export const network = z.object({
  bodies: z.array(body),
  counts: z.object({ committees: count, departments: count, units: count, departmentsListed: count, unitsListed: count, unowned: count, reviews: count, reviewsOverdue: count }),
})
