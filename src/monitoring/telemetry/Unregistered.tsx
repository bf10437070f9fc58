import { useT } from '#kit/i18n'
import { Button, dayTime, Panel, useCall, useMe } from '#kit/ui'
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
          <span key={r.stationCode} className="row note">
            <b className="mono">{r.stationCode}</b><span className="s">{t('frame.newcomer', { n: r.frames, at: dayTime(r.lastAt) })}</span>
            <Button small icon="plus" disabled={!may('station.edit') && t('frame.mayNotRegister')} to={`/stations?register=${r.stationCode}`}>{t('frame.register')}</Button>
          </span>
        ))}
      </div>
    </Panel>
  )
}
