import { Link } from 'react-router'
import { clockTime, ClockChip, dayTime, duration, Figure, LevelBadge, useNow } from '#kit/ui'
import { useT } from '#kit/i18n'
import type { NightDesk, StormDesk } from './api.ts'

export function Strip({ desk, storm }: { desk: NightDesk; storm: StormDesk | undefined }) {
  return <section className="panel strip"><Responses desk={desk} />{storm?.storm && <Storm data={storm} />}<InForce desk={desk} /></section>
}

function Responses({ desk }: { desk: NightDesk }) {
  const t = useT(), now = useNow(), first = desk.responses[0]
  if (!first) return <div><b>{t('night.response.none')}</b><span className="s">{t('night.response.noneNext')}</span></div>
  return (
    <div>
      <span className="row">{desk.responses.map(r => <Link key={r.id} to={`/incidents/${r.incidentId}`}><LevelBadge level={r.level} subject={t(`night.track.${r.track}`)} suffix={t('night.response.suffix')} /></Link>)}</span>
      <span className="s">{t('night.response.since', { at: dayTime(first.startedAt), doc: first.docText ?? '—', span: duration(now - Date.parse(first.startedAt)) })}</span>
    </div>
  )
}

/** Eight winds are enough for a sentence; the map shows the rest. */
const wind = (degrees: number): number => Math.round(degrees / 45) % 8

function Storm({ data: { storm, next, reached } }: { data: StormDesk }) {
  const t = useT()
  if (!storm) return null
  const figure = (k: string, value: number | null) => <Figure k={`storm.${k}`} params={{ stormId: storm.id }} value={value} />
  return <>
    <div>
      <span><b>{t('night.storm.name', { no: storm.no, name: storm.name })}</b>　{storm.grade && t(`night.grade.${storm.grade}`)} {storm.force !== null && t('night.storm.force', { n: storm.force })}·{figure('wind', storm.windMs)} {t('night.unit.ms')}·{figure('pressure', storm.pressureHpa)} {t('night.unit.hpa')}</span>
      <span className="s">{t('night.storm.at', { at: storm.replayed ? dayTime(storm.at) : clockTime(storm.at) })} {t('night.storm.lat')} {figure('latitude', storm.lat)}° {t('night.storm.lon')} {figure('longitude', storm.lon)}°{storm.cityKm !== null && `·${t('night.storm.away', { km: storm.cityKm })}`}·{t('night.storm.moves', { wind: t(`night.wind.${wind(storm.heading)}`), kmh: storm.speedKmh })}</span>
    </div>
    <div>
      <span className="s">{next ? t('night.storm.next', { town: `${next.countyName}${next.name}` }) : reached ? t('night.storm.over', { n: reached }) : t('night.storm.misses')}</span>
      {next && <span className="row">{storm.replayed ? <b>{dayTime(next.reachedAt)}</b> : <ClockChip dueAt={next.reachedAt} soonMinutes={360} />}<span className="s">{t('night.storm.reached', { n: reached })}</span></span>}
    </div>
  </>
}

function InForce({ desk }: { desk: NightDesk }) {
  const t = useT(), total = desk.warnings.reduce((sum, w) => sum + w.value, 0)
  return (
    <div>
      <span className="s">{t('night.inForce')} <Figure k="desk.warnings" value={total} /> {t('night.unit.warnings')}</span>
      <span className="row" style={{ gap: 6 }}>{desk.warnings.length ? desk.warnings.map(w => <span key={w.level} className="row" style={{ gap: 6 }}><LevelBadge level={w.level} suffix="" /><b><Figure k="desk.warnings" params={{ level: w.level }} value={w.value} /></b></span>) : <b>{t('night.inForceNone')}</b>}</span>
    </div>
  )
}
