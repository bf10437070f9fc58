import { useState } from 'react'
import { useT } from '#kit/i18n'
import { Button, Modal, useAct } from '#kit/ui'
import { verifyRule } from './api.ts'
import type { Rule } from './model.ts'

/** Somebody has held the thresholds against the original; the source says which. */
export function VerifyModal({ rule, onClose }: { rule: Rule; onClose: () => void }) {
  const t = useT(), [source, setSource] = useState(rule.source), act = useAct(verifyRule, { done: t('rule.verifiedDone'), onDone: onClose })
  return (
    <Modal open title={t('rule.verify')} onClose={onClose} footer={<><Button onClick={onClose}>{t('ui.cancel')}</Button><Button primary busy={act.busy} disabled={source.trim().length < 2 ? t('rule.sourceFirst') : null} onClick={() => void act.run({ params: { id: rule.id }, body: { version: rule.version, source: source.trim() } })}>{t('rule.verify')}</Button></>}>
      <p>{t('rule.verifyMeans')}</p>
      <label className="col" style={{ gap: 4 }}><span className="s">{t('rule.source')}</span><textarea className="in" rows={3} maxLength={300} value={source} onChange={(e) => setSource(e.target.value)} /></label>
    </Modal>
  )
}
