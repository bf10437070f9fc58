import { useState } from 'react'
import { useT } from '#kit/i18n'
import { Button, serverNow, useAct, useMe, useNow } from '#kit/ui'
import { openCallPhone, recordSpokenCall } from './api.ts'
import type { Board } from './BoardHead.tsx'
import type { Person } from './model.ts'

type Result = 'received' | 'cannot_come' | 'handed_over' | 'no_answer'

/** The sentence to say, the number to dial, and what came back. The time runs from the moment the number is shown. */
export function SpokenBox({ callout, person, onDone }: { callout: Board; person: Person; onDone: () => void }) {
  const t = useT(), { may } = useMe(), now = useNow()
  const [note, setNote] = useState(''), [dialled, setDialled] = useState<{ phone: string; at: number } | null>(null)
  const shown = useAct(openCallPhone, { onDone: ({ phone }) => setDialled({ phone, at: serverNow() }) })
  const act = useAct(recordSpokenCall, { done: t('callout.recorded', { name: person.personName }), onDone })
  const seconds = dialled ? Math.max(0, Math.round((now - dialled.at) / 1000)) : 0
  const record = (result: Result) => void act.run({ params: { id: person.callId }, body: { result, ...(note.trim() ? { note: note.trim() } : {}), ...(dialled ? { seconds } : {}) } })
  const off = !may('call.record') ? t('callout.mayNot') : person.answer ? t('callout.alreadyAnswered') : null
  const button = (result: Result, primary = false) => <Button primary={primary} icon={primary ? 'check' : undefined} busy={act.busy} disabled={off ?? (result === 'handed_over' && note.trim().length < 2 ? t('callout.toWhom') : null)} onClick={() => record(result)}>{t(`callout.spoken.${result}`)}</Button>
  return (
    <div className="say">
      <div className="row" style={{ marginBottom: 6 }}><span className="s b">{t('callout.readAloud')}</span><span className="end" />
        {dialled ? <a className="btn sm p" href={`tel:${dialled.phone}`}>{dialled.phone}</a> : may('call.open_phone') && <Button small primary icon="phone" busy={shown.busy} onClick={() => void shown.run({ params: { id: person.callId } })}>{t('callout.dial', { name: person.personName })}</Button>}
      </div>
      <q>{callout.readAloud}</q>
      <div className="row wrap" style={{ marginTop: 10 }}>
        <span id="spoken-received" tabIndex={-1} onKeyDown={(e) => { if (e.key === 'Enter' && e.target === e.currentTarget && !off) record('received') }}>{button('received', true)}</span>
        {button('cannot_come')}{button('handed_over')}{button('no_answer')}
        <span className="end s num">{dialled ? t('callout.seconds', { n: seconds }) : t('callout.autoTime')}</span>
      </div>
      <input className="in" style={{ width: '100%', marginTop: 8 }} aria-label={t('callout.note')} placeholder={t('callout.note')} maxLength={200} value={note} onChange={(e) => setNote(e.target.value)} />
    </div>
  )
}
