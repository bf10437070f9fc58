// 通知 notice: what a signed-in duty holder finds on his own screen: the calls that are put to him. Not 叫应 (the whole callout).
import { z } from 'zod'
import { instant, level } from '#kit/contract'

export const notice = z.object({
  callId: z.uuid(), level, title: z.string(), message: z.string(), number: z.string().nullable(), post: z.string(), regionName: z.string(), role: z.enum(['holder', 'superior']), drill: z.boolean(),
  startedAt: instant, endedAt: instant.nullable(), state: z.enum(['calling', 'answered', 'covered', 'unwoken']), answer: z.enum(['received', 'cannot_come', 'handed_over']).nullable(), answeredAt: instant.nullable(),
  /** the signed page on which it is answered: the same one that the SMS names */
  page: z.string(),
})
/** What he was told about a call that he had before: it was changed, lifted or taken back. It asks for nothing. */
export const told = z.object({ id: z.uuid(), kind: z.enum(['change', 'lift', 'cancel']), level, title: z.string(), message: z.string(), drill: z.boolean(), createdAt: instant })
export type Told = z.infer<typeof told>
export type Notice = z.infer<typeof notice>
