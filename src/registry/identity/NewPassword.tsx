import { type FormEvent, useState } from 'react'
import { Button, Icon, useAct } from '#kit/ui'
import { useT } from '#kit/i18n'
import { changePassword } from './api.ts'
import { Field, Refusal } from './Door.tsx'
import type { Stage } from './model.ts'
import { passwordFaults, type PasswordFault } from './passwordRule.ts'

const rules: readonly PasswordFault[] = ['short', 'classes', 'login', 'weak']

/** The new password twice, with its rules ticked off while it is typed. The server asks them again, with its own length. */
export function PasswordFields({ login, length, value, onChange, again, onAgain }: { login: string; length: number; value: string; onChange: (v: string) => void; again: string; onAgain: (v: string) => void }) {
  const t = useT(), faults = passwordFaults(value, login, length)
  return <>
    <Field label={t('identity.password.next')}><input className="in" type="password" autoComplete="new-password" value={value} onChange={e => onChange(e.target.value)} required /></Field>
    <ul className="rules" aria-live="polite">{rules.map(r => { const met = value !== '' && !faults.includes(r); return <li key={r} className={met ? 'met' : ''}><Icon name={met ? 'check' : 'minus'} small />{t(`identity.rule.${r}`, { n: length })}</li> })}</ul>
    <Field label={t('identity.password.again')} fault={again !== '' && again !== value ? t('identity.password.differ') : undefined}><input className="in" type="password" autoComplete="new-password" value={again} onChange={e => onAgain(e.target.value)} required /></Field>
  </>
}

export const passwordFits = (value: string, again: string, login: string, length: number): boolean => value === again && passwordFaults(value, login, length).length === 0

export function NewPassword({ login, askCurrent, onDone }: { login: string; askCurrent: boolean; onDone: (stage: Stage) => void }) {
  const t = useT(), [current, setCurrent] = useState(''), [next, setNext] = useState(''), [again, setAgain] = useState('')
  const act = useAct(changePassword, { quiet: true, onDone: ({ stage }) => { setCurrent(''); setNext(''); setAgain(''); onDone(stage) } })
  // a policy stricter than the law's ten comes back with the refusal
  const length = Number(act.problem?.details?.length ?? 10)
  const submit = (e: FormEvent) => { e.preventDefault(); void act.run({ body: { next, ...(askCurrent ? { current } : {}) } }) }
  return (
    <form onSubmit={submit}>
      <Refusal>{act.problem?.detail}</Refusal>
      {askCurrent && <Field label={t('identity.password.current')}><input className="in" type="password" autoComplete="current-password" value={current} onChange={e => setCurrent(e.target.value)} required /></Field>}
      <PasswordFields login={login} length={length} value={next} onChange={setNext} again={again} onAgain={setAgain} />
      <Button primary type="submit" busy={act.busy} disabled={!passwordFits(next, again, login, length) && t('identity.password.notYet')}>{t('identity.password.act')}</Button>
    </form>
  )
}
