import { useT } from '#kit/i18n'
import { ClockChip, Icon, urgency, useNow } from '#kit/ui'
import type { Clock as Given } from './model.ts'

/** A limit in days: its day while there is time, the day on which it was met, else its chip; it stands still while an appraisal lasts. */
export function Clock({ clock: { dueOn, metOn, paused, soonDays } }: { clock: Pick<Given, 'dueOn' | 'metOn' | 'paused' | 'soonDays'> }) {
  const t = useT(), now = useNow(), clock = { dueAt: `${dueOn}T23:59:59+08:00`, satisfiedAt: metOn, paused: paused && t('investigation.clock.paused'), soonMinutes: soonDays * 1440 }, is = urgency(clock, now)
  if (is !== 'ok' && is !== 'met') return <ClockChip {...clock} />
  return <span className={`clk ${is}`} title={dueOn}><Icon name={is === 'met' ? 'check' : 'clock'} small />{is === 'met' ? metOn : dueOn}</span>
}
