import { useEffect, useRef, useState } from 'react'
import { Icon, Kbd, useShortcut } from '#kit/ui'
import { useT } from '#kit/i18n'

/** The list's box. Half a syllable of an IME finds nothing: only what is settled is asked. */
export function Search({ value, hint, onAsk }: { value: string; hint: string; onAsk: (q: string | null) => void }) {
  const t = useT(), [text, setText] = useState(value), [composing, setComposing] = useState(false), box = useRef<HTMLInputElement>(null)
  useEffect(() => setText(value), [value])
  useEffect(() => {
    if (composing || text.trim() === value) return
    const wait = setTimeout(() => onAsk(text.trim() || null), 250)
    return () => clearTimeout(wait)
  }, [text, composing])
  useShortcut('/', t('ledger.find'), () => box.current?.focus())
  return (
    <label className="search noprint"><Icon name="search" small />
      <input ref={box} type="search" value={text} maxLength={50} aria-label={t('ledger.find')} placeholder={hint} onChange={e => setText(e.target.value)} onCompositionStart={() => setComposing(true)} onCompositionEnd={() => setComposing(false)}
        onKeyDown={e => { if (!e.nativeEvent.isComposing && (e.key === 'Escape' || e.key === 'Enter')) { e.currentTarget.blur(); document.querySelector<HTMLElement>('[data-walk]')?.focus() } }} />
      <Kbd>/</Kbd></label>
  )
}
