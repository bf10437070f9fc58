// 提醒 reminder: what a clock of work safety tells a person whom it concerns. Not 叫应 (nobody is asked for an answer), not 告知 notice (a text to those who had an earlier one).
import { z } from 'zod'
import { instant } from '#kit/contract'

/** Whoever may read reminders; of an enterprise's matter, its own officer. */
export const toldRoles = ['enterprise_officer', 'town_cadre', 'inspector', 'county_duty', 'county_commander', 'city_duty', 'office', 'city_leader'] as const

/** `part`: which step of the way up, '' for any. */
export const reminderRule = z.object({
  eventType: z.string(), part: z.string(), roles: z.array(z.string()), source: z.string(), reason: z.string(), version: z.int(),
  offAt: instant.nullable(), offBy: z.string().nullable(), changedAt: instant, changedBy: z.string(), verifiedAt: instant.nullable(), verifiedBy: z.string().nullable(), /** the asker set it: another one verifies it */ own: z.boolean(),
  /** people reminded by it in the last thirty days */
  told: z.int(),
})
export type ReminderRule = z.infer<typeof reminderRule>
