import { contract, instant } from '#kit/contract'
import { z } from 'zod'

export const reminder = z.object({
  eventId: z.int(), type: z.string(), title: z.string(), place: z.string(), dueAt: instant.nullable(), article: z.string().nullable(), toldAt: instant, seenAt: instant.nullable(),
  /** the page of what it is about */
  page: z.string().nullable(),
})
export type Reminder = z.infer<typeof reminder>
export const listReminders = contract({ method: 'GET', path: '/api/reminders', summary: '我的提醒', reply: z.object({ rows: z.array(reminder), unseen: z.int() }) })
export const seeReminders = contract({ method: 'POST', path: '/api/reminders/seen', summary: '已阅提醒', body: z.object({ eventIds: z.array(z.int()).min(1).max(500) }), reply: z.object({ seen: z.int() }) })
