import { useState } from 'react'
import { useT } from '#kit/i18n'
import { Button, Figure, LevelBadge, Modal, useAct } from '#kit/ui'
import { releaseWarning } from './api.ts'
import { levelOfColour, levelOfRoman } from '#monitoring/rules/web'
import type { Warning } from './model.ts'

/** The second person sees whom it reaches and types the level: a release can't be unsaid. */
export function ReleaseModal({ warning: w, onClose }: { warning: Warning; onClose: () => void }) {
  const t = useT(), [typed, setTyped] = useState('')
  const act = useAct(releaseWarning, { quiet: true, onDone: onClose, done: t('warning.releaseDone') })
  const right = (levelOfColour(typed.trim()) ?? levelOfRoman(typed.trim().replace(/级$/, ''))) === w.level
  const figure = (k: string) => <Figure k={`warning.${k}`} params={{ warningId: w.id }} />
  return (
    <Modal open title={t('warning.release')} onClose={onClose} footer={<><Button onClick={onClose}>{t('ui.cancel')}</Button>
      <Button primary busy={act.busy} disabled={right ? null : t('warning.typeLevel')} onClick={() => void act.run({ params: { id: w.id }, body: { revision: w.revision, typedLevel: typed.trim() } })}>{t('warning.release')}</Button></>}>
      <div className="row"><LevelBadge level={w.level} subject={w.kindName} size="head" /><b>{w.area}</b></div>
      <p>{t('warning.releaseMeans', { name: w.submittedName ?? '' })}</p>
      <p>{t('warning.reaches')} {figure('towns')} {t('warning.unit.towns')} · {figure('holders')} {t('warning.unit.holders')} · {figure('villages')} {t('warning.unit.villages')} · {figure('at_risk')} {t('warning.unit.atRisk')}</p>
      <label className="col" style={{ gap: 4 }}><span className="s">{t('warning.typeLevel')}</span><input className="in" value={typed} maxLength={10} onChange={(e) => setTyped(e.target.value)} /></label>
      {act.problem && <div className="note" role="alert">{act.problem.detail || act.problem.title}</div>}
    </Modal>
  )
}
