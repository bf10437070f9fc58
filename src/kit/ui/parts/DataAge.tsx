import { useT } from '../../i18n/index.ts'
import { useNow } from '../live/clock.ts'
import { dateTime, duration } from './format.ts'

/** How old what is shown is. Grey and hatched once older than `staleAfter` seconds; × with the reason when there is nothing. */
export function DataAge({ at, label = '', staleAfter = 300, reason }: { at: string | number | null | undefined; label?: string; staleAfter?: number; reason?: string }) {
  const t = useT(), now = useNow()
  if (at === null || at === undefined) return <span className="age stale dead">{label} {reason ?? t('ui.age.none')}</span>
  const age = now - new Date(at).getTime(), stale = age > staleAfter * 1000
  return <span className={stale ? 'age stale' : 'age'} title={dateTime(at)}>{label ? `${label} ` : ''}{duration(age)}{stale ? ` ${t('ui.age.stale')}` : ''}</span>
}
