import { useEffect, useRef, useState } from 'react'
import { useT } from '#kit/i18n'
import { dayTime, LevelBadge, number } from '#kit/ui'
import type { Level } from './level.ts'
import './levelCurve.css'

export type CurveProps = {
  points: readonly { at: string; value: number }[]
  unit: string
  /** what is drawn, for those who can't see it */
  label: string
  /** a rule's thresholds, each with its level */
  lines?: readonly { level: Level; value: number }[]
  /** when alarms stood; `end` null: to the end. `faint`: of the version in force, beside the draft's */
  spans?: readonly { from: string; to: string | null; level: Level; faint?: boolean }[]
  height?: number
}

const left = 44, foot = 20, top = 8

/** A station's curve with threshold lines and the times at which alarms stood, shaded. */
export default function LevelCurve({ points, unit, label, lines = [], spans = [], height = 200 }: CurveProps) {
  const t = useT(), box = useRef<HTMLElement>(null), [width, setWidth] = useState(720)
  // drawn as wide as it stands, so that its words keep their size
  useEffect(() => {
    if (!box.current) return
    const watch = new ResizeObserver(([entry]) => { if (entry) setWidth(Math.max(240, Math.round(entry.contentRect.width))) })
    watch.observe(box.current)
    return () => watch.disconnect()
  }, [])
  const first = points[0], last = points.at(-1)
  if (!first || !last) return <p className="s">{t('rule.noCurve')}</p>
  const from = Date.parse(first.at), until = Math.max(Date.parse(last.at), from + 1)
  const values = [...points.map((p) => p.value), ...lines.map((l) => l.value)], low = Math.min(...values, 0 <= Math.min(...values) && Math.max(...values) > 4 * Math.min(...values) ? 0 : Infinity), high = Math.max(...values, low + 1e-6)
  const x = (at: string) => left + ((Math.min(Math.max(Date.parse(at), from), until) - from) / (until - from)) * (width - left)
  const y = (v: number) => top + (1 - (v - low) / (high - low)) * (height - top - foot)
  return (
    <figure className="levelcurve" ref={box}>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${label} ${dayTime(first.at)} – ${dayTime(last.at)}`}>
        {spans.map((s) => <rect key={s.from + s.level + (s.faint ? 'p' : 'd')} className={s.faint ? 'span faint' : 'span'} style={{ fill: `var(--lv${s.level})` }} x={x(s.from)} width={Math.max(2, (s.to ? x(s.to) : width) - x(s.from))} y={s.faint ? height - foot - 6 : top} height={s.faint ? 6 : height - top - foot}><title>{`${t(`ui.level.${s.level}`)} ${dayTime(s.from)} – ${s.to ? dayTime(s.to) : ''}`}</title></rect>)}
        {[low, high].map((v) => <g key={v}><line className="grid" x1={left} x2={width} y1={y(v)} y2={y(v)} /><text x={left - 6} y={y(v) + 4} textAnchor="end">{number(Math.round(v * 100) / 100)}</text></g>)}
        {lines.map((l) => <line key={l.level} className="limit" style={{ stroke: `var(--lv${l.level})` }} x1={left} x2={width} y1={y(l.value)} y2={y(l.value)} />)}
        <polyline className="trace" points={points.map((p) => `${x(p.at).toFixed(1)},${y(p.value).toFixed(1)}`).join(' ')} />
        <text x={left} y={height - 4}>{dayTime(first.at)}</text>
        <text x={width} y={height - 4} textAnchor="end">{dayTime(last.at)}</text>
      </svg>
      {lines.length > 0 && <figcaption className="row wrap s">{[...lines].sort((a, b) => a.level - b.level).map((l) => <span key={l.level} className="row nw"><LevelBadge level={l.level} suffix="" /> {number(Math.round(l.value * 1000) / 1000)} {unit}</span>)}</figcaption>}
    </figure>
  )
}
