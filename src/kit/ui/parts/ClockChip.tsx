import { useT } from '../../i18n/index.ts'
import { useNow } from '../live/clock.ts'
import { clockTime, dateTime, dayTime, duration } from './format.ts'
import { Icon, type IconName } from './Icon.tsx'

export type Clock = {
  dueAt: string
  satisfiedAt?: string | null
  /** A clock that stands still says why (等待补正). */
  paused?: string | boolean | null
  /** The holiday table does not reach this date: the day may still move. */
  provisional?: boolean
  /** From this many minutes before the time the chip turns bold. */
  soonMinutes?: number
}

type Urgency = 'ok' | 'soon' | 'over' | 'met' | 'pause'
const ICON: Record<Urgency, IconName> = { ok: 'clock', soon: 'clock', over: 'warn', met: 'check', pause: 'pause' }

export function urgency({ dueAt, satisfiedAt, paused, soonMinutes = 30 }: Clock, now: number): Urgency {
  if (satisfiedAt) return 'met'
  if (paused) return 'pause'
  const left = new Date(dueAt).getTime() - now
  return left < 0 ? 'over' : left <= soonMinutes * 60_000 ? 'soon' : 'ok'
}

/** One figure, urgency by weight: outline in time, bold outline soon, solid ink overdue, a tick when met. */
export function ClockChip(clock: Clock) {
  const t = useT(), now = useNow(), is = urgency(clock, now)
  const due = new Date(clock.dueAt).getTime(), left = due - now
  const words = {
    met: () => t('ui.clock.met', { at: clockTime(clock.satisfiedAt ?? clock.dueAt) }),
    pause: () => typeof clock.paused === 'string' ? clock.paused : t('ui.clock.paused'),
    over: () => t('ui.clock.over', { span: duration(-left) }),
    soon: () => left < 120_000 ? countdown(left) : t('ui.clock.left', { span: duration(left) }),
    ok: () => left > 20 * 3_600_000 ? dayTime(due) : clockTime(due),
  }[is]()
  return (
    <span className={`clk ${is}`} title={t('ui.clock.due', { at: dateTime(due) })}>
      <Icon name={ICON[is]} small />{words}{clock.provisional && is !== 'met' ? `·${t('ui.clock.provisional')}` : ''}
    </span>
  )
}

const countdown = (ms: number): string => `${Math.floor(ms / 60_000)}:${String(Math.floor(ms / 1000) % 60).padStart(2, '0')}`
