import { useT } from '../../i18n/index.ts'
import { useNow } from '../live/clock.ts'
import { clockTime, dateTime, dayTime, duration } from './format.ts'
import { Icon, type IconName } from './Icon.tsx'
import { type Clock, type Urgency, urgency } from './urgency.ts'

const ICON: Record<Urgency, IconName> = { ok: 'clock', soon: 'clock', over: 'warn', met: 'check', pause: 'pause' }

/** One figure, urgency by weight: outline in time, bold outline soon, solid ink overdue, a tick when met. */
export function ClockChip(clock: Clock) {
  const t = useT(), now = useNow(), is = urgency(clock, now)
  const due = new Date(clock.dueAt).getTime(), left = due - now
  const words = {
    met: () => t('ui.clock.met', { at: near(clock.satisfiedAt ?? clock.dueAt, now) }),
    pause: () => typeof clock.paused === 'string' ? clock.paused : t('ui.clock.paused'),
    over: () => t('ui.clock.over', { span: duration(-left) }),
    soon: () => left < 120_000 ? countdown(left) : t('ui.clock.left', { span: duration(left) }),
    ok: () => endOfDay(due) ?? near(due, now),
  }[is]()
  return (
    <span className={`clk ${is}`} title={t('ui.clock.due', { at: endOfDay(due) ? `${dateTime(due - 1).slice(0, 10)} 24:00` : dateTime(due) })}>
      <Icon name={ICON[is]} small />{words}{clock.provisional && is !== 'met' ? `·${t('ui.clock.provisional')}` : ''}
    </span>
  )
}

/** The time alone where only one hour can be meant, within half a day; with its day elsewhere. */
const near = (at: string | number | Date, now: number): string => Math.abs(new Date(at).getTime() - now) > 12 * 3_600_000 ? dayTime(at) : clockTime(at)
/** A limit in days ends with its day: '11-30', not '12-01 00:00'. */
const endOfDay = (due: number): string | undefined => dateTime(due).endsWith(' 00:00:00') ? dayTime(due - 1).slice(0, 5) : undefined
const countdown = (ms: number): string => `${Math.floor(ms / 60_000)}:${String(Math.floor(ms / 1000) % 60).padStart(2, '0')}`
