import { contract, instant } from '#kit/contract'
import { z } from 'zod'
import { outsideWays, quietHours, reminderRule, toldRoles, wayStanding } from './model.ts'

export const reminder = z.object({
  eventId: z.int(), type: z.string(), title: z.string(), place: z.string(), dueAt: instant.nullable(), article: z.string().nullable(), toldAt: instant, seenAt: instant.nullable(),
  /** the page of what it is about */
  page: z.string().nullable(),
})
export type Reminder = z.infer<typeof reminder>
export const listReminders = contract({ method: 'GET', path: '/api/reminders', summary: '我的提醒', reply: z.object({ rows: z.array(reminder), unseen: z.int() }) })
export const seeReminders = contract({ method: 'POST', path: '/api/reminders/seen', summary: '已阅提醒', body: z.object({ eventIds: z.array(z.int()).min(1).max(500) }), reply: z.object({ seen: z.int() }) })

const key = { eventType: z.string().regex(/^[a-z_]{1,40}\.[a-z_]{1,40}$/), part: z.string().regex(/^[a-z]{0,20}$/), version: z.int() }
export const listReminderRules = contract({ method: 'GET', path: '/api/reminder-rules', summary: '提醒规则：哪个时限提醒谁，是否启用', reply: z.object({ rows: z.array(reminderRule), quiet: quietHours.nullable(), quietBy: z.string().nullable(), gatherMinutes: z.int(), ways: z.array(wayStanding) }) })
const change = z.object({ ...key, roles: z.array(z.enum(toldRoles)).min(1).max(toldRoles.length), ways: z.array(z.enum(outsideWays)).max(2), urgent: z.boolean(), on: z.boolean(), source: z.string().trim().min(2).max(300), reason: z.string().trim().min(2).max(200) })
export type RuleChange = z.infer<typeof change>
/** `version`: the one that was seen. */
export const changeReminderRule = contract({ method: 'PUT', path: '/api/reminder-rules', summary: '修改提醒规则（写明依据和理由，修改后待核实）', body: change, reply: reminderRule })
export const verifyReminderRule = contract({ method: 'POST', path: '/api/reminder-rules/verification', summary: '核实提醒规则（须由修改人以外的人）', body: z.object(key), reply: reminderRule })
/** Reminders that are not urgent wait for the end of the quiet hours, and are gathered for so many minutes. */
export const setReminderQuiet = contract({ method: 'PUT', path: '/api/reminder-settings', summary: '设定提醒短信的免打扰时段', body: z.object({ quiet: quietHours.nullable(), gatherMinutes: z.int().min(0).max(120) }), reply: z.object({}) })
