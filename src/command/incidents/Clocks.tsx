import { lazy, Suspense, useState } from 'react'
import { useT } from '#kit/i18n'
import { Button, ClockChip, useMe } from '#kit/ui'
import type { Clock, Incident, Report } from './model.ts'

const ReportDrawer = lazy(() => import('./ReportDrawer.tsx'))

/** The law's clocks of an incident, as cells of a strip; pressing one opens the report that satisfies it. */
export function Clocks({ incident }: { incident: Incident & { clocks: Clock[]; reports: Report[] } }) {
  const t = useT(), { may } = useMe(), [open, setOpen] = useState(false)
  return <>
    {incident.clocks.slice(0, 5).map(c => (
      <button type="button" className="ck" key={c.id} title={`${c.source}${c.article ? `·${c.article}` : ''}${c.verified ? '' : `·${t('incident.unverified')}`}`} onClick={() => setOpen(true)}>
        <span className="el"><b>{t(`incident.step.${c.step}`)}</b> <span className="s">{c.article || c.source}</span></span>
        <span className="end"><ClockChip dueAt={c.dueAt} satisfiedAt={c.satisfiedAt} /></span>
      </button>
    ))}
    {may('incident.report') && !incident.closedAt && <Button small icon="upload" onClick={() => setOpen(true)}>{t('incident.fileReport')}</Button>}
    <Suspense>{open && <ReportDrawer incident={incident} onClose={() => setOpen(false)} />}</Suspense>
  </>
}
