// 提醒 reminder: what a clock of work safety tells a person whom it concerns. Not 叫应 (nobody is asked for an answer), not 告知 notice (a text to those who had an earlier one).
import { z } from 'zod'
import { instant } from '#kit/contract'

/** Whoever may read reminders; of an enterprise's matter, its own officer. */
export const toldRoles = ['enterprise_officer', 'town_cadre', 'inspector', 'county_duty', 'county_commander', 'city_duty', 'office', 'city_leader'] as const

/** 短信, 企业微信: beside the desk, where the city wants it. */
export const outsideWays = ['sms', 'wecom'] as const
export type OutsideWay = (typeof outsideWays)[number]

/** `part`: which step of the way up, '' for any. */
export const reminderRule = z.object({
  eventType: z.string(), part: z.string(), roles: z.array(z.string()), ways: z.array(z.enum(outsideWays)), /** waits for no quiet hours */ urgent: z.boolean(), source: z.string(), reason: z.string(), version: z.int(),
  offAt: instant.nullable(), offBy: z.string().nullable(), changedAt: instant, changedBy: z.string(), verifiedAt: instant.nullable(), verifiedBy: z.string().nullable(), /** the asker set it: another one verifies it */ own: z.boolean(),
  /** people reminded by it in the last thirty days */
  told: z.int(),
})
export type ReminderRule = z.infer<typeof reminderRule>

const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
export const quietHours = z.object({ from: hour, to: hour }).refine((q) => q.from !== q.to, '免打扰的起止不能相同')
/** How a way fared in the last seven days. */
export const wayStanding = z.object({ way: z.enum(outsideWays), connected: z.boolean(), sent: z.int(), delivered: z.int(), failed: z.int(), unclear: z.int(), waiting: z.int() })
export type WayStanding = z.infer<typeof wayStanding>

/** What an event is called where only words without names may stand. */
export type Item = { type: string; county: string | null; dueAt: string | null; seen: boolean }
const months = (due: string) => { const [, m = '', d = ''] = new Date(Date.parse(due) + 8 * 3_600_000 - 1000).toISOString().slice(0, 10).split('-'); return `${Number(m)}月${Number(d)}日` }
/** Of one reminder its kind, county and day; of many how many of which kind. No name, number, title or address; of a tip-off not even the county. `made`: when the text began, so that two of the same words are two. */
export function textOf(items: readonly Item[], named: (type: string) => string, made: string): string {
  const [one] = items, clock = new Date(Date.parse(made) + 8 * 3_600_000).toISOString(), at = `（${Number(clock.slice(5, 7))}月${Number(clock.slice(8, 10))}日${clock.slice(11, 16)}）`
  const kinds = [...new Map(items.map((i) => [i.type, items.filter((o) => o.type === i.type).length]))].toSorted((a, b) => b[1] - a[1])
  const said = items.length === 1 && one ? `${named(one.type)}${one.county && !one.type.startsWith('tipoff.') ? `：${one.county}` : ''}${one.dueAt ? `，期限${months(one.dueAt)}` : ''}` : `您有${items.length}条新提醒：${kinds.slice(0, 3).map(([type, n]) => `${named(type)}${n}条`).join('，')}${kinds.length > 3 ? '等' : ''}`
  return `【安澜提醒】${said}。请登录安澜“我的通知”查看，不用回复。${at}`
}
