import { useT } from '#kit/i18n'
import { Button, dayTime, Panel, Tag, useCall } from '#kit/ui'
import { moverStrangers } from './api.ts'

type Stranger = { key: string; plate: string }

/** Terminals that ask to be registered and may not be. Nothing is shown when there are none. */
export function Strangers({ onAdopt }: { onAdopt: (stranger: Stranger) => void }) {
  const t = useT(), { data, at } = useCall(moverStrangers, {}, { every: 15_000, live: ['mover.'] })
  if (!data?.rows.length) return null
  return (
    <Panel title={t('mover.strangers')} count={data.rows.length} strong age={at}>
      <div className="pad row wrap">
        {data.rows.map((s) => (
          <span key={s.key} className="row note wrap"><b className="mono">{s.key}</b><span>{s.plate || '—'}</span><Tag>{t(`mover.stranger.${s.reason}`)}</Tag><span className="s">{t('mover.asked', { n: s.asked, at: dayTime(s.lastAt) })}</span>
            {s.reason === 'unknown' && <Button small icon="plus" onClick={() => onAdopt(s)}>{t('mover.adopt')}</Button>}</span>
        ))}
      </div>
    </Panel>
  )
}
