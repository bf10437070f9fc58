// The slider of the track's own clock: the circles are drawn for its moment.
import { useT } from '#kit/i18n'
import { Button, dayTime } from '#kit/ui'

const hour = 3_600_000

export function Moment({ from, until, now, value, onChange }: { from: string; until: string; now: string | null; value: string; onChange: (at: string | null) => void }) {
  const t = useT(), start = Math.ceil(Date.parse(from) / hour), steps = Math.max(0, Math.floor(Date.parse(until) / hour) - start)
  const at = Math.min(steps, Math.max(0, Math.round(Date.parse(value) / hour) - start))
  return (
    <div className="momentbar">
      <input type="range" min={0} max={steps} value={at} aria-label={t('storm.moment')} aria-valuetext={dayTime(value)} onChange={(e) => onChange(new Date((start + Number(e.target.value)) * hour).toISOString())} />
      <b className="nw">{dayTime(value)}</b><span className="s nw">{now && value > now ? t('storm.forecast') : t('storm.observed')}</span>
      <Button small quiet onClick={() => onChange(null)}>{t('storm.toNow')}</Button>
    </div>
  )
}
