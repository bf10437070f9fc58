import { type InputHTMLAttributes, useRef } from 'react'
import { Icon } from '#kit/ui'
import { useT } from '#kit/i18n'
import { dayText } from '#registry/definition'

type DayProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange'> & { value: string; onChange: (day: string) => void }

/** A day as people type it (2023-5-1, 20230501, 2023年5月1日), or out of the browser's calendar: whose own field would show it in the order of the machine's language. */
export function DayInput({ value, onChange, ...rest }: DayProps) {
  const t = useT(), calendar = useRef<HTMLInputElement>(null), settle = (text: string) => { const day = dayText(text.trim()); if (day && day !== text) onChange(day) }
  return (
    <span className="row day">
      <input className="in grow" inputMode="numeric" autoComplete="off" maxLength={20} placeholder={t('registry.dayHint')} {...rest} value={value} onChange={e => onChange(e.target.value)} onBlur={e => settle(e.target.value)} />
      <button type="button" className="btn sm q" aria-label={t('registry.calendar')} onClick={() => calendar.current?.showPicker()}><Icon name="calendar" small /></button>
      <input ref={calendar} type="date" className="ghost" tabIndex={-1} aria-hidden="true" value={dayText(value) ?? ''} onChange={e => onChange(e.target.value)} />
    </span>
  )
}
