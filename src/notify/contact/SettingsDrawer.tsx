import { useState } from 'react'
import { useT } from '#kit/i18n'
import { Button, Drawer, useAct } from '#kit/ui'
import { changeContactTests } from './api.ts'
import type { Settings } from './model.ts'

export function SettingsDrawer({ settings, onClose }: { settings: Settings; onClose: () => void }) {
  const t = useT(), [draft, setDraft] = useState(settings)
  const act = useAct(changeContactTests, { done: t('contact_test.saved'), quiet: true, onDone: onClose })
  const field = (name: 'day' | 'hour' | 'answerHours', min: number, max: number) => <label className="col"><span className="s">{t(`contact_test.set.${name}`)}</span><input className="in num" type="number" min={min} max={max} value={draft[name]} onChange={(e) => setDraft({ ...draft, [name]: Number(e.target.value) })} /></label>
  return (
    <Drawer open title={t('contact_test.settings')} onClose={onClose} footer={<><Button onClick={onClose}>{t('ui.cancel')}</Button><Button primary busy={act.busy} disabled={draft.message.trim().length < 10 ? t('contact_test.set.message') : null} onClick={() => void act.run({ body: draft })}>{t('holder_reach.save')}</Button></>}>
      <label className="row"><input type="checkbox" checked={draft.enabled} onChange={(e) => setDraft({ ...draft, enabled: e.target.checked })} />{t('contact_test.set.enabled')}</label>
      {field('day', 1, 28)}{field('hour', 7, 21)}{field('answerHours', 1, 240)}
      <label className="col"><span className="s">{t('contact_test.set.message')}</span><textarea className="in" rows={3} maxLength={200} value={draft.message} onChange={(e) => setDraft({ ...draft, message: e.target.value })} /></label>
      <p className="s">{t('contact_test.setWhat')}</p>
      {act.problem && <div className="note" role="alert">{act.problem.detail}</div>}
    </Drawer>
  )
}
