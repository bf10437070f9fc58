import { useState } from 'react'
import { useT } from '#kit/i18n'
import { Button, Confirm, useAct, useMe } from '#kit/ui'
import { changeGrade, closeIncident, reopenIncident } from './api.ts'
import { type Incident, isProvisional } from './model.ts'

/** Closing says what is still open before it is pressed; the server refuses it all the same. */
export function CloseButton({ incident, openWork }: { incident: Incident; openWork: readonly { title: string }[] }) {
  const t = useT(), { may } = useMe(), [open, setOpen] = useState<'close' | 'grade' | null>(null), [grade, setGrade] = useState(incident.grade ?? 4)
  const shut = () => setOpen(null)
  const close = useAct(closeIncident, { done: t('incident.closedDone'), onDone: shut, quiet: true }), reopen = useAct(reopenIncident, { done: t('incident.reopenedDone'), onDone: shut, quiet: true })
  const regrade = useAct(changeGrade, { done: t('incident.gradedDone'), onDone: shut, quiet: true })
  const act = incident.closedAt ? reopen : close
  return <>
    {may('incident.grade') && !incident.closedAt && incident.class !== 'social' && isProvisional(incident) && <Button quiet small onClick={() => setOpen('grade')}>{t('incident.confirmGrade')}</Button>}
    {may('incident.close') && <Button onClick={() => setOpen('close')} disabled={!incident.closedAt && openWork.length > 0 ? t('incident.stillOpen', { n: openWork.length, list: openWork.slice(0, 3).map(w => w.title).join('；') }) : null}>
      {t(incident.closedAt ? 'incident.reopen' : 'incident.close')}
    </Button>}
    <Confirm open={open === 'close'} title={t(incident.closedAt ? 'incident.reopen' : 'incident.close')} act={t(incident.closedAt ? 'incident.reopen' : 'incident.close')} busy={act.busy} problem={act.problem} onClose={shut}
      onConfirm={reason => act.run({ params: { id: incident.id }, body: { reason } })}>{t(incident.closedAt ? 'incident.reopenMeans' : 'incident.closeMeans', { title: incident.title })}</Confirm>
    <Confirm open={open === 'grade'} title={t('incident.confirmGrade')} act={t('incident.confirmGrade')} busy={regrade.busy} problem={regrade.problem} onClose={shut}
      onConfirm={reason => regrade.run({ params: { id: incident.id }, body: { grade, confirm: true, reason } })}>
      <p>{t('incident.confirmGradeMeans')}</p>
      <select className="in" aria-label={t('incident.grade')} value={grade} onChange={e => setGrade(Number(e.target.value) as 1 | 2 | 3 | 4)}>{([1, 2, 3, 4] as const).map(g => <option key={g} value={g}>{t(`incident.grade.${g}`)}</option>)}</select>
    </Confirm>
  </>
}
