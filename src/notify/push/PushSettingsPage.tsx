import { useState } from 'react'
import { useT } from '#kit/i18n'
import { Button, dateTime, number, Page, Panel, Skeleton, Trouble, useAct, useCall } from '#kit/ui'
import { type PushSettings, readPushSettings, setPushSettings } from './api.ts'

/** Whether this installation speaks to push services at all: off until somebody who knows its network says so. */
export default function PushSettingsPage() {
  const t = useT(), { data, problem, refetch } = useCall(readPushSettings, {}, { every: 30_000 })
  return <Page title={t('push.settings')}>{problem ? <Trouble problem={problem} onRetry={() => void refetch()} /> : data ? <Form key={data.changedAt} now={data} onDone={() => void refetch()} /> : <Skeleton rows={4} />}</Page>
}

function Form({ now, onDone }: { now: PushSettings; onDone: () => void }) {
  const t = useT(), [on, setOn] = useState(now.on), [contact, setContact] = useState(now.contact), [allowPrivate, setPrivate] = useState(now.allowPrivate)
  const act = useAct(setPushSettings, { done: t('push.saved'), onDone })
  return (
    <>
      <Panel title={t('push.settings')}>
        <div className="pad col" style={{ gap: 12, maxWidth: 640 }}>
          <p className="m">{t('push.settingsLead')}</p>
          <label className="row"><input type="checkbox" checked={on} onChange={e => setOn(e.target.checked)} /> {t('push.on')}</label>
          <label className="col" style={{ gap: 4 }}><span className="s">{t('push.contact')}</span><input className="in" type="email" maxLength={120} value={contact} onChange={e => setContact(e.target.value)} /></label>
          <label className="row"><input type="checkbox" checked={allowPrivate} onChange={e => setPrivate(e.target.checked)} /> {t('push.private')}</label>
          {act.problem && <Trouble problem={act.problem} />}
          <div className="row"><Button primary busy={act.busy} disabled={on && !/^\S+@\S+$/.test(contact) ? t('push.contactFirst') : null} onClick={() => void act.run({ body: { on, contact: contact.trim(), allowPrivate } })}>{t('push.save')}</Button>{now.changedBy && <span className="s">{now.changedBy} {dateTime(now.changedAt).slice(0, 16)}</span>}</div>
        </div>
      </Panel>
      <Panel title={t('push.day')}>
        <dl className="dl pad"><dt>{t('push.browsers')}</dt><dd className="num">{number(now.browsers)}</dd><dt>{t('push.state.taken')}</dt><dd className="num">{number(now.taken)}</dd><dt>{t('push.state.failed')}</dt><dd className="num">{number(now.failed)}</dd><dt>{t('push.state.unknown')}</dt><dd className="num">{number(now.unknown)}</dd></dl>
      </Panel>
    </>
  )
}
