import { useT } from '#kit/i18n'
import { duration, Icon, useCall } from '#kit/ui'
import { readBeat } from './api.ts'
import './heartbeat.css'

/** In the bar: how old the last whole beat is; a bell in solid ink when the way from a gauge to an answer is broken. */
export function ChainBeat() {
  const t = useT(), { data } = useCall(readBeat, {}, { every: 60_000 })
  if (!data || (data.ageSeconds === null && !data.lost)) return null
  const span = data.ageSeconds === null ? '—' : duration(data.ageSeconds * 1000)
  if (data.lost) return <span className="chain lost" role="alert" title={data.fault ?? t(`heartbeat.stage.${data.stage}`)}><Icon name="bell" small />{t('heartbeat.lost', { span, stage: t(`heartbeat.stage.${data.stage}`) })}</span>
  return <span className="chain narrow-off" title={t('heartbeat.means')}>{t('heartbeat.age', { span })}</span>
}
