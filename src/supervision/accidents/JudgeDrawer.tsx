import { useState } from 'react'
import { useT } from '#kit/i18n'
import { Button, Drawer, Trouble, useAct } from '#kit/ui'
import type { Row } from '#registry/definition'
import { judgeReporting } from './api.ts'

const flags = ['late', 'omitted', 'falsified', 'concealed'] as const

/** A person judges; the clocks only propose. Judged not late, the proposal goes too. */
export function JudgeDrawer({ row, onClose }: { row: Row; onClose: () => void }) {
  const t = useT(), [set, put] = useState({ late: row.late !== false, omitted: row.omitted === true, falsified: row.falsified === true, concealed: row.concealed === true }), [reason, setReason] = useState('')
  const act = useAct(judgeReporting, { quiet: true, done: t('accident.saved'), onDone: onClose })
  return (
    <Drawer open title={t('accident.judge')} onClose={onClose} footer={<><Button onClick={onClose}>{t('ui.cancel')}</Button><Button primary busy={act.busy} disabled={reason.trim().length < 2 ? t('accident.reasonFirst') : null} onClick={() => void act.run({ params: { id: row.id }, body: { ...set, reason: reason.trim() } })}>{t('accident.save')}</Button></>}>
      <div className="col" style={{ gap: 12 }}>
        <p className="m">{t('accident.judgeLead')}</p>
        {flags.map((flag) => <label key={flag} className="row"><input type="checkbox" checked={set[flag]} onChange={(e) => put({ ...set, [flag]: e.target.checked })} />{t(`accident.flag.${flag}`)}</label>)}
        <label className="col"><span className="s">{t('accident.reason')}</span><textarea className="in" rows={3} maxLength={200} value={reason} onChange={(e) => setReason(e.target.value)} /></label>
        {act.problem && <Trouble problem={act.problem} />}
      </div>
    </Drawer>
  )
}
