import { type RefObject, useEffect, useState } from 'react'
import { Button, Kbd } from '#kit/ui'
import { useT } from '#kit/i18n'

export type Filter = { key: string; label: string; options: readonly { value: string; label: string }[] }
type SieveProps = { find: RefObject<HTMLInputElement | null>; hint: string; values: Record<string, string>; filters: readonly Filter[]; onSet: (key: string, value: string | null) => void; onClear?: () => void }

export function Sieve({ find, hint, values, filters, onSet, onClear }: SieveProps) {
  const t = useT(), [text, setText] = useState(values.q ?? ''), [composing, setComposing] = useState(false)
  useEffect(() => setText(values.q ?? ''), [values.q])
  // half a syllable of an IME finds nothing: only what is settled is asked
  useEffect(() => {
    if (composing || text.trim() === (values.q ?? '')) return
    const wait = setTimeout(() => onSet('q', text.trim() || null), 250)
    return () => clearTimeout(wait)
  }, [text, composing])
  return (
    <div className="sieve noprint">
      <input ref={find} className="in" type="search" value={text} maxLength={50} aria-label={t('ledger.find')} placeholder={hint} onChange={e => setText(e.target.value)} onCompositionStart={() => setComposing(true)} onCompositionEnd={() => setComposing(false)} />
      <Kbd>/</Kbd>
      {filters.map(({ key, label, options }) => (
        <select key={key} className="in" aria-label={label} value={values[key] ?? ''} onChange={e => onSet(key, e.target.value || null)}>
          <option value="">{label}</option>
          {options.map(o => <option key={o.value} value={o.value}>{o.label}</option>)}
        </select>
      ))}
      {onClear && <Button small quiet onClick={onClear}>{t('ledger.clear')}</Button>}
    </div>
  )
}
