import { useState } from 'react'
import { useT } from '#kit/i18n'
import { Button, Chip, Modal, Skeleton, Trouble, useAct, useCall, useMe } from '#kit/ui'
import { dispatchTeam, nearestTeams } from './api.ts'
import { skills } from './model.ts'
import './dispatches.css'

/** Where a team is wanted: a place, an order's addressee, a point of the map. */
export type Target = { name: string; lon: number; lat: number; regionCode: string | null; orderId: string | null; task?: string }
type Found = { id: string; name: string; able: boolean; reason: string; takenBy: string | null; equipment: { name: string; count: number; unit: string }[] }

/** The nearest capable teams to a place; a team that can't go says why instead of a button that fails. */
export function NearestTeams({ incidentId, target, closed }: { incidentId: string; target: Target | null; closed: boolean }) {
  const t = useT(), { may } = useMe(), [wanted, setWanted] = useState<readonly string[]>(['water']), [calling, setCalling] = useState<Found | null>(null), [all, setAll] = useState(false)
  const { data, problem, refetch } = useCall(nearestTeams, { query: { lon: target?.lon ?? 0, lat: target?.lat ?? 0, skills: wanted.join(','), limit: all ? 20 : 4 } }, { enabled: target !== null && may('dispatch.command'), live: ['team.', 'order.'] })
  if (!may('dispatch.command') || closed) return null
  return (
    <div className="near">
      <div className="row"><b>{t('dispatch.nearest', { place: target?.name ?? '…' })}</b><span className="end s">{t('dispatch.by')}</span></div>
      <div className="row wrap" style={{ gap: 4 }}>{skills.slice(0, 8).map(s => <Chip key={s} on={wanted.includes(s)} onClick={() => setWanted(w => w.includes(s) ? w.filter(x => x !== s) : [...w, s])}>{t(`dispatch.skill.${s}`)}</Chip>)}</div>
      {!target ? <p className="s">{t('dispatch.chooseTarget')}</p> : problem ? <Trouble problem={problem} onRetry={() => void refetch()} /> : !data ? <Skeleton rows={2} /> : data.map(f => (
        <div className="row" key={f.id}><span className="grow el" title={f.reason}>{f.name} <span className="s">{f.reason}</span></span>
          <Button small primary={f.able} disabled={f.able ? null : f.reason} onClick={() => setCalling(f)}>{t(f.able ? 'dispatch.call' : f.takenBy ? 'dispatch.taken' : 'dispatch.off')}</Button></div>
      ))}
      {target && data && <Button quiet small onClick={() => setAll(v => !v)}>{t(all ? 'dispatch.fewer' : 'dispatch.more')}</Button>}
      {calling && target && <CallModal team={calling} incidentId={incidentId} target={target} skills={wanted} onClose={() => setCalling(null)} />}
    </div>
  )
}

function CallModal({ team, incidentId, target, skills: wanted, onClose }: { team: Found; incidentId: string; target: Target; skills: readonly string[]; onClose: () => void }) {
  const t = useT(), [task, setTask] = useState(target.task ?? ''), [place, setPlace] = useState(target.name)
  const call = useAct(dispatchTeam, { done: t('dispatch.called'), onDone: onClose, quiet: true })
  const send = () => call.run({ body: { incidentId, teamId: team.id, orderId: target.orderId, task: task.trim(), place: place.trim(), regionCode: target.regionCode, lon: target.lon, lat: target.lat, skills: skills.filter(s => wanted.includes(s)) } })
  return (
    <Modal open title={t('dispatch.callTitle', { team: team.name })} onClose={onClose} footer={<><Button onClick={onClose}>{t('ui.cancel')}</Button><Button primary busy={call.busy} disabled={task.trim().length < 2 || !place.trim() ? t('dispatch.taskFirst') : null} onClick={() => void send()}>{t('dispatch.call')}</Button></>}>
      <p className="note">{team.reason}<br /><span className="s">{team.equipment.map(e => `${e.name} ${e.count} ${e.unit}`).join('、')}</span></p>
      <label className="col"><span className="s">{t('dispatch.task')}</span><input className="in" value={task} maxLength={200} onChange={e => setTask(e.target.value)} /></label>
      <label className="col"><span className="s">{t('dispatch.place')}</span><input className="in" value={place} maxLength={200} onChange={e => setPlace(e.target.value)} /></label>
      {call.problem && <div className="note" role="alert">{call.problem.detail || call.problem.title}</div>}
    </Modal>
  )
}
