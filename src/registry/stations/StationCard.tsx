import { useState } from 'react'
import { Button, Confirm, dateTime, MapView, number, Panel, useAct, useCall, useMe } from '#kit/ui'
import { useT } from '#kit/i18n'
import { Card } from '#registry/ledger/web'
import { getStation, issueStationKey, reinstateStation, retireStation, revealPhone } from './api.ts'
import { keysOf, type Station } from './model.ts'
import { Addresses } from './Addresses.tsx'
import { Calibrations } from './Calibrations.tsx'
import { Photos } from './Photos.tsx'
import { StationForm } from './StationForm.tsx'

export function StationCard({ id }: { id: string }) {
  const t = useT(), { may } = useMe(), call = useCall(getStation, { params: { id } }, { live: ['station.'] })
  return (
    <Card call={call} facts={s => [
      [t('station.name'), s.name], [t('station.code'), <span className="mono">{s.code}</span>], [t('station.kind'), t(`station.kind.${s.kind}`)], [t('ledger.place'), s.place], [t('ledger.position'), `${s.lon}, ${s.lat}`],
      ...keysOf(s.kind).flatMap((key) => (s.thresholds[key] === undefined ? [] : [[t(`station.level.${key}`), <span className="num">{number(s.thresholds[key])} {s.kind === 'E' ? '' : t('station.metres')}</span>] as const])),
      ...(s.thresholds.verified === false ? [[t('station.verified'), t('station.unverified', { source: s.thresholds.source ?? '—' })] as const] : []),
      [t('station.interval'), s.intervalMinutes ? `${s.intervalMinutes} ${t('station.minutes')}` : t('station.asAll')], [t('station.batteryLow'), s.batteryLow ? `${s.batteryLow} V` : t('station.asAll')],
      ...(Object.keys(s.intervals).length ? [[t('station.intervals'), Object.entries(s.intervals).map(([element, minutes]) => `${element} ${minutes} ${t('station.minutes')}`).join(t('station.comma'))] as const] : []),
      [t('station.owner'), s.owner || '—'], [t('station.maintainer'), <Maintainer station={s} />],
      [t('station.key'), t(s.hasKey ? 'station.hasKey' : 'station.noKey')], [t('station.since'), dateTime(s.createdAt)],
      [t('station.state'), s.retiredAt ? `${t('station.retired')} ${dateTime(s.retiredAt)}` : t('station.active')], [t('ledger.source'), t(s.demo ? 'ledger.sourceDemo' : 'ledger.sourceReal')],
    ]}>{station => <div className="st-card">
      <Panel title={t('station.where')}><div style={{ height: 240, display: 'flex', flexDirection: 'column' }}><MapView label={t('station.where')} points={[{ id: station.id, lon: station.lon, lat: station.lat, name: station.name, sign: 'pin' }]} /></div></Panel>
      <Photos station={station} />
      <Calibrations station={station} />
      <Addresses station={station} />
      {may('station.edit') && <Acts station={station} mayKey={may('station.issue_key')} />}
    </div>}</Card>
  )
}

/** A person's number: whoever opens it leaves his name. */
function Maintainer({ station }: { station: Station }) {
  const t = useT(), { may } = useMe(), [phone, setPhone] = useState(''), reveal = useAct(revealPhone, { onDone: reply => setPhone(reply.phone) })
  return (
    <span className="row wrap">{station.maintainer || '—'}
      {phone ? <a className="mono" href={`tel:${phone}`}>{phone}</a> : station.hasPhone && may('station.reveal') && <Button small quiet busy={reveal.busy} onClick={() => void reveal.run({ params: { id: station.id } })}>{t('station.revealPhone')}</Button>}
    </span>
  )
}

function Acts({ station, mayKey }: { station: Station; mayKey: boolean }) {
  const t = useT(), { id } = station, [asked, setAsked] = useState<'edit' | 'retire' | null>(null), [key, setKey] = useState('')
  const retire = useAct(retireStation, { done: t('station.retiredDone'), onDone: () => setAsked(null) })
  const reinstate = useAct(reinstateStation, { done: t('station.reinstated') })
  const issue = useAct(issueStationKey, { onDone: reply => setKey(reply.key) })
  return <>
    {key && <div className="note"><b>{t('station.keyOnce')}</b><div className="mono">{key}</div></div>}
    <div className="row end wrap">
      {station.retiredAt ? <Button busy={reinstate.busy} onClick={() => void reinstate.run({ params: { id } })}>{t('station.reinstate')}</Button> : <>
        {mayKey && <Button icon="key" busy={issue.busy} onClick={() => void issue.run({ params: { id } })}>{t(station.hasKey ? 'station.renewKey' : 'station.issueKey')}</Button>}
        <Button icon="edit" onClick={() => setAsked('edit')}>{t('station.edit')}</Button>
        <Button onClick={() => setAsked('retire')}>{t('station.retire')}</Button>
      </>}
    </div>
    <StationForm open={asked === 'edit'} station={station} onClose={() => setAsked(null)} />
    <Confirm open={asked === 'retire'} title={t('station.retireTitle', { name: station.name })} act={t('station.retire')} least={2} busy={retire.busy} problem={retire.problem} onClose={() => setAsked(null)}
      onConfirm={reason => void retire.run({ params: { id }, body: { reason } })}>{t('station.retireNote')}</Confirm>
  </>
}
