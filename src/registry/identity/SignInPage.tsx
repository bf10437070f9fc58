import { useEffect, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { Skeleton, Trouble, useAct, useCall } from '#kit/ui'
import { useT } from '#kit/i18n'
import { me as readMe, signInByLink } from './api.ts'
import { CastList } from './CastList.tsx'
import { Door, Refusal } from './Door.tsx'
import { takeLink } from './hashLink.ts'
import type { Stage } from './model.ts'
import { Enrol } from './Enrol.tsx'
import { NewPassword } from './NewPassword.tsx'
import { PasswordForm } from './PasswordForm.tsx'
import { SecondFactor } from './SecondFactor.tsx'

/** Only an address of this house: '/x', never '//elsewhere'. */
const inside = (to: string | null): string => (to && /^\/(?![/\\])/.test(to) ? to : '/')

export function SignInPage() {
  const t = useT(), navigate = useNavigate(), [search] = useSearchParams()
  const { data: me, problem, refetch } = useCall(readMe, {}), link = useLink()
  const stage: Stage | null = me?.stage ?? null, [enrolling, setEnrolling] = useState(false)
  // the recovery codes are shown once, after the session has opened: the page stays until they are kept
  if (stage === 'enrol' && !enrolling) setEnrolling(true)
  const go = (next: Stage) => { setEnrolling(false); if (next === 'open') navigate(inside(search.get('to')), { replace: true }); else void refetch() }
  useEffect(() => { if (stage === 'open' && !link.busy && !enrolling) navigate(inside(search.get('to')), { replace: true }) }, [stage, link.busy, enrolling, navigate, search])
  if (problem && !me) return <Door title={t('identity.signIn.title')}><Trouble problem={problem} onRetry={() => void refetch()} /></Door>
  if (me && enrolling) return <Door city={me.cityName} title={t('identity.enrol.title')} lead={t('identity.enrol.lead', { name: me.actor?.name ?? '' })}><Enrol onDone={go} /></Door>
  if (!me || link.busy || stage === 'open') return <Door title={t('identity.signIn.title')}><Skeleton rows={3} /></Door>
  const name = me.actor?.name ?? '', shell = { city: me.cityName }
  if (stage === 'totp') return <Door {...shell} title={t('identity.totp.title')} lead={t('identity.totp.lead', { name })}><SecondFactor onDone={go} /></Door>
  if (stage === 'password') return <Door {...shell} title={t('identity.password.due')} lead={t('identity.password.dueLead', { name })}><NewPassword login={me.actor?.login ?? ''} askCurrent={!link.used} onDone={go} /></Door>
  return (
    <Door {...shell} title={t('identity.signIn.title')} wide={me.demo && <CastList onDone={go} />}>
      <Refusal>{link.refusal}</Refusal>
      {!me.cityName && <Refusal>{t('identity.signIn.noCity')}</Refusal>}
      <PasswordForm onDone={go} />
    </Door>
  )
}

/** A one-time link stands behind the '#': it is used once and wiped from the address at once. */
function useLink() {
  const [token] = useState(takeLink), act = useAct(signInByLink, { quiet: true }), [asked, setAsked] = useState(false)
  useEffect(() => { if (token && !asked) { setAsked(true); void act.run({ body: { token } }) } }, [token, asked, act])
  return { busy: Boolean(token) && (!asked || act.busy), used: Boolean(token) && !act.problem, refusal: act.problem?.detail }
}
