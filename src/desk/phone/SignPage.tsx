import { useState } from 'react'
import { discard, failing, type InspectionDraft, keep, type Signer, submit, unsigned } from './inspection.ts'
import { Big, Check, Field, go, Screen } from './parts.tsx'
import { Sign } from './Sign.tsx'
import { sync } from './sync.ts'
import { t } from './words.ts'

/** Who inspected and who was inspected sign what was found. */
export function SignPage({ draft, onBack }: { draft: InspectionDraft; onBack: () => void }) {
  const [busy, setBusy] = useState(false), [trouble, setTrouble] = useState(''), open = unsigned(draft), few = draft.signers.filter(s => s.side === 'inspector').length < 2
  const change = (n: number, part: Partial<Signer>) => void keep({ ...draft, signers: draft.signers.map((s, i) => (i === n ? { ...s, ...part } : s)) })
  const add = () => void keep({ ...draft, signers: [...draft.signers.slice(0, -1), { side: 'inspector', userId: null, name: '', drawing: '' }, ...draft.signers.slice(-1)] })
  const send = async () => {
    setBusy(true)
    try { await submit(draft); sync(); go('/field/queue', true) } catch (error) { setBusy(false); setTrouble((error as Error).name === 'QuotaExceededError' ? t('phone.full') : String((error as Error).message)) }
  }
  const why = busy ? t('phone.saving') : few ? t('phone.twoInspectors') : open ? t('phone.unsigned', { who: open.name || t('phone.enterprise') }) : null
  return <Screen title={t('phone.signTitle', { name: draft.enterprise.name })} up="/field" foot={<div className="foot"><Big onClick={onBack}>{t('phone.back')}</Big><Big main onClick={() => void send()} why={why}>{why ?? t('phone.submit')}</Big></div>}>
    <section className="card"><h2>{t('phone.summary', { all: draft.list.items.length, count: failing(draft) })}</h2><ul className="rows">{draft.list.items.filter(i => draft.answers[i.code]?.result === 'failing').map(i => <li key={i.code}><span className="grow">{i.content}</span>{draft.answers[i.code]?.fixed && <span className="tagf">{t('phone.fixed')}</span>}</li>)}</ul></section>
    {draft.signers.map((s, n) => <section className="card gap" key={`${s.side}${n}`}>
      <h2>{s.side === 'inspector' ? t('phone.inspector') : t('phone.enterprise')}</h2>
      <Field label={t('phone.name')}><input value={s.name} maxLength={40} readOnly={s.userId !== null} onChange={e => change(n, { name: e.target.value })} /></Field>
      {s.refusal === undefined && <Sign value={s.drawing} label={t('phone.signHere', { who: s.name || t('phone.enterprise') })} onChange={drawing => change(n, { drawing })} />}
      {s.side === 'enterprise' && <Check value={s.refusal !== undefined} onChange={on => change(n, on ? { refusal: '', drawing: '' } : { refusal: undefined as never })}>{t('phone.refuses')}</Check>}
      {s.refusal !== undefined && <Field label={t('phone.refusalWhy')}><textarea value={s.refusal} maxLength={300} onChange={e => change(n, { refusal: e.target.value })} /></Field>}
    </section>)}
    {few && <button type="button" className="go" onClick={add}>{t('phone.addInspector')}</button>}
    {trouble && <p className="bad" role="alert">{trouble}</p>}
    <button type="button" className="linkish s" onClick={() => { if (confirm(t('phone.discardAsk'))) void discard(draft).then(() => go('/field', true)) }}>{t('phone.discard')}</button>
  </Screen>
}
