import { type FormEvent, useState } from 'react'
import { Button, useAct } from '#kit/ui'
import { useT } from '#kit/i18n'
import { signIn } from './api.ts'
import { Field, Refusal } from './Door.tsx'
import type { Stage } from './model.ts'

export function PasswordForm({ onDone }: { onDone: (stage: Stage) => void }) {
  const t = useT(), [login, setLogin] = useState(''), [password, setPassword] = useState('')
  const act = useAct(signIn, { quiet: true, onDone: ({ stage }) => onDone(stage) })
  const submit = (e: FormEvent) => { e.preventDefault(); if (login && password) void act.run({ body: { login, password } }) }
  return (
    <form onSubmit={submit}>
      <Refusal>{act.problem?.detail}</Refusal>
      <Field label={t('identity.login')}><input className="in" name="username" autoComplete="username" autoCapitalize="none" spellCheck={false} value={login} onChange={e => setLogin(e.target.value)} required /></Field>
      <Field label={t('identity.password')}><input className="in" name="password" type="password" autoComplete="current-password" value={password} onChange={e => setPassword(e.target.value)} required /></Field>
      <Button primary type="submit" busy={act.busy}>{t('identity.signIn.act')}</Button>
      <p className="s">{t('identity.signIn.help')}</p>
    </form>
  )
}
