import { useState } from 'react'
import { useT } from '#kit/i18n'
import { Button, Drawer, Trouble, useAct } from '#kit/ui'
import { editLetter } from './api.ts'
import type { Letter } from './model.ts'

/** The words of a draft. Once written by hand the rule no longer rewrites the facts; it says what moved. */
export function EditDrawer({ letter: l, onClose }: { letter: Letter; onClose: () => void }) {
  const t = useT(), [title, setTitle] = useState(l.title), [facts, setFacts] = useState(l.facts), [requirements, setRequirements] = useState(l.requirements)
  const act = useAct(editLetter, { quiet: true, done: t('letter.saved'), onDone: onClose }), short = [title, facts, requirements].some((text) => text.trim().length < 4) ? t('letter.short') : null
  return (
    <Drawer open title={t('letter.edit')} onClose={onClose} footer={<><Button onClick={onClose}>{t('ui.cancel')}</Button><Button primary busy={act.busy} disabled={short} onClick={() => void act.run({ params: { id: l.id }, body: { revision: l.revision, title, facts, requirements } })}>{t('letter.save')}</Button></>}>
      <div className="col" style={{ gap: 12 }}>
        <p className="s">{t('letter.editLead')}</p>
        <label className="col"><span className="s">{t('letter.title')}</span><input className="in" maxLength={120} value={title} onChange={(e) => setTitle(e.target.value)} /></label>
        <label className="col"><span className="s">{t('letter.facts')}</span><textarea className="in" rows={7} maxLength={4000} value={facts} onChange={(e) => setFacts(e.target.value)} /></label>
        <label className="col"><span className="s">{t('letter.requirements')}</span><textarea className="in" rows={7} maxLength={3000} value={requirements} onChange={(e) => setRequirements(e.target.value)} /></label>
        {act.problem && <Trouble problem={act.problem} />}
      </div>
    </Drawer>
  )
}
