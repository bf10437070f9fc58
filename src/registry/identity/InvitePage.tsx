import { type FormEvent, useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import { Button, dateTime, Skeleton, useAct } from '#kit/ui'
import type { Reply } from '#kit/contract'
import { useT } from '#kit/i18n'
import { acceptInvite, openInvite } from './api.ts'
import { Door, Field, Refusal } from './Door.tsx'
import { takeLink } from './hashLink.ts'
import { PasswordFields, passwordFits } from './NewPassword.tsx'

/** The invited person chooses a login and a password; the link is good once. */
export function InvitePage() {
  const t = useT(), navigate = useNavigate(), [token] = useState(takeLink), [invite, setInvite] = useState<Reply<typeof openInvite>>(), look = useAct(openInvite, { quiet: true, onDone: setInvite })
  const [login, setLogin] = useState(''), [next, setNext] = useState(''), [again, setAgain] = useState('')
  const act = useAct(acceptInvite, { quiet: true, onDone: () => navigate('/sign-in', { replace: true }) })
  useEffect(() => { if (token) void look.run({ body: { token } }) }, [])
  const title = t('identity.invite.title')
  if (!token || look.problem) return <Door title={title}><Refusal>{look.problem?.detail ?? t('identity.invite.noLink')}</Refusal></Door>
  if (!invite) return <Door title={title}><Skeleton rows={4} /></Door>
  const submit = (e: FormEvent) => { e.preventDefault(); void act.run({ body: { token, login, password: next } }) }
  return (
    <Door title={t('identity.invite.hello', { name: invite.name })} lead={t('identity.invite.lead', { by: invite.invitedBy, until: dateTime(invite.expiresAt) })}>
      <dl className="dl"><dt>{t('identity.roles')}</dt><dd>{invite.roles.map(r => t(`role.${r}`)).join('、')}</dd><dt>{t('identity.region')}</dt><dd>{invite.regionName}</dd></dl>
      <form onSubmit={submit}>
        <Refusal>{act.problem?.detail}</Refusal>
        <Field label={t('identity.login')} hint={t('identity.loginHint')}><input className="in" autoComplete="username" autoCapitalize="none" spellCheck={false} pattern="[a-z0-9][a-z0-9._\-]{1,31}" value={login} onChange={e => setLogin(e.target.value.toLowerCase())} required /></Field>
        <PasswordFields login={login} length={invite.passwordLength} value={next} onChange={setNext} again={again} onAgain={setAgain} />
        <Button primary type="submit" busy={act.busy} disabled={!passwordFits(next, again, login, invite.passwordLength) && t('identity.password.notYet')}>{t('identity.invite.act')}</Button>
      </form>
    </Door>
  )
}
