import { useState } from 'react'
import { Button, useAct } from '#kit/ui'
import { useT } from '#kit/i18n'
import { apiOf, type Ledger } from '#registry/definition'

/** A masked number. Opening it leaves an event, and says so beforehand. */
export function Sealed({ ledger, id, field, mask, may }: { ledger: Ledger; id: string; field: string; mask: string; may: boolean }) {
  const t = useT(), [shown, setShown] = useState(''), act = useAct(apiOf(ledger).reveal, { onDone: reply => setShown((reply as { value: string }).value) }), phone = ledger.fields[field]?.kind === 'phone'
  if (shown) return <span className="row">{phone ? <a className="link num" href={`tel:${shown}`}>{shown}</a> : <span className="num">{shown}</span>}<Button small quiet onClick={() => setShown('')}>{t('ledger.hide')}</Button></span>
  return <span className="row wrap"><span className="num">{mask}</span>{may && <><Button small icon="eye" busy={act.busy} onClick={() => void act.run({ params: { id }, body: { field } } as never)}>{t('ledger.open')}</Button><span className="s noprint">{t('ledger.openNote')}</span></>}</span>
}
