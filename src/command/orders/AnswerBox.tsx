import { useId, useState } from 'react'
import type { z } from 'zod'
import { useT } from '#kit/i18n'
import { Button, useAct } from '#kit/ui'
import { arriveOrder, completeOrder, readOrder, receiveOrder, reportOrder } from './api.ts'
import { mayGo } from './model.ts'

type Shown = z.output<typeof readOrder.reply>

/** The next step as one large button. Who is not the addressee may only write down what he was told over the phone. */
export function AnswerBox({ order: o }: { order: Shown }) {
  const t = useT(), id = useId(), [note, setNote] = useState(''), [told, setTold] = useState('')
  const done = () => setNote('')
  const receive = useAct(receiveOrder, { done: t('order.done.received'), onDone: done }), arrive = useAct(arriveOrder, { done: t('order.done.arrived'), onDone: done })
  const report = useAct(reportOrder, { done: t('order.done.reported'), onDone: done }), complete = useAct(completeOrder, { done: t('order.done.completed'), onDone: done })
  const byPhone = !o.mayAnswer
  if ((byPhone && !o.mayRecord) || !['sent', 'received', 'arrived', 'reported'].includes(o.state)) return null
  const said = byPhone ? { channel: 'phone' as const, toldBy: told.trim() || null } : { channel: 'system' as const, toldBy: null }
  const args = { params: { id: o.id }, body: { ...said, note: note.trim() } }
  const missing = byPhone && told.trim().length < 2 ? t('order.toldByFirst') : null, unwritten = missing ?? (note.trim().length < 2 ? t('order.noteFirst') : null)
  const next = o.state === 'sent' ? 'received' : o.state === 'received' ? 'arrived' : 'reported'
  return (
    <div className="answer">
      {byPhone && <p className="s">{t('order.phoneOnly', { addressee: o.addresseeName })}</p>}
      {byPhone && <label className="col"><span className="s">{t('order.toldBy')}</span><input className="in" value={told} maxLength={40} onChange={e => setTold(e.target.value)} /></label>}
      {o.state !== 'sent' && <label htmlFor={id} className="col"><span className="s">{t('order.note')}</span><textarea id={id} className="in" rows={2} maxLength={2000} value={note} placeholder={t('order.noteHint')} onChange={e => setNote(e.target.value)} /></label>}
      <div className="row wrap big">
        {next === 'received' && <Button primary icon="check" busy={receive.busy} disabled={missing} onClick={() => void receive.run(args)}>{t('order.act.received')}</Button>}
        {next === 'arrived' && <Button primary={!note.trim()} busy={arrive.busy} disabled={missing} onClick={() => void arrive.run(args)}>{t('order.act.arrived')}</Button>}
        {mayGo(o.state, 'reported') && <Button primary={Boolean(note.trim()) && o.state !== 'reported'} busy={report.busy} disabled={unwritten} onClick={() => void report.run(args)}>{t('order.act.reported')}</Button>}
        {mayGo(o.state, 'completed') && <Button primary busy={complete.busy} disabled={unwritten} onClick={() => void complete.run(args)}>{t('order.act.completed')}</Button>}
      </div>
    </div>
  )
}
