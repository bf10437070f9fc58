import { useState } from 'react'
import { useT } from '#kit/i18n'
import { Button, Chip, clockTime, dayTime, Empty, number, Panel, Seg, Tag, Trouble, useAct, useCall, useMe } from '#kit/ui'
import { noteIncident, readTimeline } from './api.ts'
import { noteKind } from './model.ts'
import { sentenceOf } from './timelineText.ts'

type Kind = 'all' | 'key' | 'ours'
const live = ['incident.', 'response.', 'order.', 'team.', 'loss.', 'sitrep.', 'warning.']

/** What happened and what we did, newest first; a note is written at its foot. */
export function TimelinePanel({ incidentId, closed }: { incidentId: string; closed: boolean }) {
  const t = useT(), { may } = useMe(), [kind, setKind] = useState<Kind>('all'), [limit, setLimit] = useState(60)
  const { data, problem, refetch, at } = useCall(readTimeline, { params: { id: incidentId }, query: { kind, limit } }, { live })
  const label = (k: Kind) => `${t(`incident.timeline.${k}`)} ${number(data?.counts[k])}`
  return (
    <Panel className="room-tl" title={t('incident.timeline')} age={at} head={<Seg label={t('incident.timeline')} value={kind} onChange={setKind} options={(['all', 'key', 'ours'] as const).map(k => ({ value: k, label: k === kind ? label(k) : t(`incident.timeline.${k}`) }))} />}
      footer={may('incident.note') && !closed ? <NoteBox incidentId={incidentId} /> : undefined}>
      {problem ? <Trouble problem={problem} onRetry={() => void refetch()} /> : data && !data.rows.length ? <Empty icon="list" title={t('incident.timelineNone')} /> : <ol className="rtl">
        {data?.rows.map(r => {
          const { text, second } = sentenceOf(t, r), ours = r.actorKind === 'user'
          return <li key={r.id} className={ours ? 'ours' : undefined}>
            <time dateTime={r.at} title={dayTime(r.at)}>{today(r.at) ? clockTime(r.at) : dayTime(r.at).slice(0, 5)}</time><span className="nd" />
            <div><div className={r.key ? 'b' : undefined}>{text}{r.same > 1 && <> <span className="cnt">{t('incident.alike', { n: number(r.same) })}</span></>}{r.data.late === true && <> <Tag kind="solid">{t('incident.late')}</Tag></>}{r.drill && <> <Tag>{t('ui.drill')}</Tag></>}</div>
              <div className="s">{[second, ours || r.actorKind === 'holder' ? r.actorName : null].filter(Boolean).join('·')}</div></div>
          </li>
        })}
      </ol>}
      {data?.next && <div className="pad"><Button small onClick={() => setLimit(n => Math.min(200, n + 60))}>{t('incident.timelineMore')}</Button></div>}
    </Panel>
  )
}

const today = (at: string): boolean => dayTime(at).slice(0, 5) === dayTime(Date.now()).slice(0, 5)

function NoteBox({ incidentId }: { incidentId: string }) {
  const t = useT(), [kind, setKind] = useState<'phone' | 'instruction' | 'scene'>('phone'), [text, setText] = useState(''), [key, setKey] = useState(false)
  const note = useAct(noteIncident, { onDone: () => { setText(''); setKey(false) } })
  return (
    <form className="col grow" style={{ gap: 6 }} onSubmit={e => { e.preventDefault(); if (text.trim()) void note.run({ params: { id: incidentId }, body: { kind, text: text.trim(), key } }) }}>
      <div className="row" style={{ gap: 4 }}>{noteKind.options.map(k => <Chip key={k} on={k === kind} onClick={() => setKind(k)}>{t(`incident.note.${k}`)}</Chip>)}<label className="row s end" style={{ gap: 4 }}><input type="checkbox" checked={key} onChange={e => setKey(e.target.checked)} />{t('incident.noteKey')}</label></div>
      <div className="row"><input className="in grow" aria-label={t('incident.noteBox')} placeholder={t('incident.noteBox')} value={text} maxLength={2000} onChange={e => setText(e.target.value)} /><Button type="submit" busy={note.busy} disabled={text.trim() ? null : t('incident.noteEmpty')}>{t('incident.noteSave')}</Button></div>
    </form>
  )
}
