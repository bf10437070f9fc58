// One's own reminders, for the page of notices; the page of their rules.
import type { Page } from '#kit/ui'

export { Reminders } from './Reminders.tsx'

export const pages: Page[] = [
  { path: '/reminder-rules', title: 'reminder.rules', centre: 'desk', permission: 'reminder_rule.read', menu: { order: 42, icon: 'settings' }, load: () => import('./RulesPage.tsx') },
]
