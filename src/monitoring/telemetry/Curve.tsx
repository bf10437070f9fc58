import { BarChart, LineChart, ScatterChart } from 'echarts/charts'
import { AriaComponent, GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import { dayTime, token, useTheme } from '#kit/ui'

use([BarChart, LineChart, ScatterChart, GridComponent, TooltipComponent, MarkLineComponent, AriaComponent, CanvasRenderer])

export type Point = { at: string; value: number; low?: number; high?: number }
type Props = {
  points: readonly Point[]; from: string | null; to: string | null; bars: boolean; unit: string
  /** levels of the station, with their names */ lines?: readonly { name: string; value: number }[]
  /** what something speaks against: drawn, not counted */ flagged?: readonly { at: string; value: number }[]
  /** another station beside it */ other?: { name: string; points: readonly Point[] }
}

const pair = (p: { at: string; value: number }) => [Date.parse(p.at), p.value]

/** Lowest and highest of each step as two faint lines about their mean. */
const edges = (points: readonly Point[]) => (points.some((p) => p.low !== undefined) ? (['low', 'high'] as const) : []).map((key) => ({
  type: 'line' as const, data: points.map((p) => [Date.parse(p.at), p[key] ?? p.value]), showSymbol: false, silent: true, lineStyle: { color: token('brand'), width: 1, opacity: 0.35 },
}))

function seriesOf({ points, bars, lines = [], flagged = [], other }: Props) {
  const markLine = { silent: true, symbol: 'none', lineStyle: { color: token('ink-2'), type: 'dashed' as const, width: 1 }, data: lines.map((l) => ({ yAxis: l.value, label: { position: 'insideStartTop' as const, color: token('ink-2'), fontSize: 12, formatter: () => `${l.name} ${l.value}` } })) }
  const own = bars ? { type: 'bar' as const, data: points.map(pair), itemStyle: { color: token('rain3') }, barMinWidth: 2, barMaxWidth: 10 } : { type: 'line' as const, data: points.map(pair), showSymbol: false, lineStyle: { color: token('brand'), width: 1.6 }, markLine }
  return [
    own, ...(bars ? [] : edges(points)),
    ...(other ? [{ type: 'line' as const, name: other.name, data: other.points.map(pair), showSymbol: false, lineStyle: { color: token('ink'), width: 1.4, type: 'dotted' as const } }] : []),
    ...(flagged.length ? [{ type: 'scatter' as const, data: flagged.map(pair), symbol: 'diamond', symbolSize: 8, itemStyle: { color: 'transparent', borderColor: token('ink'), borderWidth: 1.4 } }] : []),
  ]
}

/** The axis holds the values and every level that is near them: a dam's crest twenty metres up would flatten the curve. */
function axisRange(points: readonly Point[], lines: readonly { value: number }[]): { min?: number; max?: number } {
  if (!points.length || !lines.length) return {}
  const values = points.flatMap((p) => [p.low ?? p.value, p.high ?? p.value]), low = Math.min(...values), high = Math.max(...values), reach = Math.max(1, (high - low) * 2)
  const near = lines.map((l) => l.value).filter((v) => v >= low - reach && v <= high + reach)
  return { min: Math.floor((Math.min(low, ...near) - 0.1) * 10) / 10, max: Math.ceil((Math.max(high, ...near) + 0.1) * 10) / 10 }
}

/** Bars for rain (each ends at its time), a line for what is instantaneous. Its own chunk: charts are large. */
export default function Curve(props: Props) {
  const { points, from, to, bars, unit, lines, flagged, other } = props
  const box = useRef<HTMLDivElement>(null), theme = useTheme()
  useEffect(() => {
    if (!box.current) return
    const chart = init(box.current)
    const axis = { axisLine: { lineStyle: { color: token('line-2') } }, axisLabel: { color: token('ink-3'), fontSize: 12, hideOverlap: true }, splitLine: { lineStyle: { color: token('line') } } }
    chart.setOption({
      animation: false, aria: { enabled: true, decal: { show: false } }, textStyle: { fontFamily: 'inherit' },
      grid: { left: 44, right: 12, top: 12, bottom: 24 },
      tooltip: { trigger: 'axis', backgroundColor: token('surface'), borderColor: token('line-2'), textStyle: { color: token('ink'), fontSize: 12 }, formatter: (list: unknown) => tip(list as { value: [number, number]; seriesName?: string }[], unit) },
      xAxis: { type: 'time', min: from ?? undefined, max: to ?? undefined, ...axis, splitLine: { show: false }, axisLabel: { ...axis.axisLabel, formatter: (ms: number) => dayTime(ms) } },
      yAxis: { type: 'value', scale: !bars, ...(bars ? { min: 0 } : axisRange(points, lines ?? [])), ...axis },
      series: seriesOf({ points, from, to, bars, unit, lines, flagged, other }),
    })
    const watch = new ResizeObserver(() => chart.resize())
    watch.observe(box.current)
    return () => { watch.disconnect(); chart.dispose() }
  }, [points, from, to, bars, unit, lines, flagged, other, theme])
  return <div ref={box} className="tele-curve" role="img" aria-label={points.length ? `${dayTime(points[0]?.at ?? '')} – ${dayTime(points.at(-1)?.at ?? '')} ${unit}` : unit} />
}

const tip = (list: { value: [number, number]; seriesName?: string }[], unit: string) => {
  const box = document.createElement('div') // names come from the ledger: as text, never as markup
  for (const { value: [at, value], seriesName } of list) box.appendChild(document.createElement('div')).textContent = `${dayTime(at)}  ${value} ${unit} ${seriesName?.startsWith('series') ? '' : seriesName ?? ''}`
  return box
}
