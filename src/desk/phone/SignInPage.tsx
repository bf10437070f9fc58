import { useState } from 'react'
import { ask, problemIn } from './net.ts'
import { Field, go, Screen } from './parts.tsx'
import { usePhone } from './state.ts'
import { sync } from './sync.ts'
import { waits } from './model.ts'
import { t } from './words.ts'

/** Who was signed out while he was away signs in again; what waits is still there. */
export function SignInPage() {
  const { items, bundle } = usePhone(), [login, setLogin] = useState(''), [password, setPassword] = useState(''), [trouble, setTrouble] = useState(''), [busy, setBusy] = useState(false), waiting = items.filter(waits).length
  const enter = async () => {
    setBusy(true); setTrouble('')
    try {
      const { value } = await ask<{ stage: string }>('POST', '/api/session', { login, password })
      if (value?.stage !== 'open') return void location.assign('/sign-in?to=/field')
      sync(); go('/field', true)
    } catch (error) { const p = problemIn(error); setTrouble(p.status === 0 ? t('phone.signInOffline') : p.detail) } finally { setBusy(false) }
  }
  return <Screen title={t('phone.signIn')} up="/field">
    {waiting > 0 && <p className="card">{t('phone.waitingSafe', { count: waiting, name: bundle?.me.name ?? '' })}</p>}
    <form className="card gap" onSubmit={e => { e.preventDefault(); if (!busy) void enter() }}>
      <Field label={t('phone.login')}><input value={login} autoComplete="username" autoCapitalize="none" required onChange={e => setLogin(e.target.value)} /></Field>
      <Field label={t('phone.password')}><input type="password" value={password} autoComplete="current-password" required onChange={e => setPassword(e.target.value)} /></Field>
      {trouble && <p className="bad" role="alert">{trouble}</p>}
      <button type="submit" className="big p" aria-busy={busy}>{t('phone.signIn')}</button>
      <a className="linkish s" href="/sign-in?to=/field">{t('phone.otherWays')}</a>
    </form>
  </Screen>
}
