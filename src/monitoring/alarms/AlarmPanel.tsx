import { useNavigate } from 'react-router'
import { useT } from '#kit/i18n'
import { Button, dateTime, dayTime, LevelBadge, number, Panel, Skeleton, Timeline, Trouble, useCall } from '#kit/ui'
import { readAlarm } from './api.ts'
import { RainBars } from './RainBars.tsx'

/** One alarm beside the list: what fell, what the rule said of it, and the warning that speaks for its town. */
export function AlarmPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useT(), navigate = useNavigate()
  const { data, problem, refetch, at } = useCall(readAlarm, { params: { id } }, { live: ['alarm.', 'warning.'] })
  const close = <Button quiet small icon="close" label={t('alarm.close')} onClick={onClose} />
  if (!data) return <Panel title={t('alarm.one')} actions={close}>{problem ? <Trouble problem={problem} onRetry={() => void refetch()} /> : <Skeleton />}</Panel>
  const { alarm, rain, deeds } = data
  return (
    <Panel title={alarm.stationName} head={<LevelBadge level={alarm.level} />} age={at} actions={close}>
      <div className="pad col" style={{ gap: 12 }}>
        <b>{t('alarm.sentence', { station: alarm.stationName, hours: alarm.hours, mm: alarm.mm.toFixed(1) })}</b>
        <RainBars rain={rain} openedAt={alarm.openedAt} />
        <dl className="dl">
          <dt>{t('alarm.place')}</dt><dd>{alarm.countyName} {alarm.townName} · {alarm.stationCode}</dd>
          <dt>{t('alarm.rule')}</dt><dd><a className="link" href={`/rules/${alarm.ruleId}`} onClick={(e) => { e.preventDefault(); void navigate(`/rules/${alarm.ruleId}`) }}>{alarm.ruleTitle}</a> {t('alarm.ruleVersion', { n: alarm.ruleVersion })}</dd>
          <dt>{t('alarm.since')}</dt><dd>{dateTime(alarm.openedAt)}</dd>
          <dt>{t('alarm.last')}</dt><dd>{dateTime(alarm.lastAt)}</dd>
          <dt>{t('alarm.occurrences')}</dt><dd>{number(alarm.occurrences)}</dd>
          <dt>{t('alarm.peak')}</dt><dd><LevelBadge level={alarm.peakLevel} /></dd>
          {alarm.belowSince && !alarm.clearedAt && <><dt>{t('alarm.below')}</dt><dd>{t('alarm.belowSince', { at: dayTime(alarm.belowSince) })}</dd></>}
          {alarm.clearedAt && <><dt>{t('alarm.cleared')}</dt><dd>{dateTime(alarm.clearedAt)}</dd></>}
        </dl>
        <div className="row wrap">
          {alarm.warningId && <Button primary onClick={() => void navigate(`/warnings/${alarm.warningId}`)}>{t('alarm.openWarning')}</Button>}
          <Button onClick={() => void navigate(`/gauges/${alarm.stationId}`)}>{t('alarm.curve')}</Button>
        </div>
      </div>
      <Timeline rows={deeds.map((d) => ({ id: String(d.id), at: d.at, node: 'happened', text: t(d.type), proof: typeof d.data.observedAt === 'string' ? t('alarm.observed', { at: dateTime(d.data.observedAt) }) : undefined }))} />
    </Panel>
  )
}
