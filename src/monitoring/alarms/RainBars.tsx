import { useT } from '#kit/i18n'
import { clockTime } from '#kit/ui'

const width = 360, height = 128, floor = 104

/** Rain of each hour of observation; the dashed line is where the alarm opened. */
export function RainBars({ rain, openedAt }: { rain: readonly { at: string; mm: number }[]; openedAt: string }) {
  const t = useT()
  const first = rain[0], last = rain.at(-1)
  if (!first || !last) return <p className="s">{t('alarm.noRain')}</p>
  const from = new Date(first.at).getTime() - 3_600_000, hours = Math.max(1, (new Date(last.at).getTime() - from) / 3_600_000)
  const most = Math.max(...rain.map((r) => r.mm), 1), step = width / hours
  const x = (at: string) => ((new Date(at).getTime() - from) / 3_600_000) * step
  return (
    <svg className="rainbars" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t('alarm.hourly', { mm: most.toFixed(1) })} preserveAspectRatio="none">
      {rain.map((r) => <rect key={r.at} x={x(r.at) - step + 1} width={Math.max(1, step - 2)} y={floor - (r.mm / most) * 84} height={(r.mm / most) * 84}><title>{`${clockTime(r.at)} ${r.mm.toFixed(1)}`}</title></rect>)}
      <line className="base" x1="0" x2={width} y1={floor} y2={floor} />
      <line className="open" x1={x(openedAt)} x2={x(openedAt)} y1="16" y2={floor} />
      <text x="0" y="12">{t('alarm.hourMost', { mm: most.toFixed(1) })}</text>
      <text x="0" y={height - 6}>{clockTime(first.at)}</text>
      <text x={width} y={height - 6} textAnchor="end">{clockTime(last.at)}</text>
    </svg>
  )
}
