import { useState } from 'react'
import { useT, useWords } from '#kit/i18n'
import { Button, Drawer, number, Trouble, useAct } from '#kit/ui'
import { type RetentionRule, setRetention } from './api.ts'

/** Days, where they come from, why they are changed. A shorter period erases for good: it is said before saving. */
export function ChangeDrawer({ rule, onClose }: { rule: RetentionRule; onClose: () => void }) {
  const t = useT(), words = useWords(), [text, setText] = useState(String(rule.days)), [source, setSource] = useState(rule.source), [reason, setReason] = useState(''), days = Number(text)
  const act = useAct(setRetention, { quiet: true, done: t('retention.set'), onDone: onClose })
  const wrong = !/^\d{1,5}$/.test(text) || days < 1 || days > 36_500 ? t('retention.wholeDays') : days < rule.floorDays ? t('retention.floorSays', { n: number(rule.floorDays) }) : null
  const wanting = wrong ?? (source.trim().length < 2 ? t('retention.sourceFirst') : reason.trim().length < 2 ? t('retention.reasonFirst') : null)
  return (
    <Drawer open title={words(rule.what)} onClose={onClose} footer={<><Button onClick={onClose}>{t('ui.cancel')}</Button><Button primary busy={act.busy} disabled={wanting} onClick={() => void act.run({ params: { key: rule.key }, body: { version: rule.version, days, source: source.trim(), reason: reason.trim() } })}>{t('retention.save')}</Button></>}>
      <div className="retention-form">
        <p className="m">{t('retention.changeLead')}</p>
        <label className="col"><span className="s">{t('retention.daysAsk')}</span><input className="in" inputMode="numeric" maxLength={5} value={text} aria-invalid={wrong !== null} onChange={e => setText(e.target.value)} /></label>
        {wrong ? <p className="wrong" role="alert">{wrong}</p> : days < rule.days && <p className="m" role="status">{t('retention.shorter', { n: number(days), before: number(rule.days) })}</p>}
        <label className="col"><span className="s">{t('retention.sourceAsk')}</span><textarea className="in" rows={2} maxLength={300} value={source} onChange={e => setSource(e.target.value)} /></label>
        <label className="col"><span className="s">{t('retention.reasonAsk')}</span><input className="in" maxLength={200} value={reason} onChange={e => setReason(e.target.value)} /></label>
        {act.problem && <Trouble problem={act.problem} />}
      </div>
    </Drawer>
  )
}
