import { useT, useWords } from '#kit/i18n'
import type { Ledger } from '#registry/definition'
import type { Request } from './model.ts'
import { labelOf, wordsOf } from './values.ts'

/** Field by field what stood there, what is asked for, and what stands there now where that has moved. */
export function Difference({ ledger, request: { kind, fields, state } }: { ledger: Ledger; request: Request }) {
  const t = useT(), words = useWords()
  const text = (name: string, value: unknown) => { const field = ledger.fields[name]; return field ? wordsOf(field, value) : String(value ?? '—') }
  const label = (name: string) => name === 'regionCode' ? labelOf(ledger, 'place', t, words) : name === 'lon' || name === 'lat' ? t(`changeRequest.${name}`) : labelOf(ledger, name, t, words)
  if (kind !== 'change') return <p className="m">{t(kind === 'retire' ? 'changeRequest.retires' : 'changeRequest.noted')}</p>
  return <>{fields.map(({ field, before, now, after }) => (
    <div key={field} className="diff"><span className="s">{label(field)}</span> <del>{text(field, before)}</del> → <ins>{text(field, after)}</ins>
      {state === 'open' && JSON.stringify(before) !== JSON.stringify(now) && <b className="tag">{t('changeRequest.nowIs', { value: text(field, now) })}</b>}</div>
  ))}</>
}
