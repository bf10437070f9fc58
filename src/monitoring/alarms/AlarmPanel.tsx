import { lazy, Suspense, useState } from 'react'
import { useNavigate } from 'react-router'
import { language, useT } from '#kit/i18n'
import { loadLevelCurve, short, tellMeasure, unitWord } from '#monitoring/rules/web'
import { Button, dateTime, dayTime, LevelBadge, Modal, number, Panel, Skeleton, Tag, Timeline, Trouble, useAct, useCall, useMe } from '#kit/ui'
import { acknowledgeAlarm, readAlarm } from './api.ts'
import { Detail } from './Detail.tsx'
import type { Alarm } from './model.ts'
import { RainBars } from './RainBars.tsx'

const LevelCurve = lazy(loadLevelCurve)
export const saidOf = (a: Alarm): string => tellMeasure({ kind: a.kind, element: a.element, minutes: a.windowMinutes, value: a.value, threshold: a.threshold, unit: a.unit, than: a.than }, language() !== 'en')

/** One alarm beside the list: what was measured, what the rule said of it, who has seen it, and the warning that speaks for its town. */
export function AlarmPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useT(), navigate = useNavigate(), { may } = useMe(), [noting, setNoting] = useState(false)
  const { data, problem, refetch, at } = useCall(readAlarm, { params: { id } }, { live: ['alarm.', 'warning.'] })
  const close = <Button quiet small icon="close" label={t('alarm.close')} onClick={onClose} />
  if (!data) return <Panel title={t('alarm.one')} actions={close}>{problem ? <Trouble problem={problem} onRetry={() => void refetch()} /> : <Skeleton />}</Panel>
  const { alarm, rain, points, lines, deeds } = data
  const unit = unitWord(alarm.unit, language() !== 'en'), span = [{ from: alarm.openedAt, to: alarm.clearedAt, level: alarm.peakLevel }]
  return (
    <Panel title={alarm.subjectName} head={<LevelBadge level={alarm.level} />} age={at} actions={close}>
      <div className="pad col" style={{ gap: 12 }}>
        <b>{alarm.subjectName} {saidOf(alarm)}</b>
        {alarm.kind === 'rain' && <RainBars rain={rain} openedAt={alarm.openedAt} />}
        {points.length > 0 && <Suspense fallback={<Skeleton rows={3} />}><LevelCurve points={points} lines={lines} spans={span} unit={unit} label={alarm.subjectName} height={260} /></Suspense>}
        <dl className="dl">
          <dt>{t('alarm.value')}</dt><dd>{short(alarm.value)} {unit} <span className="s">{t(`alarm.line.${alarm.than}`, { value: short(alarm.threshold), unit })}</span></dd>
          <dt>{t('alarm.place')}</dt><dd>{alarm.countyName} {alarm.townName}{alarm.stationCode && ` · ${alarm.stationCode}`}</dd>
          <dt>{t('alarm.rule')}</dt><dd><a className="link" href={`/rules/${alarm.ruleId}`} onClick={(e) => { e.preventDefault(); void navigate(`/rules/${alarm.ruleId}`) }}>{alarm.ruleTitle}</a> {t('alarm.ruleVersion', { n: alarm.ruleVersion })}</dd>
          <Detail alarm={alarm} />
          <dt>{t('alarm.since')}</dt><dd>{dateTime(alarm.openedAt)}</dd>
          <dt>{t('alarm.last')}</dt><dd>{dateTime(alarm.lastAt)}</dd>
          <dt>{t('alarm.occurrences')}</dt><dd>{number(alarm.occurrences)}</dd>
          <dt>{t('alarm.peak')}</dt><dd><LevelBadge level={alarm.peakLevel} /> <span className="s">{short(alarm.peakValue)} {unit}</span></dd>
          {alarm.belowSince && !alarm.clearedAt && <><dt>{t('alarm.below')}</dt><dd>{t('alarm.belowSince', { at: dayTime(alarm.belowSince) })}</dd></>}
          {alarm.clearedAt && <><dt>{t('alarm.cleared')}</dt><dd>{dateTime(alarm.clearedAt)}</dd></>}
          <dt>{t('alarm.seen')}</dt><dd>{alarm.acknowledgedAt ? <>{t('alarm.seenBy', { who: alarm.acknowledgedName ?? '', at: dayTime(alarm.acknowledgedAt) })}{alarm.acknowledgedNote && <div>{alarm.acknowledgedNote}</div>}</> : <Tag>{t('alarm.unseen')}</Tag>}</dd>
        </dl>
        <div className="row wrap">
          {!alarm.acknowledgedAt && may('alarm.acknowledge') && <Button primary icon="check" onClick={() => setNoting(true)}>{t('alarm.acknowledge')}</Button>}
          {alarm.warningId && <Button primary={Boolean(alarm.acknowledgedAt)} onClick={() => void navigate(`/warnings/${alarm.warningId}`)}>{t('alarm.openWarning')}</Button>}
          {alarm.stationId && <Button onClick={() => void navigate(`/gauges/${alarm.stationId}`)}>{t('alarm.curve')}</Button>}
        </div>
      </div>
      <Timeline rows={deeds.map((d) => ({ id: String(d.id), at: d.at, node: 'happened', text: `${t(d.type)}${d.type === 'alarm.acknowledged' ? ` · ${d.actorName}` : ''}`, proof: typeof d.data.observedAt === 'string' ? t('alarm.observed', { at: dateTime(d.data.observedAt) }) : undefined }))} />
      {noting && <Acknowledge id={id} name={alarm.subjectName} onClose={() => setNoting(false)} />}
    </Panel>
  )
}

function Acknowledge({ id, name, onClose }: { id: string; name: string; onClose: () => void }) {
  const t = useT(), [note, setNote] = useState(''), act = useAct(acknowledgeAlarm, { done: t('alarm.seenDone'), onDone: onClose })
  return (
    <Modal open title={t('alarm.acknowledgeOf', { name })} onClose={onClose} footer={<><Button onClick={onClose}>{t('ui.cancel')}</Button><Button primary busy={act.busy} onClick={() => void act.run({ params: { id }, body: { note: note.trim() || null } })}>{t('alarm.acknowledge')}</Button></>}>
      <p>{t('alarm.acknowledgeMeans')}</p>
      <label className="col" style={{ gap: 4 }}><span className="s">{t('alarm.note')}</span><textarea className="in" rows={3} maxLength={300} value={note} onChange={(e) => setNote(e.target.value)} /></label>
    </Modal>
  )
}
