import { useState } from 'react'
import { Button, Page, Panel, toast, useAct, useCall } from '#kit/ui'
import { useT } from '#kit/i18n'
import { endMySession, me as readMe, mySessions } from './api.ts'
import { Enrol } from './Enrol.tsx'
import { NewPassword } from './NewPassword.tsx'
import { SessionList } from './SessionList.tsx'

export function AccountPage() {
  const t = useT(), { data: me } = useCall(readMe, {}), sessions = useCall(mySessions, {}, { live: ['session.'] }), end = useAct(endMySession, { done: t('identity.session.ended') }), [binding, setBinding] = useState(false)
  if (!me?.actor) return null
  return (
    <Page title={t('identity.account.page')}>
      <div className="account">
        <Panel title={me.actor.name}><dl className="dl pad"><dt>{t('identity.login')}</dt><dd className="mono">{me.actor.login}</dd><dt>{t('identity.roles')}</dt><dd>{me.actor.roles.map(r => t(`role.${r}`)).join('、') || '—'}</dd><dt>{t('identity.region')}</dt><dd>{me.region?.name ?? '—'}</dd></dl></Panel>
        <Panel title={t('identity.account.sessions')} count={sessions.data?.rows.length} age={sessions.at}><div className="pad"><SessionList rows={sessions.data?.rows} problem={sessions.problem} onEnd={id => void end.run({ params: { id } })} /></div></Panel>
        {me.actor.cast ? <Panel title={t('identity.account.password')}><p className="pad m">{t('identity.account.cast')}</p></Panel> : <>
        <Panel title={t('identity.account.password')}><div className="pad narrow"><NewPassword login={me.actor.login} askCurrent onDone={() => toast({ text: t('identity.account.passwordDone') })} /></div></Panel>
        <Panel title={t('identity.account.totp')}>
          <div className="pad narrow">
            <p className="m">{t(me.actor.totp ? 'identity.account.totpOn' : 'identity.account.totpOff')}</p>
            {binding ? <Enrol onDone={() => { setBinding(false); toast({ text: t('identity.account.totpDone') }) }} /> : <Button icon="key" onClick={() => setBinding(true)}>{t(me.actor.totp ? 'identity.account.totpAgain' : 'identity.account.totpBind')}</Button>}
          </div>
        </Panel></>}
      </div>
    </Page>
  )
}
