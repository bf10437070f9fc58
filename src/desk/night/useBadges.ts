import { useCall, useMe } from '#kit/ui'
import { deskBadges } from './api.ts'

/** For the rail. Who has no desk has no badges. */
export function useBadges(): Readonly<Record<string, number>> {
  const { may } = useMe()
  return useCall(deskBadges, {}, { live: ['alarm.', 'warning.', 'response.', 'order.', 'incident.', 'accident.', 'reminder.'], every: 60_000, enabled: may('desk.read') }).data ?? {}
}
