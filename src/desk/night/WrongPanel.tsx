import { Link } from 'react-router'
import { Button, clockTime, dayTime, Empty, Figure, LevelBadge, Panel, Tag, useMe, useNow } from '#kit/ui'
import { type T, useT } from '#kit/i18n'
import type { NightDesk } from './api.ts'
import type { Wrong } from './model.ts'

export function WrongPanel({ wrong, rain, age }: { wrong: NightDesk['wrong']; rain: NightDesk['rain']; age: number | null }) {
  const t = useT()
  return (
    <Panel className="a-wrong" title={t('night.wrong.title')} count={wrong.value || undefined} strong hotkey="1" age={age} staleAfter={60} actions={<span className="s">{t('night.wrong.order')}</span>}
      footer={wrong.value > wrong.rows.length && <>{t('night.wrong.more', { n: wrong.rows.length, all: wrong.value })}<span className="end" /><Link className="link" to="/warnings">{t('warning.page')}</Link><Link className="link" to="/alarms">{t('alarm.page')}</Link></>}>
      {wrong.rows.length ? wrong.rows.map(w => <Row key={`${w.kind}${w.id}${w.level ?? ''}`} w={w} rain={rain} />) : <Empty title={t('night.wrong.none')}>{t('night.wrong.noneNext')}</Empty>}
    </Panel>
  )
}

function Row({ w, rain }: { w: Wrong; rain: NightDesk['rain'] }) {
  const t = useT(), { may } = useMe(), now = useNow(), go = goTo(w)
  const at = now - Date.parse(w.since) > 20 * 3_600_000 ? dayTime(w.since) : clockTime(w.since)
  return (
    <div className="it">
      {w.level ? <LevelBadge level={w.level} /> : <Tag kind="flat">{t('night.wrong.data')}</Tag>}
      <div className="t">
        <div className="b">{w.kind === 'silent' ? <><Figure k="desk.gauges_silent" params={{ asOf: rain.asOf, hours: rain.hours }} value={w.n} /> {t('night.wrong.silent')}</> : titleOf(w, t)}</div>
        <span className="s">{t(`night.wrong.${w.kind}Means`, { who: w.who ?? t('night.wrong.rule'), at })}{w.kind === 'alarms' && `·${t(w.warningId ? 'night.wrong.spoken' : 'night.wrong.unspoken')}`}</span>
      </div>
      {go && <Button small to={go.to} primary={w.kind === 'submitted' && may('warning.release')}>{t(go.act)}</Button>}
    </div>
  )
}

function titleOf(w: Wrong, t: T): string {
  if (w.kind === 'quarantine') return t('night.wrong.quarantine', { n: w.n })
  if (w.kind !== 'alarms') return w.title
  if (w.mm === null) return t('night.wrong.otherAlarms', { county: w.title, n: w.n, station: w.station ?? '', said: w.said ?? '' })
  const most = { station: w.station ?? '', hours: w.hours ?? '—', mm: w.mm ?? '—', county: w.title, n: w.n }
  return t(w.n === 1 ? 'night.wrong.oneAlarm' : 'night.wrong.alarms', most)
}

function goTo(w: Wrong): { to: string; act: string } | null {
  if (w.kind === 'submitted' || w.kind === 'lift') return { to: `/warnings/${w.id}`, act: 'night.act.sign' }
  if (w.kind === 'draft') return { to: `/warnings/${w.id}`, act: 'night.act.check' }
  if (w.kind === 'response') return { to: `/incidents/${w.id}`, act: 'night.act.sign' }
  if (w.kind === 'alarms') return { to: w.warningId ? `/warnings/${w.warningId}` : '/alarms', act: 'night.act.look' }
  return w.kind === 'quarantine' ? { to: '/frames?result=quarantined', act: 'night.act.look' } : null
}
