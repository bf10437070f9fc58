import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { useT } from '#kit/i18n'
import { ClockChip, dayTime, Page, Skeleton, Tag, Trouble, useCall, useMe } from '#kit/ui'
import { NearestTeams, type Target } from '#command/dispatches/web'
import { CloseButton, Clocks, GradeTag, readIncident, TimelinePanel } from '#command/incidents/web'
import { LossesPanel } from '#command/losses/web'
import { OrdersPanel } from '#command/orders/web'
import { listResponses, ResponseBadges, ResponseButton } from '#command/responses/web'
import { CalloutLink } from './CalloutLink.tsx'
import { SceneMap } from './SceneMap.tsx'
import { TargetPicker } from './TargetPicker.tsx'
import './room.css'

/** 指挥室: what is wrong and due in the head, what happened on the left, where in the middle, what we ordered on the right. */
export function RoomPage() {
  const t = useT(), { id = '' } = useParams(), { may } = useMe(), [target, setTarget] = useState<Target | null>(null)
  const { data: incident, problem, refetch } = useCall(readIncident, { params: { id } }, { live: ['incident.', 'order.', 'response.', 'team.'] })
  const { data: responses } = useCall(listResponses, { query: { incidentId: id } }, { live: ['response.'] })
  if (problem) return <Page title={t('room.page')}><Trouble problem={problem} onRetry={() => void refetch()} /></Page>
  if (!incident || !responses) return <Page title={t('room.page')}><Skeleton rows={8} /></Page>
  const closed = incident.closedAt !== null
  return (
    <Page title={incident.title} head={<>
      <ResponseBadges responses={responses} /><GradeTag incident={incident} />
      <span className="s nw">{t('incident.openedOn', { at: dayTime(incident.openedAt) })}</span>
      {closed && <Tag kind="solid">{t('room.closed', { by: incident.closedBy ?? '', at: dayTime(incident.closedAt ?? incident.openedAt), reason: incident.closeReason ?? '' })}</Tag>}
    </>} actions={<>
      <ResponseButton incident={incident} responses={responses} />
      {incident.warningId && <CalloutLink warningId={incident.warningId} />}
      {may('sitrep.read') && <Link className="btn p" to={`/sitreps?incident=${id}`}>{t('room.sitrep')}</Link>}
      <CloseButton incident={incident} openWork={incident.openWork} />
    </>}>
      <div className="cks">
        <Clocks incident={incident} />
        {responses.filter(r => r.startedAt && !r.endedAt && r.expectedUntil).map(r => <span className="ck" key={r.id}><span className="el"><b>{t('room.period', { track: t(`response.track.${r.track}`) })}</b> <span className="s">{r.docText}</span></span><span className="end"><ClockChip dueAt={r.expectedUntil ?? ''} /></span></span>)}
      </div>
      <div className="incidentroom">
        <TimelinePanel incidentId={id} closed={closed} />
        <div className="mid">
          <SceneMap incident={incident} onTarget={setTarget} />
          <LossesPanel incident={incident} />
        </div>
        <div className="right"><OrdersPanel incident={incident} footer={<div className="col grow" style={{ gap: 6 }}><TargetPicker incidentId={id} target={target} onTarget={setTarget} closed={closed} /><NearestTeams incidentId={id} target={target} closed={closed} /></div>} /></div>
      </div>
    </Page>
  )
}
