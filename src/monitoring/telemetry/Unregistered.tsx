import { useT } from '#kit/i18n'
import { Button, dayTime, Panel, Tag, useCall, useMe } from '#kit/ui'
import { unregisteredContract } from './api.ts'

/** Gauges that speak and stand in no ledger: offered to the registry's own form. Nothing is shown when there are none. */
export function Unregistered() {
  const t = useT(), { may } = useMe()
  const { data, at } = useCall(unregisteredContract, {}, { every: 10_000, live: ['station.'] })
  if (!data?.rows.length) return null
  return (
    <Panel title={t('frame.newcomers')} count={data.rows.length} strong age={at}>
      <div className="pad tele-new">
        {data.rows.map((r) => (
          <span key={r.protocol + r.stationCode} className="row note">
            <Tag>{t(`station.protocol.${r.protocol}`)}</Tag><b className="mono">{r.stationCode}</b><span className="s">{t('frame.newcomer', { n: r.frames, at: dayTime(r.lastAt) })}</span>
            <Button small icon="plus" disabled={!may('station.edit') && t('frame.mayNotRegister')} to={`/stations?register=${encodeURIComponent(r.stationCode)}&protocol=${r.protocol}`}>{t('frame.register')}</Button>
          </span>
        ))}
      </div>
    </Panel>
  )
}
