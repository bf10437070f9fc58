import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useT } from '#kit/i18n'
import { Button, dayTime, number, Panel, Skeleton, Table, Trouble, useAct, useCall, useMe } from '#kit/ui'
import { judgeFire, readFire } from './api.ts'
import { follows, type FireState, type Pixel } from './model.ts'
import { StateTag } from './StateTag.tsx'

const km = (metres: number): string => (metres < 1000 ? `${Math.round(metres)} m` : `${(metres / 1000).toFixed(1)} km`)

/** One fire: who is nearest, which pixels it is made of, and what a person says of it. */
export function FirePanel({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useT(), navigate = useNavigate(), { may } = useMe(), [note, setNote] = useState('')
  const { data, problem, refetch, at } = useCall(readFire, { params: { id } }, { live: ['fire.'] })
  const act = useAct(judgeFire, { quiet: true, done: t('fire.judged'), onDone: () => setNote('') })
  if (problem && !data) return <Trouble problem={problem} onRetry={() => void refetch()} />
  if (!data) return <Skeleton />
  const { fire, pixels, wardens, village } = data
  const next = follows[fire.state].filter((s): s is Exclude<FireState, 'candidate'> => s !== 'candidate')
  return (
    <Panel title={<>{fire.townName} <StateTag state={fire.state} /></>} age={at} actions={<Button small quiet onClick={onClose}>{t('ui.close')}</Button>}>
      <div className="pad col" style={{ gap: 8 }}>
        <p className="m"><span className="mono">{fire.lat.toFixed(4)}°N {fire.lon.toFixed(4)}°E</span> · {t('fire.firstSeen', { at: dayTime(fire.firstSeenAt) })} · {t('fire.lastSeen', { at: dayTime(fire.lastSeenAt) })}</p>
        <p>{village ? t('fire.nearVillage', { name: village.name, away: km(village.metres) }) : t('fire.inTown', { name: fire.townName })}</p>
        {wardens.length > 0 && <ul className="plain">{wardens.map((w) => <li key={w.id}><Button small quiet onClick={() => void navigate(`/forest-wardens/${w.id}`)}>{w.name}</Button> <span className="s">{w.place} · {km(w.metres)}</span></li>)}</ul>}
        {!wardens.length && <p className="s">{t('fire.noWarden')}</p>}
        {fire.note && <p className="note">{fire.decidedName}：{fire.note}</p>}
        {may('fire.judge') && next.length > 0 && <>
          <label className="col"><span className="s">{t('fire.note')}</span><input className="in" value={note} maxLength={500} onChange={(e) => setNote(e.target.value)} /></label>
          <div className="row wrap">{next.map((state) => <Button key={state} small primary={state === 'confirmed'} busy={act.busy} onClick={() => void act.run({ params: { id }, body: { state, note: note.trim() } })}>{t(`fire.say.${state}`)}</Button>)}</div>
        </>}
        {act.problem && <div className="note" role="alert">{act.problem.detail || act.problem.title}</div>}
      </div>
      <Table<Pixel> dense label={t('fire.pixels')} rows={pixels} keyOf={(p) => `${p.satellite}${p.seenAt}${p.lon}${p.lat}`} columns={[
        { key: 'at', title: t('fire.seen'), render: (p) => <span className="nw">{dayTime(p.seenAt)} <span className="s">{p.night === null ? '' : t(p.night ? 'fire.night' : 'fire.day')}</span></span> },
        { key: 'satellite', title: t('fire.satellite'), render: (p) => `${p.satellite} ${p.instrument}` },
        { key: 'confidence', title: t('fire.confidence'), render: (p) => t(`fire.confidence.${p.confidence}`) },
        { key: 'frp', title: 'MW', number: true, render: (p) => (p.frp === null ? '—' : number(Math.round(p.frp * 10) / 10)) },
      ]} />
    </Panel>
  )
}
