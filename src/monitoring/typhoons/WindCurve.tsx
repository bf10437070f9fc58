// Wind and pressure over the track's time: two lines on one clock, forecast dashed.
import { useT } from '#kit/i18n'
import { dayTime } from '#kit/ui'
import type { Fix } from './model.ts'

const box = { width: 640, height: 168, left: 36, right: 40, top: 10, foot: 20 }

export function WindCurve({ fixes, moment }: { fixes: readonly Fix[]; moment: string | null }) {
  const t = useT(), last = fixes.findLast((f) => f.kind === 'observed')?.at ?? ''
  const list = fixes.filter((f) => f.kind === 'observed' || f.at > last), [first] = list, end = list.at(-1)
  if (!first || !end || list.length < 2) return null
  const from = Date.parse(first.at), until = Date.parse(end.at), winds = list.flatMap((f) => f.windMs ?? []), pressures = list.flatMap((f) => f.pressureHpa ?? [])
  const x = (at: string) => box.left + ((Date.parse(at) - from) / (until - from)) * (box.width - box.left - box.right)
  const scale = (values: readonly number[], floor: number) => { const low = Math.min(floor, ...values), high = Math.max(...values, low + 1); return { low, high, y: (v: number) => box.top + (1 - (v - low) / (high - low)) * (box.height - box.top - box.foot) } }
  const wind = scale(winds, 0), pressure = scale(pressures.length ? pressures : [1000], 1000)
  const path = (part: readonly Fix[], of: (f: Fix) => number | null, y: (v: number) => number) => part.flatMap((f) => { const v = of(f); return v === null ? [] : [`${x(f.at).toFixed(1)},${y(v).toFixed(1)}`] }).join(' ')
  const seen = list.filter((f) => f.at <= last), ahead = list.filter((f) => f.at >= last)
  return (
    <svg className="windcurve" viewBox={`0 0 ${box.width} ${box.height}`} role="img" aria-label={t('storm.curve')}>
      {[0, 17.2, 32.7, 51].filter((v) => v <= wind.high).map((v) => <g key={v}><line className="grid" x1={box.left} x2={box.width - box.right} y1={wind.y(v)} y2={wind.y(v)} /><text x={box.left - 4} y={wind.y(v) + 4} textAnchor="end">{v}</text></g>)}
      {[pressure.low, pressure.high].map((v) => <text key={v} x={box.width - box.right + 4} y={pressure.y(v) + 4}>{Math.round(v)}</text>)}
      {[[seen, ''], [ahead, ' ahead']].map(([part, more]) => <g key={String(more)}>
        <polyline className={`wind${String(more)}`} points={path(part as Fix[], (f) => f.windMs, wind.y)} /><polyline className={`press${String(more)}`} points={path(part as Fix[], (f) => f.pressureHpa, pressure.y)} /></g>)}
      {moment && moment >= first.at && moment <= end.at && <line className="now" x1={x(moment)} x2={x(moment)} y1={box.top} y2={box.height - box.foot} />}
      <text x={box.left} y={box.height - 4}>{dayTime(first.at)}</text><text x={box.width - box.right} y={box.height - 4} textAnchor="end">{dayTime(end.at)}</text>
    </svg>
  )
}
