import { BarChart, LineChart } from 'echarts/charts'
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import { dayTime, token, useTheme } from '#kit/ui'

use([BarChart, LineChart, GridComponent, TooltipComponent, AriaComponent, CanvasRenderer])

type Props = { points: { at: string; value: number }[]; from: string | null; to: string | null; bars: boolean; unit: string }

/** Bars for rain (each ends at its time), a line for what is instantaneous. Its own chunk: charts are large. */
export default function Curve({ points, from, to, bars, unit }: Props) {
  const box = useRef<HTMLDivElement>(null), theme = useTheme()
  useEffect(() => {
    if (!box.current) return
    const chart = init(box.current)
    const axis = { axisLine: { lineStyle: { color: token('line-2') } }, axisLabel: { color: token('ink-3'), fontSize: 12, hideOverlap: true }, splitLine: { lineStyle: { color: token('line') } } }
    const data = points.map((p) => [Date.parse(p.at), p.value])
    chart.setOption({
      animation: false, aria: { enabled: true, decal: { show: false } }, textStyle: { fontFamily: 'inherit' },
      grid: { left: 44, right: 12, top: 12, bottom: 24 },
      tooltip: { trigger: 'axis', backgroundColor: token('surface'), borderColor: token('line-2'), textStyle: { color: token('ink'), fontSize: 12 }, formatter: (list: unknown) => tip(list as { value: [number, number] }[], unit) },
      xAxis: { type: 'time', min: from ?? undefined, max: to ?? undefined, ...axis, splitLine: { show: false }, axisLabel: { ...axis.axisLabel, formatter: (ms: number) => dayTime(ms) } },
      yAxis: { type: 'value', scale: !bars, min: bars ? 0 : undefined, ...axis },
      series: [bars ? { type: 'bar', data, itemStyle: { color: token('rain3') }, barMinWidth: 2, barMaxWidth: 10 } : { type: 'line', data, showSymbol: false, lineStyle: { color: token('brand'), width: 1.6 } }],
    })
    const watch = new ResizeObserver(() => chart.resize())
    watch.observe(box.current)
    return () => { watch.disconnect(); chart.dispose() }
  }, [points, from, to, bars, unit, theme])
  return <div ref={box} className="tele-curve" role="img" aria-label={points.length ? `${dayTime(points[0]?.at ?? '')} – ${dayTime(points.at(-1)?.at ?? '')} ${unit}` : unit} />
}

const tip = (list: { value: [number, number] }[], unit: string) => list.map(({ value: [at, value] }) => `${dayTime(at)}  ${value} ${unit}`).join('<br>')
