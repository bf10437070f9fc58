import { useT } from '#kit/i18n'
import { dayTime, useCall } from '#kit/ui'
import { replayState } from './api.ts'

/** 演示·回放 with the storm's clock, for the bar of every page; nothing while none runs. */
export function ReplayMark() {
  const t = useT(), { data } = useCall(replayState, {}, { live: ['replay.', 'storm.'], every: 15_000 })
  const run = data?.running
  if (!run) return null
  return <span className="demo" title={t('replay.means', { speed: run.speed, model: run.modelNote })}>{t('replay.mark', { title: run.title, at: dayTime(run.stormAt) })}</span>
}
