import { type FormEvent, type ReactNode, useState } from 'react'
import { useNavigate } from 'react-router'
import { Button, Skeleton, Trouble, useAct, useCall } from '#kit/ui'
import type { Reply } from '#kit/contract'
import { useT } from '#kit/i18n'
import { listPrefectures } from '#registry/regions/web'
import { me as readMe } from './api.ts'
import { CityPicker } from './CityPicker.tsx'
import { CopyButton } from './CopyButton.tsx'
import { Door, Field, Refusal } from './Door.tsx'
import { firstRun } from './firstRunApi.ts'
import { takeLink } from './hashLink.ts'
import { PasswordFields, passwordFits } from './NewPassword.tsx'
import { Qr } from './Qr.tsx'

type Begun = Reply<typeof firstRun>
const blank = { name: '', phone: '' }

/** An empty installation: which city, and who the three administrators are. */
export function FirstRunPage() {
  const t = useT(), navigate = useNavigate(), [token] = useState(takeLink), [begun, setBegun] = useState<Begun>()
  const { data: me } = useCall(readMe, {}), prefectures = useCall(listPrefectures, {}, { enabled: me?.cityName === null }), act = useAct(firstRun, { quiet: true, onDone: setBegun })
  const [city, setCity] = useState(''), [sysadmin, setSysadmin] = useState({ ...blank, login: '' }), [secadmin, setSecadmin] = useState(blank), [auditor, setAuditor] = useState(blank)
  const [next, setNext] = useState(''), [again, setAgain] = useState('')
  if (begun) return <Invites begun={begun} onDone={() => navigate('/sign-in', { replace: true })} />
  if (prefectures.problem) return <Door title={t('identity.first.title')}><Trouble problem={prefectures.problem} onRetry={() => void prefectures.refetch()} /></Door>
  if (me?.cityName) return <Door title={t('identity.first.title')} city={me.cityName}><Refusal>{t('identity.first.done')}</Refusal><Button primary onClick={() => navigate('/sign-in')}>{t('identity.signIn.act')}</Button></Door>
  if (!me || !prefectures.data) return <Door title={t('identity.first.title')}><Skeleton rows={5} /></Door>
  const submit = (e: FormEvent) => { e.preventDefault(); void act.run({ body: { token, city, sysadmin: { ...sysadmin, password: next }, secadmin, auditor } }) }
  const fits = Boolean(city) && passwordFits(next, again, sysadmin.login, 10)
  return (
    <Door title={t('identity.first.title')} lead={t('identity.first.lead')}>
      <form onSubmit={submit}>
        <CityPicker rows={prefectures.data.rows} value={city} onChange={setCity} />
        <PersonFields title={t('identity.first.you')} value={sysadmin} onChange={v => setSysadmin({ ...sysadmin, ...v })}>
          <Field label={t('identity.login')} hint={t('identity.loginHint')}><input className="in" autoComplete="username" autoCapitalize="none" spellCheck={false} pattern="[a-z0-9][a-z0-9._\-]{1,31}" value={sysadmin.login} onChange={e => setSysadmin({ ...sysadmin, login: e.target.value.toLowerCase() })} required /></Field>
          <PasswordFields login={sysadmin.login} length={10} value={next} onChange={setNext} again={again} onAgain={setAgain} />
        </PersonFields>
        <PersonFields title={t('role.secadmin')} hint={t('identity.first.secadmin')} value={secadmin} onChange={setSecadmin} />
        <PersonFields title={t('role.auditor')} hint={t('identity.first.auditor')} value={auditor} onChange={setAuditor} />
        <Refusal>{act.problem?.detail}</Refusal>
        <Button primary type="submit" busy={act.busy} disabled={!fits && t(city ? 'identity.password.notYet' : 'identity.first.noCity')}>{t('identity.first.act')}</Button>
      </form>
    </Door>
  )
}

type Person = typeof blank
function PersonFields({ title, hint, value, onChange, children }: { title: string; hint?: string; value: Person; onChange: (v: Person) => void; children?: ReactNode }) {
  const t = useT()
  return (
    <fieldset className="person">
      <legend>{title}</legend>{hint && <p className="s">{hint}</p>}
      <div className="pair">
        <Field label={t('identity.name')}><input className="in" maxLength={40} value={value.name} onChange={e => onChange({ name: e.target.value, phone: value.phone })} required /></Field>
        <Field label={t('identity.phone')}><input className="in" inputMode="tel" pattern="1\d{10}" maxLength={11} value={value.phone} onChange={e => onChange({ name: value.name, phone: e.target.value })} required /></Field>
      </div>
      {children}
    </fieldset>
  )
}

/** Shown once: the links of the two other administrators. */
function Invites({ begun, onDone }: { begun: Begun; onDone: () => void }) {
  const t = useT()
  return (
    <Door title={t('identity.first.invites')} lead={t('identity.first.invitesLead')}>
      {begun.invites.map(({ role, name, token }) => {
        const address = `${location.origin}/invite#link=${token}`
        return <Qr key={role} text={address} label={t('identity.first.invitesFor', { name })}><b>{t(`role.${role}`)} · {name}</b><code className="mono">{address}</code><CopyButton text={address} /></Qr>
      })}
      <Button primary onClick={onDone}>{t('identity.first.go')}</Button>
    </Door>
  )
}
