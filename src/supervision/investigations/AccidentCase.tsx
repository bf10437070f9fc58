import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useT } from '#kit/i18n'
import { Button, Modal, Tag, useAct, useCall, useMe } from '#kit/ui'
import type { Ledger, Row } from '#registry/definition'
import { investigationOfAccident, openInvestigation } from './api.ts'
import { Clock } from './Clock.tsx'

/** In an accident's card: its investigation, or that there is none yet. */
export default function AccidentCase({ row }: { ledger: Ledger; row: Row }) {
  const t = useT(), { may } = useMe(), reads = may('investigation.read'), [asking, setAsking] = useState(false)
  const { data } = useCall(investigationOfAccident, { params: { id: row.id } }, { live: ['investigation.'], enabled: reads })
  if (!reads || !data || row.kind === 'near_miss') return null
  return (
    <section className="col" style={{ gap: 8 }}>
      <h3>{t('investigation.card')}</h3>
      {data.id ? <div className="row wrap">
        <Tag kind="solid">{t(`investigation.state.${data.state}`)}</Tag>{data.escalatedOn && <Tag>{t('investigation.escalated')}</Tag>}{data.listedOn && <Tag>{t('investigation.listedTag')}</Tag>}<span className="m">{data.authority}</span>
        {data.reportDueOn && !data.submittedOn && <Clock clock={{ dueOn: data.reportDueOn, metOn: null, paused: data.suspended, soonDays: 7 }} />}
        <Button small icon="right" to={`/investigations/${data.id}`}>{t('investigation.toCase')}</Button>
      </div> : <div className="col" style={{ gap: 8 }}><span className="m">{t('investigation.cardNone')}</span>{may('investigation.conduct') && !row.retiredAt && <div><Button icon="search" onClick={() => setAsking(true)}>{t('investigation.openIt')}</Button></div>}</div>}
      {asking && <Opening accidentId={row.id} onClose={() => setAsking(false)} />}
    </section>
  )
}

function Opening({ accidentId, onClose }: { accidentId: string; onClose: () => void }) {
  const t = useT(), navigate = useNavigate(), [unit, setUnit] = useState(''), act = useAct(openInvestigation, { quiet: true, done: t('investigation.openedDone'), onDone: ({ id }) => void navigate(`/investigations/${id}`) })
  return (
    <Modal open title={t('investigation.openIt')} onClose={onClose} footer={<><Button onClick={onClose}>{t('ui.cancel')}</Button><Button primary busy={act.busy} onClick={() => void act.run({ body: { accidentId, ...(unit.trim() ? { entrustedTo: unit.trim() } : {}) } })}>{t('investigation.openIt')}</Button></>}>
      <p>{t('investigation.cardNone')}</p>
      <label className="col"><span className="s">{t('investigation.entrustTo')}</span><input className="in" value={unit} maxLength={100} onChange={e => setUnit(e.target.value)} /></label>
      {act.problem && <div className="note" role="alert">{act.problem.detail}</div>}
    </Modal>
  )
}
