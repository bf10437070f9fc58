// One's own reminders, for the page of notices.
export { Reminders } from './Reminders.tsx'
