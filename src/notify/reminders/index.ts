// 提醒 reminders: what the clocks of work safety tell the people whom they concern. Not 叫应 (nobody is asked for an answer), not 告知 (a text to those who had an earlier one).
import { actorId } from '#kit/access'
import { job } from '#kit/events'
import type { Feature } from '#kit/feature'
import { route } from '#kit/http'
import * as api from './api.ts'
import { changeRule, rulesNow, verifyRule } from './rules.ts'
import { sender } from './send.ts'
import { setQuiet, settingsNow, standing } from './settings.ts'
import { remindersOf, seen } from './store.ts'
import { promises } from './promises.ts'
import { remind, told } from './tell.ts'

export { told }
export { unseenReminders } from './store.ts'

const whole = { open: 'who is told of what in the whole city, nothing of anybody' } as const

export const feature: Feature = {
  name: 'notify/reminders',
  permissions: {
    'reminder.read': ['city_duty', 'city_leader', 'county_commander', 'county_duty', 'town_cadre', 'enterprise_officer', 'office', 'inspector'],
    'reminder_rule.read': ['city_duty', 'city_leader', 'county_commander', 'county_duty', 'office'], 'reminder_rule.change': ['office'], 'reminder_rule.verify': ['office', 'city_leader'],
  },
  routes: [
    route(api.listReminders, { permission: 'reminder.read', scope: 'self', run: ({ tx, actor }) => remindersOf(tx, actorId(actor) ?? '') }),
    route(api.seeReminders, { permission: 'reminder.read', scope: 'self', run: async ({ tx, actor, body }) => ({ seen: await seen(tx, actorId(actor) ?? '', body.eventIds) }) }),
    route(api.listReminderRules, { permission: 'reminder_rule.read', scope: 'region', run: async ({ tx }) => ({ rows: await rulesNow(tx), ...(await settingsNow(tx)), ways: await standing(tx) }) }),
    route(api.setReminderQuiet, { permission: 'reminder_rule.change', scope: whole, run: async ({ tx, body }) => (await setQuiet(tx, body), {}) }),
    route(api.changeReminderRule, { permission: 'reminder_rule.change', scope: whole, run: ({ tx, body }) => changeRule(tx, body) }),
    route(api.verifyReminderRule, { permission: 'reminder_rule.verify', scope: whole, run: ({ tx, body }) => verifyRule(tx, body) }),
  ],
  jobs: [job({ key: 'reminders.tell', on: told, run: async (tx, event) => void (await remind(tx, event)) })],
  background: [sender], promises,
  ledgers: ['reminders', 'reminder_rules', 'reminder_texts', 'reminder_text_items'],
}
